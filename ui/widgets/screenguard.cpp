// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/screenguard.h"

#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsEffect>

#include <algorithm>

namespace ats
{

namespace
{

/// Paints a plain bar where the widget would be.
class Cover : public QGraphicsEffect
{
public:
    using QGraphicsEffect::QGraphicsEffect;

protected:
    void draw(QPainter *painter) override
    {
        const auto *widget = qobject_cast<const QWidget *>(parent());
        const QPalette palette = widget == nullptr ? QPalette() : widget->palette();
        const double round = widget == nullptr ? 4 : em(widget, 0.3);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(Role::Line, palette));
        painter->drawRoundedRect(sourceBoundingRect().adjusted(0, 1, 0, -1), round, round);
    }
};

} // namespace

ScreenGuard &ScreenGuard::instance()
{
    static QPointer<ScreenGuard> guard;
    if (!guard) {
        guard = new ScreenGuard(qApp);
    }
    return *guard;
}

ScreenGuard::ScreenGuard(QObject *parent)
    : QObject(parent)
{
}

ScreenGuard::~ScreenGuard() = default;

void ScreenGuard::setOn(bool on)
{
    if (m_on == on) {
        return;
    }
    m_on = on;
    std::erase_if(m_covered, [](const QPointer<QWidget> &widget) { return widget.isNull(); });
    for (const QPointer<QWidget> &widget : m_covered) {
        apply(widget);
    }
    Q_EMIT changed(on);
}

void ScreenGuard::cover(QWidget *widget)
{
    if (covers(widget)) {
        return;
    }
    std::erase_if(m_covered, [](const QPointer<QWidget> &gone) { return gone.isNull(); });
    m_covered.emplace_back(widget);
    widget->installEventFilter(this);
    apply(widget);
}

bool ScreenGuard::covers(const QWidget *widget) const
{
    return std::ranges::any_of(m_covered, [widget](const QPointer<QWidget> &one) { return one == widget; });
}

void ScreenGuard::apply(QWidget *widget) const
{
    widget->setGraphicsEffect(m_on ? new Cover(widget) : nullptr); // the widget owns it
}

bool ScreenGuard::eventFilter(QObject *watched, QEvent *event)
{
    return (m_on && event->type() == QEvent::ToolTip) || QObject::eventFilter(watched, event);
}

QKeySequence screenGuardKeys() { return {Qt::CTRL | Qt::SHIFT | Qt::Key_H}; }

QString guardedText(const QString &text)
{
    return ScreenGuard::instance().isOn() && !text.isEmpty() ? QString(6, QChar(0x2022)) : text;
}

} // namespace ats
