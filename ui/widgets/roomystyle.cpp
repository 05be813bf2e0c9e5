// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/roomystyle.h"

#include "ui/theme.h"
#include "ui/widgets/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

/// Fusion takes its outlines from the window's colour, made darker by this much.
constexpr int kFusionOutline = 140;

QColor outlineOf(const QPalette &palette)
{
    const QColor muted = colour(Role::Muted, palette);
    return isDark(palette) ? muted.darker(150) : muted.lighter(140);
}

void strengthenOutline(QStyleOption &option)
{
    option.palette.setColor(QPalette::Window, outlineOf(option.palette).lighter(kFusionOutline));
}

/// A box to tick or a button to choose, filled with the accent's colour when it is on: Fusion would draw the
/// mark in the text's.
void drawIndicator(QPainter &painter, const QStyleOptionButton &option, bool round)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const QColor full = colour(enabled ? Role::Accent : Role::Muted, option.palette);
    const QColor mark = colour(enabled ? Role::OnAccent : Role::Panel, option.palette);
    const QColor empty =
        option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Base);
    const QColor ground = on ? full : empty;
    const double side = option.rect.height();
    const double line = std::max(1.0, side / 14);
    const QRectF box = QRectF(option.rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? full : outlineOf(option.palette), line));
    painter.setBrush(pressed ? ground.darker(115) : ground);
    const double radius = round ? box.height() / 2 : side * 0.2;
    painter.drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), side * 0.17, side * 0.17);
    } else if (on) {
        const double inset = side * 0.09;
        drawIcon(painter, u"check"_s, QRectF(option.rect).adjusted(inset, inset, -inset, -inset), mark);
    }
    painter.restore();
}

} // namespace

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget) {
        return wanted;
    }
    switch (type) {
    case CT_PushButton:
        return wanted.expandedTo({size.width() + em(widget, 1.9), em(widget, 2.5)});
    case CT_LineEdit:
    case CT_ComboBox:
        return wanted.expandedTo({0, em(widget, 2.5)});
    default:
        return wanted;
    }
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    if (!widget) {
        return pixels;
    }
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(pixels, em(widget, 1.15));
    case PM_MenuButtonIndicator:
        return std::max(pixels, em(widget, 1.1));
    default:
        return pixels;
    }
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const bool boxes = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton ||
                       element == PE_FrameLineEdit || element == PE_PanelLineEdit ||
                       (element == PE_Frame && qobject_cast<const QPlainTextEdit *>(widget) != nullptr);
    if (boxes && baseStyle()->name() == "fusion"_L1) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawIndicator(*painter, *button, element == PE_IndicatorRadioButton);
            return;
        }
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            QStyleOptionFrame copy(*frame);
            strengthenOutline(copy);
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
    }
    // The ring around the whole says where the keyboard is; a second box inside it says nothing more.
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractButton *>(widget) != nullptr) {
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace ats
