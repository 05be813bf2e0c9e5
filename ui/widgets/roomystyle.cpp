// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/roomystyle.h"

#include "ui/theme.h"

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

void strengthenOutline(QStyleOption &option)
{
    const QColor muted = colour(Role::Muted, option.palette);
    const QColor outline = isDark(option.palette) ? muted.darker(150) : muted.lighter(140);
    option.palette.setColor(QPalette::Window, outline.lighter(kFusionOutline));
}

} // namespace

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget)
        return wanted;
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
    if (!widget)
        return pixels;
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
                       element == PE_FrameLineEdit || element == PE_PanelLineEdit;
    if (boxes && baseStyle()->name() == "fusion"_L1) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            strengthenOutline(copy);
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            QStyleOptionFrame copy(*frame);
            strengthenOutline(copy);
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace ats
