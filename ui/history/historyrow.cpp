// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historyrow.h"

#include "app/model/historytext.h"
#include "ui/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace ats
{

using namespace Qt::StringLiterals;

HistoryRow::HistoryRow(const Attempt &attempt, const Guide *guide, const QDateTime &now, QWidget *parent)
    : RowFrame(parent)
    , m_attempt(attempt)
    , m_time(new QLabel)
{
    const PillText result = attemptPill(attempt);
    const QString line = attemptLine(attempt, guide);
    m_words = tr("%1: %2", "result, details").arg(result.text, line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 1), em(this, 0.6), em(this, 1), em(this, 0.6));
    layout->setSpacing(em(this, 0.9));
    auto *pill = new Pill;
    pill->setState(result.tone, result.text, result.icon);
    pill->setIconOnly(true);
    layout->addWidget(pill, 0, Qt::AlignTop);
    layout->addWidget(new RichText(u"**%1** %2"_s.arg(plainWords(result.text), plainWords(line))), 1);
    setTextSize(m_time, TextSize::Small);
    setInk(m_time, Role::Muted);
    layout->addWidget(m_time, 0, Qt::AlignTop);
    setToolTip(exactMoment(attempt.at));
    setAccessibleDescription(exactMoment(attempt.at));
    refreshTime(now);
}

void HistoryRow::refreshTime(const QDateTime &now)
{
    const QString time = momentText(m_attempt.at, now);
    m_time->setText(time.left(1).toUpper() + time.mid(1));
    setAccessibleName(tr("%1, %2", "what happened, how long ago").arg(m_words, agoText(m_attempt.at, now)));
}

} // namespace ats
