// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/tablereader.h"
#include "app/model/catalog.h"

namespace ats
{

/// Reads what the live test looks at after the sign-in: reads, endpoints and what cannot be tested.
class CheckReader
{
public:
    /// `system` is borrowed; its fields and request rules are read already, and for a guide its reads.
    CheckReader(const System &system, QString file, ErrorList &errors);

    [[nodiscard]] std::vector<ReadCheck> reads(TableReader &table, const QString &key, Need need);
    [[nodiscard]] std::vector<UntestedCheck> untested(TableReader &table);
    [[nodiscard]] std::vector<Endpoint> endpoints(TableReader &table);

private:
    ReadCheck read(TableReader &entry, const std::vector<ReadCheck> &before);
    void readOrigin(TableReader &entry, ReadCheck &read, const std::vector<ReadCheck> &before);
    void readFound(const TomlNode &node, ReadCheck &read);
    Expectation expectation(TableReader &entry);
    Endpoint endpoint(TableReader &entry);
    QString pointer(TableReader &entry, const QString &key, Need need);
    QString openField(TableReader &entry, const QString &key);
    void checkMayRead(const Place &place, const RequestTemplate &request);

    const System &m_system;
    QString m_file;
    ErrorList &m_errors;
};

} // namespace ats
