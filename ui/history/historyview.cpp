// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historyview.h"

#include "ui/history/historyrow.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textsaver.h"
#include "ui/wizard/earlierbanner.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

HistoryView::HistoryView(SetupFlow &flow, QWidget *parent)
    : WizardView(flow, tr("History"), parent)
    , m_pair(wrappedLabel())
    , m_last(wrappedLabel())
    , m_list(new RowList([](const QString &left) { return tr("Show earlier ones (%1 more)").arg(left); }))
    , m_saver(new TextSaver(this))
{
    QVBoxLayout *column = scroll()->column();
    setInk(m_pair, Role::Muted);
    column->addWidget(guarded(m_pair));
    setTextSize(m_last, TextSize::Normal, true);
    column->addWidget(m_last);
    auto *earlier = new EarlierBanner(flow);
    connect(earlier, &EarlierBanner::testWanted, this, &HistoryView::testWanted);
    column->addWidget(earlier);
    column->addWidget(m_list);
    connect(m_saver, &TextSaver::saved, this,
            [this](const QString &path) { Q_EMIT said(tr("Saved as %1").arg(path)); });
    connect(m_saver, &TextSaver::failed, this,
            [this](const QString &words) { Q_EMIT said(tr("Not saved. %1").arg(words)); });
    connect(&flow, &SetupFlow::earlierEnded, this, &HistoryView::enter);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &HistoryView::refreshTimes);
    m_minute.start();
}

void HistoryView::fillBar(ActionBar &bar)
{
    connect(bar.addLeft(tr("Save as text…")), &QPushButton::clicked, this, &HistoryView::save);
    connect(bar.addPrimary(tr("Back")), &QPushButton::clicked, this, &HistoryView::historyClosed);
}

void HistoryView::save()
{
    // Everything, not only what is shown so far.
    m_saver->save(historyAsText(flow().connection().client.simplified(), &flow().guide(), m_entries),
                  u"ats-connect-history.txt"_s);
}

bool HistoryView::escape()
{
    Q_EMIT historyClosed();
    return true;
}

void HistoryView::enter()
{
    const Guide &guide = flow().guide();
    m_pair->setText(
        tr("%1: %2 → %3", "client, system, platform")
            .arg(flow().connection().client.simplified(), guide.system->name, guide.platform->name));
    // Asked of the store each time: the console and other windows test, too.
    Outcome<std::vector<Attempt>> history = flow().history();
    const Outcome<std::vector<Event>> events = flow().events();
    if (!history || !events) {
        m_attempts.clear();
        m_entries.clear();
        m_last->setText(history ? events.problem().text : history.problem().text);
        m_last->setToolTip({});
        m_list->setRows(0, {});
        return;
    }
    m_attempts = std::move(history).value();
    m_entries = historyOf(m_attempts, events.value());
    m_list->setRows(m_entries.size(), [this](std::size_t index) {
        return new HistoryRow(m_entries[index], &this->flow().guide(), this->flow().now());
    });
    refreshTimes();
    orderTabs(this);
}

void HistoryView::refreshTimes()
{
    const QDateTime now = flow().now();
    const QDateTime lastPassed = flow().connection().lastPassed;
    m_last->setText(lastWorkedText(m_attempts, lastPassed, now));
    m_last->setToolTip(lastPassed.isValid() ? exactMoment(lastPassed) : QString());
    m_last->setAccessibleDescription(m_last->toolTip());
    for (RowFrame *row : m_list->rows()) {
        qobject_cast<HistoryRow *>(row)->refreshTime(now);
    }
}

} // namespace ats
