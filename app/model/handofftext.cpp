// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/handofftext.h"

#include "app/model/words.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct AwaitedText {
    Q_DECLARE_TR_FUNCTIONS(ats::HandoffText)
};

QString handoffDay(const QDateTime &at, const QDateTime &now)
{
    return onDayText(at.toLocalTime().date(), now.toLocalTime().date());
}

} // namespace

QString connectedElsewhereText(const HandoffFacts &facts, const QDateTime &now)
{
    const QString day = handoffDay(facts.connected, now);
    return facts.name.isEmpty()
               ? AwaitedText::tr("Your engineer connected it %1, according to the slip").arg(day)
               : AwaitedText::tr("Your engineer %1 connected it %2, according to the slip", "name, a day")
                     .arg(facts.name, day);
}

QString awaitedText(const HandoffFacts &facts, const QDateTime &now)
{
    if (facts.connected.isValid()) {
        return connectedElsewhereText(facts, now);
    }
    if (facts.sent.isValid()) {
        const QString day = handoffDay(facts.sent, now);
        return facts.name.isEmpty()
                   ? AwaitedText::tr("Details sealed %1, waiting for the slip").arg(day)
                   : AwaitedText::tr("Details sealed for %1 %2, waiting for the slip", "name, a day")
                         .arg(facts.name, day);
    }
    if (facts.received.isValid()) {
        return {};
    }
    if (facts.invited.isValid()) {
        return AwaitedText::tr("Invitation saved %1, waiting for the client's details")
            .arg(handoffDay(facts.invited, now));
    }
    return facts.accepted.isValid() ? AwaitedText::tr("Prepared by %1").arg(facts.name) : QString();
}

} // namespace ats
