// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/cardmetrics.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetrics>

#include <algorithm>

namespace ats
{

namespace
{

/// Below this width, in em, client and state do not fit beside each other.
constexpr double stackedBelow = 44;

QFont sized(const QFont &base, double factor, bool bold)
{
    QFont font = base;
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * factor)));
    }
    font.setBold(bold);
    return font;
}

} // namespace

CardMetrics::CardMetrics(const QFont &font, int width)
    : client(sized(font, 1.15, true))
    , pair(font)
    , pill(sized(font, 0.87, true))
    , line(sized(font, 0.87, false))
{
    const double em = QFontInfo(font).pixelSize();
    const auto ems = [em](double factor) { return std::max(1, qRound(em * factor)); };
    padding = ems(1.0);
    between = ems(0.15);
    distance = ems(0.5);
    radius = ems(0.6);
    stacked = width < em * stackedBelow;
    pillHeight = QFontMetrics(pill).height() + 2 * ems(0.12);
    clientHeight = QFontMetrics(client).height();
    pairHeight = QFontMetrics(pair).height();
    lineHeight = QFontMetrics(line).height();
}

int CardMetrics::rowHeight() const
{
    const int first = stacked ? clientHeight + between + pillHeight : std::max(clientHeight, pillHeight);
    return 2 * ring + 2 * padding + first + between + pairHeight + between + lineHeight + distance;
}

} // namespace ats
