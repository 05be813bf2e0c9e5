// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// How texts get into a FieldLine and out of it: clipboard, dropping, and its menu.
#include "app/model/secret.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/linebefore.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace ats
{

namespace
{

bool hasSeveralLines(const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    return std::ranges::count_if(lines, [](QStringView line) { return !line.trimmed().isEmpty(); }) > 1;
}

} // namespace

bool FieldLine::isToBeOffered(const QString &text) const
{
    return m_filter ? m_filter(text) : hasSeveralLines(text);
}

void FieldLine::insertPasted(QString text)
{
    const LineBefore before(*this);
    // QLineEdit would turn a copied line's end into a blank at the end of a password.
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
        text.chop(1);
    }
    insert(text);
    if (m_secret) {
        wipe(text);
    }
}

void FieldLine::pasteFrom(bool selection)
{
    if (isReadOnly()) {
        return;
    }
    const auto mode = selection ? QClipboard::Selection : QClipboard::Clipboard;
    QString text = QGuiApplication::clipboard()->text(mode);
    if (text.isEmpty()) {
        return;
    }
    if (isToBeOffered(text)) {
        emit pasteOffered(text);
    } else {
        insertPasted(text);
    }
    wipe(text); // a block pasted into any box may hold a secret
}

void FieldLine::copySelected(bool cut)
{
    // What is masked is not copied in part; "Copy" beside the box copies all of it.
    if (!hasSelectedText() || (m_secret && !m_revealed)) {
        return;
    }
    if (m_secret) {
        QString selected = selectedText();
        ClipboardGuard::instance().copySecret(Secret(QStringView(selected)));
        wipe(selected);
    } else {
        ClipboardGuard::instance().copyText(selectedText());
    }
    if (cut && !isReadOnly()) {
        const LineBefore before(*this);
        del();
    }
}

void FieldLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection()) {
        deselect();
        pasteFrom(true);
        return;
    }
    // On X11 selecting with the mouse already copies, and a revealed secret must not get there unmarked.
    if (m_secret && event->button() == Qt::LeftButton) {
        return;
    }
    QLineEdit::mouseReleaseEvent(event);
}

void FieldLine::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool copyable = hasSelectedText() && (!m_secret || m_revealed);
    menu->addAction(tr("Cu&t"), this, [this] { copySelected(true); })->setEnabled(copyable && !isReadOnly());
    menu->addAction(tr("&Copy"), this, [this] { copySelected(false); })->setEnabled(copyable);
    menu->addAction(tr("&Paste"), this, [this] { pasteFrom(false); })->setEnabled(!isReadOnly());
    menu->addSeparator();
    menu->addAction(tr("Select &all"), this, &QLineEdit::selectAll)->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

void FieldLine::dropEvent(QDropEvent *event)
{
    QString text = event->mimeData()->text();
    const bool offers = !isReadOnly() && event->source() != this && isToBeOffered(text);
    if (!offers && !m_secret) {
        QLineEdit::dropEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (offers) {
        emit pasteOffered(text);
    } else if (!isReadOnly()) {
        setCursorPosition(cursorPositionAt(event->position().toPoint()));
        insertPasted(text);
    }
    wipe(text);
}

} // namespace ats
