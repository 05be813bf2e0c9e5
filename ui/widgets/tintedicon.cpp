// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tintedicon.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <utility>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

QByteArray svgOf(const QString &name)
{
    static QHash<QString, QByteArray> cache;
    if (const auto found = cache.constFind(name); found != cache.cend()) {
        return *found;
    }
    QFile file(u":/icons/"_s + name + u".svg"_s);
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly)) {
        svg = file.readAll();
    }
    cache.insert(name, svg);
    return svg;
}

void draw(QPainter &painter, QByteArray svg, const QRectF &rect, const QColor &colour)
{
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, square);
    painter.restore();
}

} // namespace

TintedIcon::TintedIcon(QByteArray svg, Role role)
    : m_svg(std::move(svg))
    , m_role(role)
{
}

void TintedIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    draw(*painter, m_svg, rect, colour(mode == QIcon::Disabled ? Role::Muted : m_role));
}

QPixmap TintedIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine *TintedIcon::clone() const { return new TintedIcon(m_svg, m_role); }

void drawIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    if (const QByteArray svg = svgOf(name); !svg.isEmpty()) {
        draw(painter, svg, rect, colour);
    }
}

QIcon icon(const QString &name, Role role)
{
    const QByteArray svg = svgOf(name);
    return svg.isEmpty() ? QIcon() : QIcon(new TintedIcon(svg, role));
}

} // namespace ats
