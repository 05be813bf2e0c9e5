// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"

#include "tests/support/marks.h"
#include "tests/support/patience.h"
#include "ui/widgets/richtext.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QWindow>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostStops = 150;

std::function<void(const QString &)> &typingHeard()
{
    static std::function<void(const QString &)> heard = [](const QString &) {};
    return heard;
}

QWindow *keyboardWindow()
{
    (void)QTest::qWaitFor([] { return QGuiApplication::focusWindow() != nullptr; }, patience);
    return QGuiApplication::focusWindow();
}

} // namespace

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWindow *window = keyboardWindow()) {
        QTest::keyClick(window, key, modifiers);
    }
}

void hearTyping(std::function<void(const QString &)> hear) { typingHeard() = std::move(hear); }

void type(const QString &text)
{
    typingHeard()(text);
    for (const QChar letter : text) {
        if (QWindow *window = keyboardWindow()) {
            QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }
}

void paste(const QString &text)
{
    typingHeard()(text);
    QGuiApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
}

QString nameOf(const QWidget *widget)
{
    // For a list box the interface says its current value on this platform.
    if (!widget->accessibleName().isEmpty()) {
        return unmarked(widget->accessibleName());
    }
    // The interface is a view on the widget; asking changes nothing.
    QAccessibleInterface *face =
        QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)); // NOLINT
    return face == nullptr ? QString() : unmarked(face->text(QAccessible::Name));
}

QString focusName()
{
    const QWidget *focused = QApplication::focusWidget();
    return focused == nullptr ? QString() : nameOf(focused);
}

bool tabTo(const QString &name, bool backwards)
{
    QStringList seen;
    for (int i = 0; i < mostStops; ++i) {
        if (focusName() == name) {
            return true;
        }
        backwards ? key(Qt::Key_Backtab, Qt::ShiftModifier) : key(Qt::Key_Tab);
        seen += focusName();
    }
    seen.removeDuplicates();
    qWarning("Tab never came to “%s”, only to: %s", qUtf8Printable(name),
             qUtf8Printable(seen.join(u" | "_s)));
    return false;
}

bool moveTo(const QString &name)
{
    constexpr int mostChoices = 12;
    for (const Qt::Key direction : {Qt::Key_Down, Qt::Key_Up}) {
        for (int i = 0; i < mostChoices && focusName() != name; ++i) {
            key(direction);
        }
    }
    return focusName() == name;
}

bool press(const QString &name)
{
    const bool found = tabTo(name);
    if (found) {
        key(Qt::Key_Space);
    }
    return found;
}

bool waitForDialog()
{
    return eventually([] {
        return QApplication::activeModalWidget() != nullptr &&
               QApplication::activeWindow() == QApplication::activeModalWidget() &&
               QApplication::focusWidget() != nullptr;
    });
}

bool chooseInMenu(const QString &text)
{
    if (!eventually([] { return QApplication::activePopupWidget() != nullptr; })) {
        return false;
    }
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; menu != nullptr && i < mostStops; ++i) {
        key(Qt::Key_Down);
        if (menu->activeAction() != nullptr && unmarked(menu->activeAction()->text()) == text) {
            key(Qt::Key_Return);
            return true;
        }
    }
    return false;
}

QString wordsOn(const QWidget *window)
{
    QStringList lines;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *rich = qobject_cast<const RichText *>(widget)) {
            lines += rich->plainText();
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            lines += label->text();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            lines += button->text();
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            lines += line->displayText();
        } else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) {
            lines += text->toPlainText();
        }
        lines += nameOf(widget);
    }
    return unmarked(lines.join(u'\n'));
}

bool says(const QWidget *window, const QString &words)
{
    const QWidget *dialog = QApplication::activeModalWidget();
    return wordsOn(window).contains(words) || (dialog != nullptr && wordsOn(dialog).contains(words));
}

bool eventually(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }

} // namespace ats::test
