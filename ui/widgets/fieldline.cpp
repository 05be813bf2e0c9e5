// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fieldline.h"

#include "app/model/secret.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

enum class OwnKey { None, Reveal, CopyAll, PasteAll, Help };

OwnKey ownKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_F1 && modifiers == Qt::NoModifier) {
        return OwnKey::Help;
    }
    if (event.key() == Qt::Key_H && modifiers == Qt::ControlModifier) {
        return OwnKey::Reveal;
    }
    const bool both = modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
    if (both && event.key() == Qt::Key_C) {
        return OwnKey::CopyAll;
    }
    if (both && event.key() == Qt::Key_V) {
        return OwnKey::PasteAll;
    }
    return OwnKey::None;
}

bool hasSeveralLines(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    return std::ranges::count_if(lines, [](const QString &line) { return !line.trimmed().isEmpty(); }) > 1;
}

} // namespace

FieldLine::FieldLine(bool secret, QWidget *parent)
    : QLineEdit(parent)
    , m_secret(secret)
    , m_filter(hasSeveralLines)
{
    setDragEnabled(!secret);
    if (secret) {
        setEchoMode(QLineEdit::Password);
        setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                            Qt::ImhNoAutoUppercase);
    }
    const int side = em(this, 0.35);
    setTextMargins(side, 0, side, 0);
}

FieldLine::~FieldLine()
{
    if (m_secret) {
        wipeAndClear();
    }
}

void FieldLine::setRevealed(bool revealed)
{
    if (!m_secret || revealed == m_revealed) {
        return;
    }
    m_revealed = revealed;
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    // Qt takes these hints back when it leaves the Password mode.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    emit revealedChanged(revealed);
}

void FieldLine::insertPasted(QString text)
{
    // QLineEdit would turn a copied line's end into a blank at the end of a password.
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
        text.chop(1);
    }
    insert(text);
}

void FieldLine::wipeAndClear()
{
    const QSignalBlocker quiet(this);
    // Once the box has let go of its characters, the copy is their only owner and can overwrite them; a text
    // that somebody else still holds is theirs to look after. setText also forgets the undo history.
    QString held = text();
    setText(QString());
    wipe(held);
}

void FieldLine::setPreferredWidth(double width)
{
    m_preferredWidth = width;
    updateGeometry();
}

QSize FieldLine::sizeHint() const { return {em(this, m_preferredWidth), QLineEdit::sizeHint().height()}; }

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
    if (m_filter && m_filter(text)) {
        emit pasteOffered(text);
    } else {
        insertPasted(text);
    }
    if (m_secret) {
        wipe(text);
    }
}

void FieldLine::copySelected(bool cut)
{
    // What is masked is not copied in part; "Copy" beside the box copies all of it.
    if (!hasSelectedText() || (m_secret && !m_revealed)) {
        return;
    }
    if (m_secret) {
        ClipboardGuard::instance().copySecret(Secret(QStringView(selectedText())));
    } else {
        ClipboardGuard::instance().copyText(selectedText());
    }
    if (cut && !isReadOnly()) {
        del();
    }
}

bool FieldLine::handleOwnKey(const QKeyEvent &event)
{
    switch (ownKey(event)) {
    case OwnKey::None:
        return false;
    case OwnKey::Reveal:
        if (!m_secret) {
            return false;
        }
        setRevealed(!m_revealed);
        return true;
    case OwnKey::CopyAll:
        emit copyAllWanted();
        return true;
    case OwnKey::PasteAll:
        emit pasteAllWanted();
        return true;
    case OwnKey::Help:
        emit helpWanted();
        return true;
    }
    return false;
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    noteCapsLock(*event);
    if (handleOwnKey(*event)) {
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        pasteFrom(false);
        return;
    }
    const bool copies = event->matches(QKeySequence::Copy);
    if (copies || event->matches(QKeySequence::Cut)) {
        copySelected(!copies);
        return;
    }
    QLineEdit::keyPressEvent(event);
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
    const QString text = event->mimeData()->text();
    if (!isReadOnly() && event->source() != this && m_filter && m_filter(text)) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        emit pasteOffered(text);
        return;
    }
    QLineEdit::dropEvent(event);
}

void FieldLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        const int side = em(this, 0.35);
        setTextMargins(side, 0, side, 0);
    }
}

bool FieldLine::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate) {
        setRevealed(false);
    } else if (event->type() == QEvent::ShortcutOverride) {
        const OwnKey key = ownKey(*static_cast<QKeyEvent *>(event));
        if (key != OwnKey::None && (key != OwnKey::Reveal || m_secret)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FieldLine::noteCapsLock(const QKeyEvent &event)
{
    bool on = m_capsLock;
    if (event.key() == Qt::Key_CapsLock) {
        // Only a letter tells for sure; the key itself can only take a notice back.
        on = false;
    } else if (const QString typed = event.text(); typed.size() == 1 && typed.at(0).isLetter()) {
        const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
        const bool other = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier;
        if (!other && typed.at(0).toUpper() != typed.at(0).toLower()) {
            on = typed.at(0).isUpper() != shift;
        }
    }
    if (std::exchange(m_capsLock, on) != on) {
        emit capsLockChanged(on);
    }
}

} // namespace ats
