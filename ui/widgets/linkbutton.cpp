// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/linkbutton.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace ats
{

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setRole(Role role)
{
    m_role = role;
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    // Two pixels more each way keep the focus ring off the letters.
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 4, metrics.height() + 4};
}

QSize LinkButton::minimumSizeHint() const { return sizeHint(); }

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colour(isEnabled() ? m_role : Role::Muted, palette()));
    QFont underlined = font();
    underlined.setUnderline(true);
    painter.setFont(underlined);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.drawText(rect().adjusted(2, 0, -2, 0), static_cast<int>(side) | Qt::TextHideMnemonic, text());
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace ats
