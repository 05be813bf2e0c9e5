// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFocusFrame>

namespace ats
{

/// The 2 px ring around whatever has the focus, the same in every style. One for the program.
/// It is a QFocusFrame because accessible trees leave that class out.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    /// Starts following the focus of the whole program.
    static void install();
    /// For widgets that show their focus themselves.
    static void exclude(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    explicit FocusRing(QWidget *home, QWidget *target);
    void follow();
    static void focusMoved(QWidget *now);
    QPointer<QWidget> m_home;
    QPointer<QWidget> m_target;
};

} // namespace ats
