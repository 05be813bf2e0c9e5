// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/catalog.h"

#include <algorithm>

namespace ats
{

namespace
{

template<typename Wanted>
QStringList keysOfStepWith(const Guide &guide)
{
    for (const Section &section : guide.sections) {
        for (const Step &step : section.steps) {
            for (const Block &block : step.blocks) {
                if (std::holds_alternative<Wanted>(block)) {
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

QStringList mailTickKeys(const Guide &guide) { return keysOfStepWith<MailHere>(guide); }
QStringList answerTickKeys(const Guide &guide) { return keysOfStepWith<PasteAnswer>(guide); }

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
