// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/waitingline.h"

#include "app/flow/mail.h"
#include "app/flow/setupflow.h"
#include "app/model/words.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>

namespace ats
{

WaitingLine::WaitingLine(SetupFlow &flow, const QString &whom, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_whom(whom)
    , m_pill(new Pill)
    , m_date(new QDateEdit)
    , m_change(new LinkButton(tr("Change date")))
    , m_undo(new LinkButton(tr("Not sent after all")))
    , m_remind(new QPushButton(tr("Prepare a reminder")))
{
    auto *row = new FlowLayout(this);
    row->addWidget(m_pill);
    row->addWidget(m_date);
    row->addWidget(m_remind);
    row->addWidget(m_change);
    row->addWidget(m_undo);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Date it was sent"));
    m_date->hide();
    connect(m_change, &LinkButton::clicked, this, [this] {
        m_date->setMaximumDate(QDate::currentDate());
        m_date->setDate(m_flow.connection().asked.value(m_whom));
        m_date->show();
        m_date->setFocus();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (m_date->isVisible()) {
            m_flow.setAsked(m_whom, date);
        }
    });
    connect(m_date, &QDateEdit::editingFinished, m_date, &QWidget::hide);
    connect(m_undo, &LinkButton::clicked, this, [this] {
        m_flow.setAsked(m_whom, {});
        Q_EMIT changed();
    });
    connect(m_remind, &QPushButton::clicked, this, &WaitingLine::reminderWanted);
    connect(&flow.draft(), &Draft::changed, this, &WaitingLine::refresh);
    refresh();
}

void WaitingLine::offerReminder(bool offer)
{
    m_hasReminder = offer;
    refresh();
}

bool WaitingLine::isWaiting() const { return m_flow.connection().asked.contains(m_whom); }

void WaitingLine::refresh()
{
    setVisible(isWaiting());
    if (!isWaiting()) {
        return;
    }
    const QDate asked = m_flow.connection().asked.value(m_whom);
    const QDate today = QDate::currentDate();
    const bool answered =
        m_whom == QLatin1StringView(askedSystem) || m_whom == QLatin1StringView(askedAdministrator);
    const QString ago = tr("%1, %2", "day, days ago").arg(onDayText(asked, today), daysAgoText(asked, today));
    const QString words = asked == today ? (answered ? tr("Asked today") : tr("Sent today"))
                                         : (answered ? tr("Asked %1") : tr("Sent %1")).arg(ago);
    m_pill->setState(Tone::Resting, words, answered ? QStringLiteral("waiting") : QStringLiteral("check"));
    m_remind->setVisible(m_hasReminder && reminderDue(asked, today));
}

} // namespace ats
