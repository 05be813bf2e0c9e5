// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QString>

class QWidget;

/// What benches of long lists share.
namespace ats::bench
{

/// A finished connection each with an account of its own, much faster than one after the other through the
/// store. False: the file could not be written.
[[nodiscard]] bool fillList(const QString &file, int count);

/// Waits until a widget has painted itself and the picture was handed to the display.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget);
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool wait();

private:
    bool m_painted = false;
};

[[nodiscard]] double sinceStart(const QElapsedTimer &clock); ///< ms
void press(QWidget *widget, Qt::Key key, const QString &text);
/// Goes on until nothing is due.
void idle();
/// The window manager's answer paints a new window once more.
void settleWindow();
/// Bytes that this program has asked for and not given back.
[[nodiscard]] double heapBytes();

} // namespace ats::bench
