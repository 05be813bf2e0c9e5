// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/catalog.h"

#include <algorithm>

namespace ats
{

namespace
{

template<typename Wanted, typename Fits>
QStringList keysOfStepWith(const Guide &guide, const Fits &fits)
{
    for (const Section &section : guide.sections) {
        for (const Step &step : section.steps) {
            for (const Block &block : step.blocks) {
                const auto *wanted = std::get_if<Wanted>(&block);
                if (wanted != nullptr && fits(*wanted)) {
                    return tickKeys(section, step);
                }
            }
        }
    }
    return {};
}

} // namespace

const Section *Guide::section(QStringView wanted) const
{
    const auto found = std::ranges::find(sections, wanted, &Section::id);
    return found == sections.end() ? nullptr : &*found;
}
const Question *Guide::question(QStringView wanted) const
{
    const auto found = std::ranges::find(questions, wanted, &Question::id);
    return found == questions.end() ? nullptr : &*found;
}

const TroubleEntry *Guide::trouble(QStringView wanted) const
{
    const auto found = std::ranges::find(troubleshooting, wanted, &TroubleEntry::id);
    return found == troubleshooting.end() ? nullptr : &*found;
}

int Guide::indexOf(QStringView sectionId) const
{
    const Section *found = section(sectionId);
    return found == nullptr ? -1 : static_cast<int>(found - sections.data());
}

const Section *Guide::sectionOfKind(SectionKind kind) const
{
    const auto found = std::ranges::find(sections, kind, &Section::kind);
    return found == sections.end() ? nullptr : &*found;
}

QStringList tickKeys(const Section &section, const Step &step)
{
    const QString key = section.id + QLatin1Char('/') + step.id;
    QStringList keys;
    for (const Block &block : step.blocks) {
        if (const auto *task = std::get_if<Task>(&block)) {
            keys.append(key + QLatin1Char('/') + task->id);
        }
    }
    return keys.isEmpty() ? QStringList{key} : keys;
}

QStringList mailTickKeys(const Guide &guide)
{
    return keysOfStepWith<MailHere>(guide, [&guide](const MailHere &here) {
        const MailTemplate *mail = guide.system->mail(here.mail);
        return mail != nullptr && !mail->ofPlatform;
    });
}

QStringList answerTickKeys(const Guide &guide)
{
    return keysOfStepWith<PasteAnswer>(guide, [](const PasteAnswer &) { return true; });
}

QStringList tickKeys(const Section &section)
{
    QStringList keys;
    for (const Step &step : section.steps) {
        keys += tickKeys(section, step);
    }
    return keys;
}

QStringList beforeKeys(const Guide &guide)
{
    QStringList keys;
    for (const Block &block : guide.before) {
        if (const auto *task = std::get_if<Task>(&block)) {
            keys.append(QLatin1StringView("before/") + task->id);
        }
    }
    return keys;
}

} // namespace ats
