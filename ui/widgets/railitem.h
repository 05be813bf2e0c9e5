// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/steprail.h"

#include <QtWidgets/QAbstractButton>

namespace ats
{

/// One section in the rail: a real button with number or tick, title and hint.
class RailItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailItem(int number, QWidget *parent = nullptr);

    void setSection(const RailSection &section, bool current);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont hintFont() const;
    [[nodiscard]] int circle() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] int textWidth(int width) const;
    [[nodiscard]] int heightOf(const QFont &font, const QString &text, int width) const;

    int m_number;
    bool m_current = false;
    RailSection m_section;
};

} // namespace ats
