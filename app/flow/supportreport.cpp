// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/supportreport.h"

#include "app/flow/mail.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct SupportText {
    Q_DECLARE_TR_FUNCTIONS(ats::SupportReport)
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
    return refused ? SupportText::tr("Do not write passwords here. This note is not kept.") : QString();
}

QStringList differences(const Draft &draft)
{
    QStringList lines;
    for (const Section &section : draft.guide().sections) {
        for (const Step &step : section.steps) {
            const QString text = draft.note(differsNote(section.id, step.id));
            // A password may have been typed into its box after the note was kept.
            if (!text.isEmpty() && !holdsPassword(draft, text)) {
                lines << SupportText::tr("What looked different: %1 – %2: %3", "section, step, user's text")
                             .arg(section.title, step.title, text);
            }
        }
    }
    return lines;
}

QString supportReport(const SetupFlow &flow, const RowNames &names)
{
    QStringList lines;
    if (flow.hasReport()) {
        lines << rowsAsText(flow.report(), names);
    }
    const QStringList different = differences(flow.draft());
    if (!lines.isEmpty() && !different.isEmpty()) {
        lines << QString();
    }
    return (lines + different).join(u'\n');
}

bool hasSupportReport(const SetupFlow &flow)
{
    return flow.hasReport() || !differences(flow.draft()).isEmpty();
}

} // namespace ats
