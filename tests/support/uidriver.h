// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/Qt>

#include <functional>

class QWidget;

/// Works a window as somebody without a mouse does: keys go to the window that has the keyboard, and what is
/// looked for is found by its accessible name. Works in tests and outside of them.
namespace ats::test
{

void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(const QString &text);
/// From now on, also hears what type() and paste() get.
void hearTyping(std::function<void(const QString &)> hear);
/// Puts a text on the clipboard and presses Ctrl+V.
void paste(const QString &text);

/// What a screen reader calls it.
[[nodiscard]] QString nameOf(const QWidget *widget);
/// Name of what has the focus; empty when nothing has.
[[nodiscard]] QString focusName();
/// Presses Tab until something called this has the focus; `backwards` presses Shift+Tab.
[[nodiscard]] bool tabTo(const QString &name, bool backwards = false);
/// Within a group of choices: presses Down, then Up, until the focus is on this one.
[[nodiscard]] bool moveTo(const QString &name);
/// Tab to it and press Space.
[[nodiscard]] bool press(const QString &name);
/// Waits until the window with the keyboard is the dialog.
[[nodiscard]] bool waitForDialog();
/// Chooses an entry of the menu that is open.
[[nodiscard]] bool chooseInMenu(const QString &text);

/// Some visible label of the window or of its dialog holds these words (as shown, without mark-up).
[[nodiscard]] bool says(const QWidget *window, const QString &words);
/// Everything that is written on screen now, a line per label, button and box.
[[nodiscard]] QString wordsOn(const QWidget *window);
/// Waits for a condition; false when it does not come in a minute.
[[nodiscard]] bool eventually(const std::function<bool()> &condition);

} // namespace ats::test
