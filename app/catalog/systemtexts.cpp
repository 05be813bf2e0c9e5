// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/requestreader.h"
#include "app/catalog/systemreader.h"
#include "app/catalog/words.h"

namespace ats
{

using namespace Qt::StringLiterals;

SystemFile SystemReader::readMailsOf(TableReader &table, const QString &file)
{
    m_file = file;
    m_result = {};
    readMails(table);
    return std::move(m_result);
}

void SystemReader::readAdvice(TableReader &table)
{
    std::vector<Advice> &list = m_result.system.advice;
    for (const TomlNode *node : table.tables(u"advice"_s, Need::Optional)) {
        TableReader entry(*node, m_file, m_errors);
        Advice advice;
        const QString id = entry.text(u"cause"_s);
        if (const std::optional<Cause> cause = causeFromId(id)) {
            advice.cause = *cause;
            const auto same = [&advice](const Advice &other) { return other.cause == advice.cause; };
            if (std::ranges::any_of(list, same)) {
                m_errors.add(entry.place(u"cause"_s), Lint::tr("advice for %1 twice").arg(quoted(id)),
                             Lint::tr("each cause once"));
            }
        } else if (!id.isEmpty()) {
            m_errors.add(entry.place(u"cause"_s), Lint::tr("the unknown cause %1").arg(quoted(id)),
                         oneOf(causeIds()));
        }
        const PlacedText lead = entry.placed(u"lead"_s, entry.text(u"lead"_s, Need::Optional));
        checkInline(lead, m_result.linkHosts, m_errors);
        advice.lead = lead.text();
        m_result.adviceTexts.push_back(lead);
        advice.first = readAdviceItems(entry, u"first"_s, Need::Required);
        advice.again = readAdviceItems(entry, u"again"_s, Need::Optional);
        entry.finish();
        list.push_back(std::move(advice));
    }
}

std::vector<AdviceItem> SystemReader::readAdviceItems(TableReader &table, const QString &key, Need need)
{
    std::vector<AdviceItem> items;
    for (const TomlNode *node : table.tables(key, need)) {
        TableReader entry(*node, m_file, m_errors);
        AdviceItem item;
        const PlacedText words = entry.placed(u"text"_s, entry.text(u"text"_s));
        checkInline(words, m_result.linkHosts, m_errors);
        item.text = words.text();
        m_result.adviceTexts.push_back(words);
        item.step = entry.text(u"step"_s, Need::Optional);
        if (!item.step.isEmpty()) {
            m_result.adviceSteps.push_back(entry.placed(u"step"_s, item.step));
        }
        item.fields = entry.texts(u"fields"_s, Need::Optional);
        for (qsizetype i = 0; i < item.fields.size(); ++i) {
            if (m_result.system.field(item.fields[i]) == nullptr) {
                m_errors.add(entry.place(u"fields"_s, i),
                             Lint::tr("the unknown field %1").arg(quoted(item.fields[i])),
                             oneOf(fieldIds(m_result.system.fields)));
            }
        }
        entry.finish();
        items.push_back(std::move(item));
    }
    return items;
}

void SystemReader::readMails(TableReader &table)
{
    for (const TomlNode *node : table.tables(u"mails"_s, Need::Optional)) {
        TableReader entry(*node, m_file, m_errors);
        readMail(entry);
        entry.finish();
    }
}

void SystemReader::readMail(TableReader &table)
{
    MailTemplate mail;
    mail.id = table.text(u"id"_s);
    const PlacedText id = table.placed(u"id"_s, mail.id);
    if (!mail.id.isEmpty() && checkId(id, m_errors) && m_result.system.mail(mail.id) != nullptr) {
        m_errors.add(id.start(), Lint::tr("the mail %1 twice").arg(quoted(mail.id)),
                     Lint::tr("each mail once"));
    }
    mail.to = table.text(u"to"_s, Need::Optional);
    if (!mail.to.isEmpty() && !isEmailAddress(mail.to)) {
        m_errors.add(table.place(u"to"_s), quoted(mail.to), Lint::tr("an e-mail address, or no such key"));
    }
    mail.toNote = table.text(u"to-note"_s, Need::Optional);
    checkPlain(table.placed(u"to-note"_s, mail.toNote), m_errors);
    if (!mail.to.isEmpty() && !mail.toNote.isEmpty()) {
        m_errors.add(table.place(u"to-note"_s), Lint::tr("a note beside an address"),
                     Lint::tr("“to” or “to-note”"));
    }
    QString everything;
    const auto words = [&](const QString &key, Need need) {
        QString text = table.text(key, need);
        m_result.mailTexts.push_back(table.placed(key, text));
        everything += text;
        return text;
    };
    mail.subject = words(u"subject"_s, Need::Required);
    mail.body = words(u"body"_s, Need::Required);
    mail.reminderSubject = words(u"reminder-subject"_s, Need::Optional);
    mail.reminderBody = words(u"reminder-body"_s, Need::Optional);
    if (mail.subject.contains(u'\n') || mail.reminderSubject.contains(u'\n')) {
        m_errors.add(table.place(u"subject"_s), Lint::tr("a line break in a subject"), Lint::tr("one line"));
    }
    if (mail.reminderSubject.isEmpty() != mail.reminderBody.isEmpty()) {
        m_errors.add(table.place(), Lint::tr("half a reminder"),
                     Lint::tr("“reminder-subject” and “reminder-body”, or neither"));
    }
    mail.needs = table.texts(u"needs"_s, Need::Optional);
    for (qsizetype i = 0; i < mail.needs.size(); ++i) {
        if (!mailPlaceholders().contains(mail.needs[i])) {
            m_errors.add(table.place(u"needs"_s, i),
                         Lint::tr("the unknown placeholder %1").arg(quoted(mail.needs[i])),
                         oneOf(mailPlaceholders()));
        } else if (!placeholders(everything).contains(mail.needs[i])) {
            m_errors.add(table.place(u"needs"_s, i),
                         Lint::tr("%1, which the mail does not use").arg(quoted(mail.needs[i])),
                         Lint::tr("placeholders of this mail"));
        }
    }
    m_result.system.mails.push_back(std::move(mail));
}

} // namespace ats
