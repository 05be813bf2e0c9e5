// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/pausebanner.h"

#include "app/model/words.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <chrono>

namespace ats
{

PauseBanner::PauseBanner(SetupFlow &flow, QWidget *parent)
    : Banner(Tone::Warning, parent)
    , m_flow(flow)
    , m_left(new QLabel)
    , m_tick(this)
{
    setFullWidth(true);
    m_left->setTextFormat(Qt::PlainText);
    setTextSize(m_left, TextSize::Normal, true);
    addControl(m_left);
    connect(addAction(tr("Test now anyway")), &QPushButton::clicked, this, &PauseBanner::skipWanted);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] { look(m_purpose); });
    hide();
}

void PauseBanner::look(TestPurpose purpose)
{
    m_purpose = purpose;
    take(m_flow.pause(purpose));
}

void PauseBanner::rest() { take({}); }

void PauseBanner::remind()
{
    if (m_shown) {
        announce(this, pauseText(*m_shown, &m_flow.guide()) + QLatin1Char(' ') + pauseCountdown(*m_shown));
    }
}

void PauseBanner::take(const std::optional<Pause> &pause)
{
    const bool other = pause && (!m_shown || m_shown->until != pause->until);
    const bool changed = pause.has_value() != isPaused();
    m_shown = pause;
    if (other) {
        setText(plainWords(pauseText(*pause, &m_flow.guide())));
        setDetail(plainWords(pauseWarning(*pause, &m_flow.guide())));
    }
    if (pause) {
        m_left->setText(pauseCountdown(*pause));
        // For screen readers it changes with the minutes, or they would not stop talking.
        const QString rough = tr("Next try in %1.").arg(durationText((pause->left.count() + 59) / 60 * 60));
        if (m_left->accessibleName() != rough) {
            m_left->setAccessibleName(rough);
        }
    }
    if (changed) {
        setVisible(isPaused());
        isPaused() ? m_tick.start() : m_tick.stop();
        Q_EMIT pausedChanged(isPaused());
    }
    if (other) {
        remind();
    }
}

} // namespace ats
