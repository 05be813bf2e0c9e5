// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace ats
{

/// A slim strip at the bottom of a window while a secret is on the clipboard: how long it stays, and a way to
/// take it away now. Said once, and never takes the focus by itself.
class ClipboardStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ClipboardStrip(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh(int seconds);
    void applyMargins();

    QLabel *m_text;
    QPushButton *m_clear;
    QPointer<QWidget> m_before; ///< had the focus before the button
};

} // namespace ats
