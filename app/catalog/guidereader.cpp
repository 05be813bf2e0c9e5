// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidereader.h"

#include "app/catalog/checkreader.h"
#include "app/catalog/questionreader.h"
#include "app/catalog/requestreader.h"
#include "app/catalog/tomlfile.h"
#include "app/catalog/words.h"

#include <QtCore/QDate>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

GuideReader::GuideReader(const std::vector<SystemFile> &systems, const std::vector<PlatformFile> &platforms,
                         const QStringList &sketches, CatalogFolder &folder, ErrorList &errors)
    : m_systems(systems)
    , m_platforms(platforms)
    , m_sketches(sketches)
    , m_folder(folder)
    , m_errors(errors)
{
}

std::optional<Guide> GuideReader::read(const QString &id)
{
    const QString path = u"guides/%1.toml"_s.arg(id);
    m_file = m_folder.shownName(path);
    m_guide = {};
    m_guide.id = id;
    m_jumps.clear();
    const std::optional<QByteArray> bytes = m_folder.read(path);
    const std::optional<TomlNode> root = bytes ? parseToml(*bytes, m_file, m_errors) : std::nullopt;
    if (!root) {
        return std::nullopt;
    }
    TableReader table(*root, m_file, m_errors);
    if (!readPair(table)) {
        return std::nullopt;
    }
    // Variables first: every text below may use them.
    readVariables(table);
    readTexts(table);
    readSource(table);
    readFields(table);
    m_guide.questions = m_platform->platform.questions;
    std::ranges::move(readQuestions(table, m_file, m_guide.questions, m_errors),
                      std::back_inserter(m_guide.questions));
    readNeededWhen(table);
    readBefore(table);
    readSections(table);
    readWhiteLabel(table);
    readTroubles(u"platforms/"_s + m_platform->platform.id, m_platform->platform.id);
    readTroubles(u"systems/"_s + m_system->system.id, m_system->system.id);
    readTroubles(u"network"_s, u"network"_s);
    CheckReader checks(m_system->system, m_file, m_errors);
    m_guide.endpoints = checks.endpoints(table);
    m_guide.extraChecks = checks.reads(table, u"extra-checks"_s, Need::Optional);
    checkJumps();
    checkOwnParts(table);
    checkTemplates();
    table.finish();
    return std::move(m_guide);
}

bool GuideReader::readPair(TableReader &table)
{
    const QString systemId = table.text(u"system"_s);
    const QString platformId = table.text(u"platform"_s);
    const auto system =
        std::ranges::find(m_systems, systemId, [](const SystemFile &f) { return f.system.id; });
    const auto platform =
        std::ranges::find(m_platforms, platformId, [](const PlatformFile &f) { return f.platform.id; });
    m_system = system == m_systems.end() ? nullptr : &*system;
    m_platform = platform == m_platforms.end() ? nullptr : &*platform;
    if (m_system == nullptr && !systemId.isEmpty()) {
        QStringList known;
        std::ranges::for_each(m_systems, [&known](const SystemFile &file) { known.append(file.system.id); });
        m_errors.add(table.place(u"system"_s), Lint::tr("the unknown system %1").arg(quoted(systemId)),
                     oneOf(known));
    }
    if (m_platform == nullptr && !platformId.isEmpty()) {
        QStringList known;
        std::ranges::for_each(m_platforms,
                              [&known](const PlatformFile &file) { known.append(file.platform.id); });
        m_errors.add(table.place(u"platform"_s), Lint::tr("the unknown platform %1").arg(quoted(platformId)),
                     oneOf(known));
    }
    if (m_system != nullptr && (!isId(m_guide.id) || !m_guide.id.startsWith(systemId + u'-'))) {
        m_errors.add({m_file}, Lint::tr("the guide id %1").arg(quoted(m_guide.id)),
                     Lint::tr("an id that begins with %1").arg(quoted(systemId + u'-')));
    }
    return m_system != nullptr && m_platform != nullptr;
}

void GuideReader::readVariables(TableReader &table)
{
    QMap<QString, QString> &variables = m_guide.variables;
    variables.insert(u"system"_s, m_system->system.name);
    variables.insert(u"platform"_s, m_platform->platform.name);
    if (!m_system->system.supportEmail.isEmpty()) {
        variables.insert(u"systemSupport"_s, m_system->system.supportEmail);
    }
    if (!m_platform->platform.supportEmail.isEmpty()) {
        variables.insert(u"platformSupport"_s, m_platform->platform.supportEmail);
    }
    for (const auto &[name, value] : table.pairs(u"variables"_s)) {
        if (!isName(name.text()) || variables.contains(name.text()) ||
            mailPlaceholders().contains(name.text())) {
            m_errors.add(name.start(), Lint::tr("the variable name %1").arg(quoted(name.text())),
                         Lint::tr("a letter, then letters and digits, and none of %1")
                             .arg(oneOf(QStringList{u"system"_s, u"platform"_s, u"systemSupport"_s,
                                                    u"platformSupport"_s} +
                                        mailPlaceholders())));
            continue;
        }
        checkPlain(value, m_errors);
        variables.insert(name.text(), fill(value, {}, {}, m_errors));
    }
}

void GuideReader::readTexts(TableReader &table)
{
    const auto plain = [&](const QString &key) {
        const PlacedText text = table.placed(key, table.text(key));
        checkPlain(text, m_errors);
        return fill(text, m_guide.variables, {}, m_errors);
    };
    m_guide.title = plain(u"title"_s);
    m_guide.method = plain(u"method"_s);
    m_guide.description = plain(u"description"_s);
}

void GuideReader::readSource(TableReader &table)
{
    const TomlNode *node = table.table(u"source"_s);
    if (node == nullptr) {
        return;
    }
    TableReader entry(*node, m_file, m_errors);
    const QStringList hosts = m_system->linkHosts + m_platform->linkHosts;
    const auto address = [&](const QString &key, Need need, const QStringList *allowed) {
        const QString text = entry.text(key, need);
        return text.isEmpty() ? QUrl()
                              : readAddress(entry.placed(key, text), allowed, m_errors).value_or(QUrl());
    };
    m_guide.source.title = entry.text(u"title"_s);
    m_guide.source.original = address(u"original"_s, Need::Optional, &hosts);
    m_guide.source.index = address(u"index"_s, Need::Optional, nullptr);
    m_guide.source.date = entry.text(u"date"_s, Need::Optional);
    if (!m_guide.source.date.isEmpty() && !QDate::fromString(m_guide.source.date, Qt::ISODate).isValid()) {
        m_errors.add(entry.place(u"date"_s), quoted(m_guide.source.date),
                     Lint::tr("a date as text, “2026-01-31”"));
    }
    entry.finish();
}

void GuideReader::readFields(TableReader &table)
{
    const QString key = u"fields"_s;
    const System &system = m_system->system;
    m_guide.fields = table.texts(key);
    for (qsizetype i = 0; i < m_guide.fields.size(); ++i) {
        const std::vector<FieldSpec> &own = m_platform->platform.fields;
        if (system.field(m_guide.fields[i]) == nullptr &&
            std::ranges::find(own, m_guide.fields[i], &FieldSpec::id) == own.end()) {
            m_errors.add(table.place(key, i), Lint::tr("the unknown field %1").arg(quoted(m_guide.fields[i])),
                         oneOf(fieldIds(system.fields) + fieldIds(own)));
        }
    }
    const RequestTemplate &request = system.signIn.request;
    for (const std::vector<RequestValue> *values : {&request.query, &request.headers, &request.body}) {
        for (const RequestValue &value : *values) {
            if (!value.field.isEmpty() && !m_guide.fields.contains(value.field)) {
                m_errors.add(table.place(key), Lint::tr("no field %1").arg(quoted(value.field)),
                             Lint::tr("every field that the sign-in sends"));
            }
        }
    }
}

SectionContext GuideReader::context() const
{
    const Platform &platform = m_platform->platform;
    SectionContext result{m_system->system,
                          m_guide.fields,
                          m_system->linkHosts + m_platform->linkHosts,
                          {},
                          m_guide.variables,
                          platform.fields,
                          platform.mails,
                          m_guide.questions,
                          {},
                          m_sketches};
    for (const QString &address : {m_system->system.supportEmail, platform.supportEmail}) {
        if (!address.isEmpty()) {
            result.mailAddresses.append(address);
        }
    }
    for (const QString &name : m_system->optionalVariables) {
        if (!m_guide.variables.contains(name)) {
            result.unset.append(name);
        }
    }
    return result;
}

void GuideReader::checkTemplates()
{
    for (const PlacedText &text : m_system->adviceTexts) {
        (void)fill(text, m_guide.variables, {}, m_errors);
    }
    for (const std::vector<PlacedText> *texts : {&m_system->mailTexts, &m_platform->mailTexts}) {
        for (const PlacedText &text : *texts) {
            (void)fill(text, m_guide.variables, mailPlaceholders(), m_errors);
        }
    }
}

System GuideReader::ownSystem(const Guide &guide) const
{
    System system = m_system->system;
    std::ranges::copy(m_platform->platform.fields, std::back_inserter(system.fields));
    std::ranges::copy(m_platform->platform.mails, std::back_inserter(system.mails));
    const auto fillIn = [&guide](QString &text) { text = filled(text, guide.variables); };
    for (Advice &advice : system.advice) {
        fillIn(advice.lead);
        for (std::vector<AdviceItem> *items : {&advice.first, &advice.again}) {
            std::ranges::for_each(*items, fillIn, &AdviceItem::text);
        }
    }
    for (MailTemplate &mail : system.mails) {
        for (QString *text : {&mail.subject, &mail.body, &mail.reminderSubject, &mail.reminderBody}) {
            fillIn(*text);
        }
    }
    return system;
}

} // namespace ats
