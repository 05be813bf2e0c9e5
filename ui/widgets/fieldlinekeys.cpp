// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// What FieldLine does with keys.
#include "ui/widgets/fieldline.h"
#include "ui/widgets/linebefore.h"

#include <QtGui/QKeyEvent>

#include <optional>
#include <utility>

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

bool mayChangeText(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::InputMethod || type == QEvent::Drop ||
           type == QEvent::MouseButtonRelease;
}

} // namespace

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

bool FieldLine::event(QEvent *event)
{
    std::optional<LineBefore> before;
    if (mayChangeText(event->type())) {
        before.emplace(*this);
    }
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
