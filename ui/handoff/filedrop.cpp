// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/filedrop.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace ats
{

namespace
{

QStringList filesIn(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

FileDrop::FileDrop(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                       event->type() == QEvent::Drop;
    if (!drags) {
        return false;
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    auto *drag = static_cast<QDropEvent *>(event); // NOLINT: all three are of it
    if (widget == nullptr || widget->window() != m_window || filesIn(drag->mimeData()).isEmpty()) {
        return false;
    }
    // Never a move: the other program would delete its file.
    drag->setDropAction(Qt::CopyAction);
    drag->accept();
    if (event->type() == QEvent::Drop) {
        // Later: whoever drags waits for an answer meanwhile.
        QMetaObject::invokeMethod(
            this, [this, files = filesIn(drag->mimeData())] { Q_EMIT dropped(files); }, Qt::QueuedConnection);
    }
    return true;
}

} // namespace ats
