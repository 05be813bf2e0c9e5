// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidereader.h"
#include "app/catalog/questionreader.h"
#include "app/catalog/words.h"

#include <algorithm>

/// What a guide has beside its sections: troubleshooting, conditions, and references between its parts.
namespace ats
{

using namespace Qt::StringLiterals;

void GuideReader::readNeededWhen(TableReader &table)
{
    for (const auto &[field, text] : table.pairs(u"needed-when"_s)) {
        const FieldSpec *spec = m_system->system.field(field.text());
        if (!m_guide.fields.contains(field.text()) || spec == nullptr || !spec->optional) {
            QStringList optional;
            for (const FieldSpec &candidate : m_system->system.fields) {
                if (candidate.optional && m_guide.fields.contains(candidate.id)) {
                    optional.append(candidate.id);
                }
            }
            m_errors.add(field.start(), Lint::tr("%1, which is no optional field").arg(quoted(field.text())),
                         oneOf(optional));
        } else if (const auto condition = readCondition(text, m_guide.questions, m_errors)) {
            m_guide.neededWhen.insert(field.text(), *condition);
        }
    }
}

void GuideReader::readTroubles(const QString &folder, const QString &owner)
{
    const QString path = folder + "/troubleshooting.md"_L1;
    if (!m_folder.exists(path)) {
        return;
    }
    const std::optional<QByteArray> bytes = m_folder.read(path);
    if (!bytes) {
        return;
    }
    const SectionContext known = context();
    SectionText text =
        SectionReader(known, SectionReader::Shape::Trouble, m_folder.shownName(path), m_errors).read(*bytes);
    std::ranges::copy(text.jumps, std::back_inserter(m_jumps));
    for (std::size_t i = 0; i < text.steps.size(); ++i) {
        Step &entry = text.steps[i];
        m_guide.troubleshooting.push_back({owner + u'/' + entry.id, std::move(entry.title),
                                           std::move(text.marks[i].causes), std::move(text.marks[i].words),
                                           std::move(entry.blocks)});
    }
}

void GuideReader::checkPlace(const PlacedText &place)
{
    const QStringList parts = place.text().split(u'/');
    const Section *section = m_guide.section(parts.first());
    const bool found =
        section != nullptr && parts.size() <= 2 &&
        (parts.size() == 1 || std::ranges::find(section->steps, parts[1], &Step::id) != section->steps.end());
    if (!found) {
        QStringList known;
        for (const Section &candidate : m_guide.sections) {
            known.append(candidate.id);
            for (const Step &step : candidate.steps) {
                known.append(candidate.id + u'/' + step.id);
            }
        }
        m_errors.add(place.start(),
                     Lint::tr("the unknown step %1 in the guide %2").arg(quoted(place.text()), m_guide.id),
                     oneOf(known));
    }
}

void GuideReader::checkJumps()
{
    for (const PlacedText &place : m_system->adviceSteps) {
        checkPlace(place);
    }
    for (const PlacedText &place : m_jumps) {
        checkPlace(place);
    }
}

void GuideReader::checkOwnParts(TableReader &table)
{
    const System &system = m_system->system;
    for (const FieldSpec &field : m_platform->platform.fields) {
        if (system.field(field.id) != nullptr) {
            m_errors.add(table.place(u"platform"_s),
                         Lint::tr("the field %1 in system and platform").arg(quoted(field.id)),
                         Lint::tr("different ids"));
        }
    }
    for (const MailTemplate &mail : m_platform->platform.mails) {
        if (system.mail(mail.id) != nullptr) {
            m_errors.add(table.place(u"platform"_s),
                         Lint::tr("the mail %1 in system and platform").arg(quoted(mail.id)),
                         Lint::tr("different ids"));
        }
    }
}

} // namespace ats
