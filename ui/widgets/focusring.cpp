// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/focusring.h"

#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

namespace ats
{

namespace
{

constexpr auto kExcluded = "ats_shows_own_focus";
QPointer<FocusRing> s_ring;

/// The nearest ancestor that clips and moves together with the target: a scroll area's content, or the
/// window.
QWidget *homeOf(QWidget *target)
{
    QWidget *home = target->parentWidget();
    while (home && !home->isWindow()) {
        const QWidget *viewport = home->parentWidget();
        const auto *area = viewport ? qobject_cast<QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
        if (area && area->viewport() == viewport) {
            return home;
        }
        home = home->parentWidget();
    }
    return home;
}

bool wantsRing(QWidget *widget)
{
    if (!widget || widget->isWindow() || widget->property(kExcluded).toBool()) {
        return false;
    }
    // A click shows by itself where it went; a text box shows its ring always, because typing goes there.
    return qobject_cast<QLineEdit *>(widget) || QGuiApplication::mouseButtons() == Qt::NoButton;
}

} // namespace

FocusRing::FocusRing(QWidget *home, QWidget *target)
    : QFocusFrame(home)
    , m_home(home)
    , m_target(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    for (QWidget *each = target; each && each != home; each = each->parentWidget()) {
        each->installEventFilter(this);
    }
    follow();
}

void FocusRing::install()
{
    static bool installed = false;
    if (std::exchange(installed, true)) {
        return;
    }
    QObject::connect(qApp, &QApplication::focusChanged, qApp,
                     [](QWidget *, QWidget *now) { focusMoved(now); });
}

void FocusRing::exclude(QWidget *widget) { widget->setProperty(kExcluded, true); }

void FocusRing::focusMoved(QWidget *now)
{
    if (s_ring) {
        s_ring->hide();
        s_ring->deleteLater();
        s_ring = nullptr;
    }
    if (wantsRing(now)) {
        if (QWidget *home = homeOf(now)) {
            s_ring = new FocusRing(home, now);
        }
    }
}

void FocusRing::follow()
{
    if (!m_target || !m_home || !m_home->isAncestorOf(m_target)) {
        hide();
        return;
    }
    const int width = 3;
    const QRect target(m_target->mapTo(m_home, QPoint()), m_target->size());
    // Inside the home, so that a widget at the very edge shows its whole ring, too.
    setGeometry(target.adjusted(-width, -width, width, width).intersected(m_home->rect()));
    setVisible(m_target->isVisibleTo(m_home));
    raise();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Role::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

bool FocusRing::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange:
        follow();
        break;
    default:
        break;
    }
    return false;
}

bool FocusRing::event(QEvent *event) { return QWidget::event(event); } // NOLINT: not the frame's

} // namespace ats
