// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtCore/QRect>

class QFont;
class QPainter;

namespace ats
{

/// A Pill for item views, which paint instead of holding widgets.
struct PaintedPill {
    QString words;
    QString icon;
    Tone tone = Tone::Resting;
};

/// Draws it at the reading start of `room`, as high as `height` and in its middle; words without room are
/// cut.
void drawPill(QPainter &painter, const PaintedPill &pill, const QRect &room, int height, const QFont &font,
              const QPalette &palette, Qt::LayoutDirection direction);

} // namespace ats
