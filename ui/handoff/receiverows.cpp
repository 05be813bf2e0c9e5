// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/receiverows.h"

#include "app/model/catalog.h"
#include "app/model/diagnosis.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/progressstripe.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/checkrowwidget.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

ReceiveRows::ReceiveRows(RowNames names, QWidget *parent)
    : QWidget(parent)
    , m_names(std::move(names))
    , m_title(new Heading(tr("The test"), Heading::Level::Card))
    , m_verdict(new Pill)
    , m_stripe(new ProgressStripe)
    , m_card(new Card)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    auto *head = new FlowLayout;
    head->addWidget(m_title);
    head->addTrailing(m_verdict);
    column->addLayout(head);
    m_stripe->setAccessibleName(tr("Progress of the test"));
    column->addWidget(m_stripe);
    m_card->setFlush(true);
    m_card->column()->setSpacing(0);
    column->addWidget(m_card);
    hide();
}

void ReceiveRows::start(const QStringList &planned)
{
    for (const auto &[id, widget] : std::exchange(m_rows, {})) {
        widget->hide();
        widget->deleteLater();
    }
    if (m_advice != nullptr) {
        m_advice->hide();
        std::exchange(m_advice, nullptr)->deleteLater();
    }
    m_soFar = {};
    m_stripe->restart(static_cast<int>(std::max<qsizetype>(planned.size(), 1)));
    m_verdict->setState(Tone::Resting, tr("Testing"));
    show();
}

CheckRowWidget *ReceiveRows::row(const QString &id)
{
    if (const auto found = m_rows.find(id); found != m_rows.end()) {
        return found->second;
    }
    auto *widget = new CheckRowWidget(id, m_names);
    widget->setDivided(!m_rows.empty());
    m_card->column()->addWidget(widget);
    connect(widget, &CheckRowWidget::copyWanted, this, [this, widget] {
        ClipboardGuard::instance().copyText(rowAsText(widget->row(), &m_soFar, m_names));
        announce(widget, tr("Row copied."));
    });
    m_rows.emplace(id, widget);
    return widget;
}

void ReceiveRows::rowStarted(const QString &id) { row(id); }

void ReceiveRows::rowFinished(const CheckRow &done)
{
    m_soFar.rows.push_back(done);
    row(done.id)->setRow(done, &m_soFar);
    m_stripe->advanceTo(static_cast<int>(m_soFar.rows.size()));
}

void ReceiveRows::finish(const Report &report)
{
    setVisible(!report.rows.empty());
    if (report.rows.empty()) {
        return;
    }
    m_soFar = report;
    for (const CheckRow &each : report.rows) {
        row(each.id)->setRow(each, &report);
    }
    const PillText verdict = verdictPill(report);
    m_verdict->setState(verdict.tone, verdict.text, verdict.icon);
    m_stripe->advanceTo(m_stripe->maximum());
    m_stripe->setTone(verdict.tone);
    const auto failed = std::ranges::find_if(report.rows, [](const CheckRow &each) {
        return each.state == RowState::Failed && each.cause != Cause::Cancelled;
    });
    if (failed != report.rows.end()) {
        explain(*failed, report);
    }
    orderTabs(this);
    announce(this, reportSummary(report, m_names));
}

void ReceiveRows::focusFailed()
{
    if (m_advice != nullptr) {
        row(m_failed)->setFocus(Qt::OtherFocusReason);
    }
}

void ReceiveRows::explain(const CheckRow &failed, const Report &report)
{
    const Diagnosis known = diagnose(failed, {m_names.guide, {}, false, &report});
    m_failed = failed.id;
    m_advice = new QWidget;
    auto *column = new QVBoxLayout(m_advice);
    column->setContentsMargins(em(this, 4), em(this, 0.8), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.5));
    const QString ruledOut =
        known.ruledOut.isEmpty() ? QString() : QStringLiteral("**%1** ").arg(known.ruledOut);
    for (const QString &words : {ruledOut + plainWords(known.words), plainWords(known.why)}) {
        if (!words.isEmpty()) {
            column->addWidget(new RichText(words));
        }
    }
    int number = 0;
    for (const AdviceItem &item : known.look) {
        const QString mark = known.look.size() > 1 ? QStringLiteral("%1. ").arg(++number) : QString();
        column->addWidget(new RichText(mark + item.text));
    }
    auto *who = new RichText(tr("Who can do it: **%1**").arg(known.whoText));
    setTextSize(who, TextSize::Small);
    column->addWidget(who);
    QVBoxLayout *rows = m_card->column();
    rows->insertWidget(rows->indexOf(row(failed.id)) + 1, m_advice);
}

} // namespace ats
