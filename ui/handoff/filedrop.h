// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

class QMimeData;
class QWidget;

namespace ats
{

/// Takes files that are dropped anywhere onto a window, also onto its boxes, which would take their names as
/// text.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    /// Listens for as long as the window lives, which owns it.
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    /// Local files and folders, as many as were dropped.
    void dropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace ats
