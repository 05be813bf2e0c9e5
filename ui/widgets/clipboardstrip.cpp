// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/clipboardstrip.h"

#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ats
{

ClipboardStrip::ClipboardStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_clear(new QPushButton(tr("Clear now")))
{
    auto *row = new QHBoxLayout(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    // Without the seconds, which would be read out one by one.
    m_text->setAccessibleName(tr("A secret is on the clipboard."));
    row->addWidget(m_text, 1);
    m_clear->setAccessibleName(tr("Clear the clipboard now"));
    row->addWidget(m_clear);
    applyMargins();
    hide();
    connect(m_clear, &QPushButton::clicked, this, [] { ClipboardGuard::instance().clearNow(); });
    connect(&ClipboardGuard::instance(), &ClipboardGuard::secondsLeft, this, &ClipboardStrip::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == m_clear) {
            m_before = old;
        }
    });
    refresh(ClipboardGuard::instance().secondsNow());
}

void ClipboardStrip::refresh(int seconds)
{
    if (seconds <= 0) {
        if (m_clear->hasFocus() && m_before) {
            m_before->setFocus(Qt::OtherFocusReason);
        }
        hide();
        return;
    }
    m_text->setText(tr("A secret is on the clipboard: %n s.", nullptr, seconds));
    if (isHidden()) {
        setVisible(true);
        // A window in the background has nothing to say.
        if (isVisible()) {
            announce(m_text, tr("A secret is on the clipboard. It leaves in %1.").arg(durationText(seconds)));
        }
    }
}

void ClipboardStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::RestingGround, palette()));
    painter.fillRect(0, 0, width(), 1, colour(Role::Line, palette()));
}

void ClipboardStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

void ClipboardStrip::applyMargins()
{
    layout()->setContentsMargins(em(this, 1.4), em(this, 0.35), em(this, 1.4), em(this, 0.35));
}

} // namespace ats
