// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogfolder.h"
#include "app/catalog/placedtext.h"
#include "app/catalog/tablereader.h"
#include "app/model/catalog.h"

namespace ats
{

/// A system as its file declares it, with what only the reading of guides needs.
struct SystemFile {
    System system;
    QStringList linkHosts;
    std::vector<PlacedText> adviceSteps; ///< "section" or "section/step", to be found in every guide
    std::vector<PlacedText> adviceTexts; ///< what variables they may use depends on the guide
    std::vector<PlacedText> mailTexts;   ///< likewise
    QStringList optionalVariables;       ///< what uses one is left out of guides that do not set it
};

/// Reads systems/<id>/system.toml.
class SystemReader
{
public:
    SystemReader(CatalogFolder &folder, ErrorList &errors)
        : m_folder(folder)
        , m_errors(errors)
    {
    }
    /// Nothing when the file cannot be parsed at all; otherwise as much as could be read, errors listed.
    [[nodiscard]] std::optional<SystemFile> read(const QString &id);
    /// The mails of another file's table, which are written like a system's.
    [[nodiscard]] SystemFile readMailsOf(TableReader &table, const QString &file);

private:
    void checkRegionField(const TableReader &table);
    void checkIdentity(const TableReader &table);
    void readHosts(TableReader &table);
    void readAdvice(TableReader &table);
    std::vector<AdviceItem> readAdviceItems(TableReader &table, const QString &key, Need need);
    void readMails(TableReader &table);
    void readMail(TableReader &table);

    CatalogFolder &m_folder;
    ErrorList &m_errors;
    QString m_file;
    SystemFile m_result;
};

/// The optional support address of a system or platform.
[[nodiscard]] QString readSupportEmail(TableReader &table, ErrorList &errors);
/// The hosts that links may lead to.
[[nodiscard]] QStringList readLinkHosts(TableReader &table, ErrorList &errors);
/// The host names under `key`.
[[nodiscard]] QStringList readHostNames(TableReader &table, const QString &key, Need need, ErrorList &errors);
/// The address under `key`: https and a host, nothing behind it.
[[nodiscard]] QUrl readHostAddress(TableReader &table, const QString &key, ErrorList &errors);

} // namespace ats
