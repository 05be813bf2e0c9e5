// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/progressstripe.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace ats
{

ProgressStripe::ProgressStripe(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
    restart(1);
}

void ProgressStripe::restart(int steps)
{
    m_tone.reset();
    setRange(0, std::max(1, steps));
    setValue(0);
}

void ProgressStripe::advanceTo(int step)
{
    if (step > value()) {
        setValue(std::min(step, maximum()));
    }
}

void ProgressStripe::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ProgressStripe::sizeHint() const { return {em(this, 10), em(this, 0.45)}; }

QSize ProgressStripe::minimumSizeHint() const { return {em(this, 2), em(this, 0.45)}; }

void ProgressStripe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(colour(Role::Line, palette()));
    painter.drawRoundedRect(rect(), radius, radius);
    const int filled = width() * (value() - minimum()) / std::max(1, maximum() - minimum());
    if (filled <= 0) {
        return;
    }
    painter.setBrush(colour(m_tone ? ink(*m_tone) : Role::Accent, palette()));
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, filled, height()));
    painter.drawRoundedRect(bar, radius, radius);
}

} // namespace ats
