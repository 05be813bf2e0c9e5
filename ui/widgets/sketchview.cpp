// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sketchview.h"

#include "ui/theme.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <algorithm>

namespace ats
{

SketchView::SketchView(const QString &file, const QString &alternative, QWidget *parent)
    : QWidget(parent)
{
    QFile source(file);
    if (source.open(QIODevice::ReadOnly)) {
        m_drawing = source.readAll();
    }
    m_size = QSvgRenderer(m_drawing).defaultSize();
    setAccessibleName(alternative);
    setToolTip(alternative);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVisible(m_size.isValid() && !m_size.isEmpty());
}

QSize SketchView::sizeHint() const
{
    const int width = em(this, 20);
    return {width, heightForWidth(width)};
}

int SketchView::heightForWidth(int width) const
{
    const int drawn = std::min(width, em(this, 20));
    return m_size.isEmpty() ? 0 : static_cast<int>(drawn * m_size.height() / m_size.width());
}

void SketchView::paintEvent(QPaintEvent *)
{
    QByteArray tinted = m_drawing;
    tinted.replace("#808080", colour(Role::Muted, palette()).name().toLatin1());
    tinted.replace("#2f6fde", colour(Role::Accent, palette()).name().toLatin1());
    QSvgRenderer renderer(tinted);
    const int drawn = std::min(width(), em(this, 20));
    QRectF box(0, 0, drawn, heightForWidth(drawn));
    if (layoutDirection() == Qt::RightToLeft) {
        box.moveRight(width());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, box);
}

} // namespace ats
