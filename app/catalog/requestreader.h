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
    [[nodiscard]] RequestRules rules(const TomlNode &node);
    /// `otherRegion`: the cause when no region is left, where a rule may lead to the next one.
    [[nodiscard]] std::vector<ReplyRule> replies(TableReader &table, const QString &key,
                                                 std::optional<Cause> otherRegion);
    [[nodiscard]] RequestTemplate request(const TomlNode &node, bool secretsInQuery);
    [[nodiscard]] std::vector<RequestValue> values(TableReader &table, const QString &key,
                                                   bool secretsAllowed);

private:
    RequestValue value(TableReader &entry, const QString &key, bool secretsAllowed);
    ReplyRule reply(TableReader &entry, std::optional<Cause> otherRegion);
    FallbackRequest fallback(const TomlNode &node);
    void checkForms(TableReader &table, const SignIn &signIn);
    const FieldSpec *field(const QString &id) const;

    const std::vector<FieldSpec> &m_fields;
    QString m_file;
    ErrorList &m_errors;
};

[[nodiscard]] QStringList fieldIds(const std::vector<FieldSpec> &fields);
[[nodiscard]] QStringList causeIds();
/// The cause that `key` names; an error when it is none.
[[nodiscard]] std::optional<Cause> readCause(TableReader &table, const QString &key, ErrorList &errors);

} // namespace ats
