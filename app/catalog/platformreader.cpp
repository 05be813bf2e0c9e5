// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/platformreader.h"

#include "app/catalog/fieldreader.h"
#include "app/catalog/questionreader.h"
#include "app/catalog/systemreader.h"
#include "app/catalog/tomlfile.h"
#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

std::optional<PlatformFile> PlatformReader::read(const QString &id)
{
    const QString path = u"platforms/%1/platform.toml"_s.arg(id);
    m_file = m_folder.shownName(path);
    m_result = {};
    checkId(PlacedText::fixed(id, {m_file}), m_errors);
    const std::optional<QByteArray> bytes = m_folder.read(path);
    const std::optional<TomlNode> root = bytes ? parseToml(*bytes, m_file, m_errors) : std::nullopt;
    if (!root) {
        return std::nullopt;
    }
    Platform &platform = m_result.platform;
    platform.id = id;
    TableReader table(*root, m_file, m_errors);
    platform.name = table.text(u"name"_s);
    checkPlain(table.placed(u"name"_s, platform.name), m_errors);
    platform.supportEmail = readSupportEmail(table, m_errors);
    platform.supportNote = table.text(u"support-note"_s, Need::Optional);
    checkPlain(table.placed(u"support-note"_s, platform.supportNote), m_errors);
    if (!platform.supportEmail.isEmpty() && !platform.supportNote.isEmpty()) {
        m_errors.add(table.place(u"support-note"_s), Lint::tr("a support note beside an address"),
                     Lint::tr("“support-email” or “support-note”"));
    }
    m_result.linkHosts = readLinkHosts(table, m_errors);
    for (const auto &[field, label] : table.pairs(u"field-labels"_s)) {
        checkPlain(label, m_errors);
        platform.fieldLabels.insert(field.text(), label.text());
        m_result.labelledFields.push_back(field);
    }
    readParts(table);
    platform.questions = readQuestions(table, m_file, {}, m_errors);
    readSuccess(table);
    readFollowUp(table);
    readLinkApi(table);
    table.finish();
    return std::move(m_result);
}

void PlatformReader::readParts(TableReader &table)
{
    Platform &platform = m_result.platform;
    platform.fields = readFields(table, Need::Optional, m_file, m_errors);
    for (FieldSpec &field : platform.fields) {
        field.ofPlatform = true;
        field.optional = true;
    }
    SystemFile parts = SystemReader(m_folder, m_errors).readMailsOf(table, m_file);
    for (MailTemplate &mail : parts.system.mails) {
        mail.ofPlatform = true;
        if (mail.to.isEmpty() && mail.toNote.isEmpty()) {
            mail.toNote = platform.supportNote;
        }
    }
    platform.mails = std::move(parts.system.mails);
    m_result.mailTexts = std::move(parts.mailTexts);
}

void PlatformReader::readSuccess(TableReader &table)
{
    const TomlNode *node = table.table(u"success"_s, Need::Optional);
    if (node == nullptr) {
        return;
    }
    TableReader entry(*node, m_file, m_errors);
    Success &success = m_result.platform.success;
    success.title = entry.text(u"title"_s);
    checkPlain(entry.placed(u"title"_s, success.title), m_errors);
    success.text = entry.text(u"text"_s);
    checkInline(entry.placed(u"text"_s, success.text), m_result.linkHosts, m_errors);
    entry.finish();
}

void PlatformReader::readFollowUp(TableReader &table)
{
    const TomlNode *node = table.table(u"follow-up"_s, Need::Optional);
    if (node == nullptr) {
        return;
    }
    TableReader entry(*node, m_file, m_errors);
    Platform &platform = m_result.platform;
    platform.followUp.hours = entry.number(u"hours"_s, 1, 999, 24);
    platform.followUp.mail = entry.text(u"mail"_s);
    QStringList known;
    std::ranges::transform(platform.mails, std::back_inserter(known), &MailTemplate::id);
    if (!platform.followUp.mail.isEmpty() && !known.contains(platform.followUp.mail)) {
        m_errors.add(entry.place(u"mail"_s),
                     Lint::tr("the unknown mail %1").arg(quoted(platform.followUp.mail)), oneOf(known));
    }
    entry.finish();
}

void PlatformReader::readLinkApi(TableReader &table)
{
    const TomlNode *node = table.table(u"link-api"_s, Need::Optional);
    if (node == nullptr) {
        return;
    }
    TableReader entry(*node, m_file, m_errors);
    LinkApi api;
    api.id = entry.text(u"id"_s);
    if (!api.id.isEmpty()) {
        checkId(entry.placed(u"id"_s, api.id), m_errors);
    }
    api.label = entry.text(u"label"_s);
    checkPlain(entry.placed(u"label"_s, api.label), m_errors);
    api.base = readHostAddress(entry, u"base"_s, m_errors);
    api.opens = readHostNames(entry, u"opens"_s, Need::Required, m_errors);
    if (entry.has(u"opens"_s) && api.opens.isEmpty()) {
        m_errors.add(entry.place(u"opens"_s), Lint::tr("no domain"), Lint::tr("at least one"));
    }
    for (const auto &[system, name] : entry.pairs(u"providers"_s)) {
        checkPlain(name, m_errors);
        api.providers.insert(system.text(), name.text());
        m_result.linkedSystems.push_back(system);
    }
    if (api.providers.isEmpty()) {
        m_errors.add(entry.place(u"providers"_s), Lint::tr("no provider"),
                     Lint::tr("“providers” with the platform's name for at least one system"));
    }
    entry.finish();
    m_result.platform.linkApi = std::move(api);
}

} // namespace ats
