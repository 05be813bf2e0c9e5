// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QRect>
#include <QtGui/QFont>

class QPaintDevice;

namespace ats
{

/// Fonts and distances of one card row, all relative to the list's font.
struct CardMetrics {
    /// `width` of the whole row, in device-independent pixels.
    CardMetrics(const QFont &font, int width);

    [[nodiscard]] int rowHeight() const;

    QFont client;
    QFont pair;
    QFont pill;
    QFont line;
    int clientHeight = 0;
    int pairHeight = 0;
    int pillHeight = 0;
    int lineHeight = 0;
    int padding = 0;  ///< inside the card
    int between = 0;  ///< between two lines of a card
    int distance = 0; ///< between two cards
    int ring = 2;     ///< room around the card for the focus ring
    int radius = 0;
    bool stacked = false; ///< the state has a line of its own
};

} // namespace ats
