// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/guideanswers.h"

#include <algorithm>

namespace ats
{

QString questionKey(QStringView question) { return QLatin1StringView("question/") + question.toString(); }

QString answerTo(const Guide &guide, QStringView question, const QMap<QString, QString> &notes)
{
    const Question *known = guide.question(question);
    if (known == nullptr) {
        return {};
    }
    // An answer that a newer catalog no longer offers counts as none.
    const QString answer = notes.value(questionKey(question));
    return std::ranges::find(known->options, answer, &QuestionOption::id) == known->options.end()
               ? known->assumed
               : answer;
}

bool applies(const std::optional<Condition> &condition, const Guide &guide,
             const QMap<QString, QString> &notes)
{
    return !condition || condition->options.contains(answerTo(guide, condition->question, notes));
}

QStringList neededTickKeys(const Guide &guide, const Section &section, const QMap<QString, QString> &notes)
{
    QStringList keys;
    if (applies(section.when, guide, notes)) {
        for (const Step &step : section.steps) {
            if (applies(step.when, guide, notes)) {
                keys += tickKeys(section, step);
            }
        }
    }
    return keys;
}

bool isTicked(const Guide &guide, const Section &section, const QMap<QString, QString> &notes,
              const QSet<QString> &ticks)
{
    const auto isDone = [&](const Step &step) {
        const QStringList keys = applies(step.when, guide, notes) ? tickKeys(section, step) : QStringList();
        return std::ranges::all_of(keys, [&](const QString &key) { return ticks.contains(key); });
    };
    return !applies(section.when, guide, notes) || std::ranges::all_of(section.steps, isDone);
}

QString expectedValue(const Guide &guide, QStringView field)
{
    for (const Section &section : guide.sections) {
        for (const Step &step : section.steps) {
            for (const Block &block : step.blocks) {
                if (const auto *expected = std::get_if<ExpectValue>(&block);
                    expected != nullptr && expected->field == field) {
                    return expected->value;
                }
            }
        }
    }
    return {};
}

int neighbour(const Guide &guide, int section, int direction, const QMap<QString, QString> &notes)
{
    const auto count = static_cast<int>(guide.sections.size());
    for (int at = section + direction; at >= 0 && at < count; at += direction) {
        if (applies(guide.sections[static_cast<std::size_t>(at)].when, guide, notes)) {
            return at;
        }
    }
    return -1;
}

bool isNeeded(const FieldSpec &field, const Guide &guide, const QMap<QString, QString> &notes)
{
    const auto when = guide.neededWhen.constFind(field.id);
    return !field.optional || (when != guide.neededWhen.constEnd() && applies(*when, guide, notes));
}

} // namespace ats
