// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/tablereader.h"
#include "app/model/catalog.h"

namespace ats
{

/// Reads how a system is spoken to: sign-in, request templates, the meaning of replies.
class RequestReader
{
public:
    /// `fields` is borrowed.
    RequestReader(const std::vector<FieldSpec> &fields, QString file, ErrorList &errors);

    [[nodiscard]] SignIn signIn(const TomlNode &node);
    [[nodiscard]] std::vector<ReplyRule> replies(TableReader &table, const QString &key);
    [[nodiscard]] std::vector<ReadCheck> reads(TableReader &table, const QString &key, Need need);

private:
    RequestTemplate request(const TomlNode &node, bool secretsInQuery);
    std::vector<RequestValue> values(TableReader &table, const QString &key, bool secretsAllowed);
    RequestValue value(TableReader &entry, const QString &key, bool secretsAllowed);
    ReplyRule reply(TableReader &entry);
    void checkForms(TableReader &table, const SignIn &signIn);
    const FieldSpec *field(const QString &id) const;

    const std::vector<FieldSpec> &m_fields;
    QString m_file;
    ErrorList &m_errors;
};

[[nodiscard]] QStringList fieldIds(const std::vector<FieldSpec> &fields);
[[nodiscard]] QStringList causeIds();

} // namespace ats
