// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtWidgets/QWidget>

namespace ats
{

/// A guide's line drawing in the colours of the theme, with its description for those who cannot see it.
class SketchView : public QWidget
{
    Q_OBJECT
public:
    /// `file` is an SVG drawn in two colours: #808080 for lines, #2f6fde for the place to click.
    SketchView(const QString &file, const QString &alternative, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QByteArray m_drawing;
    QSizeF m_size; ///< of the drawing, in its own units
};

} // namespace ats
