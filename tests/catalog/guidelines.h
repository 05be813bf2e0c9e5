// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/catalog/blocktext.h"

#include <algorithm>

/// What a guide says at a place, as lines that a table of expectations can name. Places: "guide", "before",
/// "fields", "advice", "platform", "endpoint list", "mail ID", "question ID", "trouble ID", "section",
/// "section/step".
namespace ats::test
{

using namespace Qt::StringLiterals;

inline QString whenText(const std::optional<Condition> &when)
{
    return when ? u"when: "_s + when->question + u'=' + when->options.join(u',') : QString();
}

inline QStringList linesOfGuide(const Guide &guide)
{
    QStringList lines{u"title: "_s + guide.title,
                      u"method: "_s + guide.method,
                      guide.description,
                      u"original: "_s + guide.source.original.toString(),
                      u"index: "_s + guide.source.index.toString(),
                      u"fields: "_s + guide.fields.join(u' '),
                      u"white-label-hides: "_s + guide.whiteLabelHides.join(u' ')};
    QStringList scopes;
    QStringList places;
    for (const Section &section : guide.sections) {
        lines.append(u"section %1: %2 %3"_s.arg(places.size()).arg(section.id, section.title));
        places.append(section.id);
        scopes += section.scopes;
        for (const Step &step : section.steps) {
            scopes += step.scopes;
        }
    }
    for (auto it = guide.neededWhen.begin(); it != guide.neededWhen.end(); ++it) {
        lines.append(u"needed-when: %1 %2=%3"_s.arg(it.key(), it->question, it->options.join(u',')));
    }
    lines.append(u"scopes: "_s + (scopes.isEmpty() ? u"none"_s : scopes.join(u' ')));
    lines.append(u"places: "_s + places.join(u' '));
    return lines;
}

inline QStringList linesOfFields(const Guide &guide)
{
    QStringList lines;
    QStringList labels;
    for (const QString &id : guide.fields) {
        const FieldSpec *field = guide.system->field(id);
        labels.append(field->label);
        lines.append(id + (field->kind == FieldKind::Digits ? u" digits"_s : QString()));
    }
    return lines + QStringList{u"labels: "_s + labels.join(u", "_s)};
}

inline QStringList linesOfPlatform(const Platform &platform)
{
    QStringList lines{u"support: "_s + platform.supportNote,
                      u"address: "_s + (platform.supportEmail.isEmpty() ? u"none"_s : platform.supportEmail),
                      u"success: "_s + platform.success.title, platform.success.text,
                      u"follow-up: %1 %2"_s.arg(platform.followUp.hours).arg(platform.followUp.mail)};
    for (auto it = platform.fieldLabels.begin(); it != platform.fieldLabels.end(); ++it) {
        lines.append(u"label %1: %2"_s.arg(it.key(), *it));
    }
    return lines;
}

inline QStringList linesOfNamed(const Guide &guide, const QString &kind, const QString &id)
{
    if (kind == "mail"_L1) {
        const MailTemplate *mail = guide.system->mail(id);
        return mail ? QStringList{u"to: "_s + mail->to, u"subject: "_s + mail->subject, mail->body,
                                  u"needs: "_s + mail->needs.join(u' '), (mail->subject + u'\n' + mail->body)}
                    : QStringList();
    }
    if (kind == "trouble"_L1) {
        const TroubleEntry *entry = guide.trouble(id);
        return entry ? QStringList{u"title: "_s + entry->title} + blockTexts(entry->blocks) : QStringList();
    }
    QStringList lines;
    if (const Question *question = guide.question(id)) {
        lines = {question->text, u"default: "_s + question->assumed};
        for (const QuestionOption &option : question->options) {
            lines.append(u"option %1: %2"_s.arg(option.id, option.label));
        }
    }
    return lines;
}

inline QStringList linesAt(const Guide &guide, const QString &place)
{
    if (place == "guide"_L1) {
        return linesOfGuide(guide);
    }
    if (place == "before"_L1) {
        return blockTexts(guide.before);
    }
    if (place == "fields"_L1) {
        return linesOfFields(guide);
    }
    if (place == "platform"_L1) {
        return linesOfPlatform(*guide.platform);
    }
    QStringList lines;
    if (place == "endpoint list"_L1) {
        for (const Endpoint &endpoint : guide.endpoints) {
            lines.append(
                u"%1 of %2: %3"_s.arg(lines.size() + 1).arg(guide.endpoints.size()).arg(endpoint.path));
        }
        return lines;
    }
    if (place == "advice"_L1) {
        for (const Advice &advice : guide.system->advice) {
            for (const AdviceItem &item : advice.first) {
                lines.append(toId(advice.cause) + u": "_s + item.step);
            }
        }
        return lines;
    }
    if (place.contains(u' ')) {
        return linesOfNamed(guide, place.section(u' ', 0, 0), place.section(u' ', 1));
    }
    const Section *section = guide.section(place.section(u'/', 0, 0));
    if (section == nullptr) {
        return {};
    }
    if (!place.contains(u'/')) {
        return QStringList{u"title: "_s + section->title, whenText(section->when)} +
               blockTexts(section->intro);
    }
    const auto step = std::ranges::find(section->steps, place.section(u'/', 1), &Step::id);
    return step == section->steps.end()
               ? QStringList()
               : QStringList{u"title: "_s + step->title, whenText(step->when)} + blockTexts(step->blocks);
}

} // namespace ats::test
