// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace ats
{

class FlowLayout;

/// The bar at the bottom: one group of buttons at each end, on two rows when the window is narrow.
/// Order of calls is reading order within each group; add the left group first to keep Tab in reading order.
class ActionBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget *parent = nullptr);

    QPushButton *addLeft(const QString &text);
    QPushButton *addRight(const QString &text);
    /// The filled button, at the right end: at most one a screen.
    QPushButton *addPrimary(const QString &text);
    /// Takes ownership.
    void addLeft(QWidget *widget);
    void addRight(QWidget *widget);
    /// Removes and deletes everything in the bar.
    void clear();
    /// Focus to the first button that can take it; for F6.
    void focusFirst();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMargins();
    FlowLayout *m_flow;
};

} // namespace ats
