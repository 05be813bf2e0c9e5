// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QTableView>

namespace ats
{

/// The board's table: whole rows, several of them by Shift, Ctrl, Space and Ctrl+A. Columns without room are
/// left out, the least needed first; each row's tool tip and name for screen readers has all of it.
class BoardTable : public QTableView
{
    Q_OBJECT
public:
    explicit BoardTable(QWidget *parent = nullptr);

    /// Some rows; it grows with the window.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void openRequested();   ///< Enter or double click
    void searchRequested(); ///< "/"

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void measure();
    void arrangeColumns();
};

} // namespace ats
