// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QProxyStyle>

namespace ats
{

/// The platform's style draws everything; this only gives buttons and boxes more room, in font units, and
/// keeps the outlines of boxes visible where Fusion's are too faint, and ticks in the accent's colour.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT
public:
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace ats
