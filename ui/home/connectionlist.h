// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QListView>

namespace ats
{

/// The list on Home: one connection a row, drawn, not built of widgets, so that a thousand cost no more than
/// ten.
class ConnectionList : public QListView
{
    Q_OBJECT
public:
    explicit ConnectionList(QWidget *parent = nullptr);

    /// Where a menu for the current row belongs, in global coordinates.
    [[nodiscard]] QPoint menuPosition() const;

Q_SIGNALS:
    void openRequested();   ///< Enter or double click
    void removeRequested(); ///< Delete
    void searchRequested(); ///< "/"
    void menuRequested(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ats
