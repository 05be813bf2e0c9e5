// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/testedline.h"

#include "app/flow/setupflow.h"
#include "app/model/historytext.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

TestedLine::TestedLine(SetupFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_words(new RichText)
{
    auto *row = new FlowLayout(this);
    setTextSize(m_words, TextSize::Small);
    setInk(m_words, Role::Muted);
    row->addWidget(m_words);
    auto *history = new LinkButton(tr("History"));
    setTextSize(history, TextSize::Small);
    history->setToolTip(tr("Every test of this connection (Ctrl+Y)"));
    connect(history, &LinkButton::clicked, this, &TestedLine::historyWanted);
    row->addWidget(history);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &TestedLine::refresh);
    m_minute.start();
    refresh();
}

void TestedLine::refresh()
{
    const bool running = m_flow.state() == FlowState::Testing || m_flow.state() == FlowState::Saving;
    const std::optional<Attempt> &last = m_flow.connection().lastAttempt;
    const QDateTime at = m_flow.hasReport() ? m_flow.report().at : last ? last->at : QDateTime();
    setVisible(!running && at.isValid());
    if (!at.isValid()) {
        return;
    }
    QString words = testedText(at, m_flow.now());
    if (!m_flow.hasReport()) { // nothing else on the page says what it came to
        words = tr("%1: %2 · %3", "tested so long ago, result, details")
                    .arg(words, attemptPill(*last).text, attemptLine(*last, &m_flow.guide()));
    }
    m_words->setMarkdown(plainWords(words));
    m_words->setToolTip(exactMoment(at));
    m_words->setAccessibleDescription(exactMoment(at));
}

} // namespace ats
