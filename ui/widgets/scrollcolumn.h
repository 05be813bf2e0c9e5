// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace ats
{

/// One scrolling column of content, at most 52 em wide, never sideways. Keeps the focused widget in view.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *parent = nullptr);
    ~ScrollColumn() override;

    /// The column to fill; the room that is left stays below it.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Removes and deletes everything in the column.
    void clear();
    /// Scrolls until a part of the column is in sight, from its beginning if it is higher than the view.
    void bringIntoView(const QWidget *part);
    void scrollToTop();
    /// How wide the column may grow, in em; 52 unless set.
    void setWidthLimit(double ems);
    /// Room above the column, between its parts and below it, in em; 1.6, 1 and 2 unless set.
    void setRoom(double above, double between, double below);
    /// No room is left below it: for a column with a part that grows.
    void fillHeight();
    /// Room on each side of the column at the present width.
    [[nodiscard]] int sideMargin() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyMargins();
    void keepVisible(QWidget *focused);
    QVBoxLayout *m_outer;
    QVBoxLayout *m_column;
    double m_widthLimit = 52;
    double m_above = 1.6;
    double m_between = 1;
    double m_below = 2;
};

} // namespace ats
