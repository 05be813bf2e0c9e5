// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/roomystyle.h"

#include "ui/theme.h"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace ats
{

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

} // namespace ats
