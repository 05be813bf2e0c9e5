// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historyrow.h"

#include "ui/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace ats
{

using namespace Qt::StringLiterals;

HistoryRow::HistoryRow(HistoryEntry entry, const Guide *guide, const QDateTime &now, QWidget *parent)
    : RowFrame(parent)
    , m_entry(std::move(entry))
    , m_time(new QLabel)
{
    const PillText result = entryPill(m_entry);
    const QString line = entryLine(m_entry, guide);
    m_words = line.isEmpty() ? result.text : tr("%1: %2", "result, details").arg(result.text, line);
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
    setToolTip(exactMoment(momentOf(m_entry)));
    setAccessibleDescription(exactMoment(momentOf(m_entry)));
    refreshTime(now);
}

void HistoryRow::refreshTime(const QDateTime &now)
{
    const QString time = momentText(momentOf(m_entry), now);
    m_time->setText(time.left(1).toUpper() + time.mid(1));
    setAccessibleName(
        tr("%1, %2", "what happened, how long ago").arg(m_words, agoText(momentOf(m_entry), now)));
}

} // namespace ats
