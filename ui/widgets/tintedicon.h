// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtGui/QIconEngine>

namespace ats
{

/// Draws one of our SVGs in a role's present colour, crisp at every size and scale.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QByteArray svg, Role role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    QByteArray m_svg;
    Role m_role;
};

/// Draws an icon by name in a colour of the caller's; does nothing for unknown names.
void drawIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour);

} // namespace ats
