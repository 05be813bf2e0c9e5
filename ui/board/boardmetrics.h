// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtCore/QRect>
#include <QtWidgets/QStyle>

namespace ats
{

/// What a cell, or a heading above cells, has for its words; the client's begin after the place of a tick.
[[nodiscard]] inline QRect boardRoom(const QWidget *widget, const QRect &cell, bool client,
                                     Qt::LayoutDirection direction)
{
    const int side = em(widget, 0.7);
    const QRect room = cell.adjusted(side, 0, -side, 0);
    return client ? QStyle::visualRect(direction, room, room.adjusted(em(widget, 1.05) + side, 0, 0, 0))
                  : room;
}

} // namespace ats
