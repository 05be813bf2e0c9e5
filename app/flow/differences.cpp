// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/differences.h"

#include "app/flow/mail.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct DifferencesText {
    Q_DECLARE_TR_FUNCTIONS(ats::Differences)
};

bool holdsPassword(const Draft &draft, const QString &text)
{
    return !refuseSecret(text, draft.candidate(nullptr), draft.guide().system->name).isEmpty();
}

} // namespace

QString differsNote(const QString &section, const QString &step)
{
    return u"differs/"_s + section + u'/' + step;
}

QString noteDifference(Draft &draft, const QString &section, const QString &step, const QString &text)
{
    const bool refused = holdsPassword(draft, text);
    draft.setNote(differsNote(section, step), refused ? QString() : text.trimmed());
    return refused ? DifferencesText::tr("Do not write passwords here. This note is not kept.") : QString();
}

std::vector<Difference> differences(const Draft &draft)
{
    std::vector<Difference> found;
    for (const Section &section : draft.guide().sections) {
        for (const Step &step : section.steps) {
            const QString text = draft.note(differsNote(section.id, step.id));
            // A password may have been typed into its box after the note was kept.
            if (!text.isEmpty() && !holdsPassword(draft, text)) {
                found.push_back(
                    {DifferencesText::tr("%1 – %2", "section, step").arg(section.title, step.title), text});
            }
        }
    }
    return found;
}

} // namespace ats
