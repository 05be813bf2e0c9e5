// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

/// Looks at a window as a screen reader and a keyboard do.
namespace ats::a11y
{

inline QString pathOf(const QObject *object)
{
    QStringList parts;
    for (; object; object = object->parent())
        parts.prepend(QString::fromLatin1(object->metaObject()->className()));
    return parts.join(QLatin1String("/"));
}

inline void collectNameless(QAccessibleInterface *node, QStringList &found)
{
    if (!node || node->state().invisible)
        return;
    const QAccessible::Role role = node->role();
    const bool control = node->state().focusable || role == QAccessible::PushButton ||
                         role == QAccessible::ButtonMenu || role == QAccessible::CheckBox ||
                         role == QAccessible::RadioButton || role == QAccessible::EditableText ||
                         role == QAccessible::ComboBox || role == QAccessible::List ||
                         role == QAccessible::ProgressBar;
    // A scroll bar belongs to its area, which is what a reader names.
    if (control && role != QAccessible::ScrollBar && node->text(QAccessible::Name).trimmed().isEmpty())
        found << QStringLiteral("%1 (role %2)").arg(pathOf(node->object())).arg(int(role));
    for (int i = 0; i < node->childCount(); ++i)
        collectNameless(node->child(i), found);
}

/// Every visible control without a name, as a path of classes; empty is what a test wants.
inline QStringList namelessControls(QWidget *root)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(root), found);
    return found;
}

/// The widgets Tab goes through, from the one that has the focus until it comes round. Presses real keys.
inline QList<QWidget *> tabStops(QWidget *window, int most = 200)
{
    QList<QWidget *> stops;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || (stops.size() > 1 && now == stops.front()))
            break;
        // A text with several links keeps the focus while Tab goes from link to link.
        if (stops.isEmpty() || now != stops.back())
            stops << now;
    }
    return stops;
}

/// Tab stops that come earlier on the page (higher, or on one line further to the start) than the one before.
/// `stops` must be in tab order and in one window.
inline QStringList outOfReadingOrder(const QList<QWidget *> &stops, QWidget *window)
{
    QStringList found;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect before(stops.at(i - 1)->mapTo(window, QPoint()), stops.at(i - 1)->size());
        const QRect here(stops.at(i)->mapTo(window, QPoint()), stops.at(i)->size());
        const bool sideBySide = here.top() < before.bottom() && before.top() < here.bottom();
        const bool mirrored = window->layoutDirection() == Qt::RightToLeft;
        const bool back = sideBySide ? (mirrored ? here.left() > before.left() : here.left() < before.left())
                                     : here.bottom() < before.top();
        if (back)
            found << pathOf(stops.at(i));
    }
    return found;
}

/// Visible children that stick out of their parent sideways or are smaller than they say they must be.
inline QStringList clipped(QWidget *root)
{
    QStringList found;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const QWidget *parent = widget->parentWidget();
        if (!widget->isVisible() || widget->isWindow() || !parent || widget->width() == 0)
            continue;
        // Qt's own clear button lets its line edit decide how small it gets.
        if (widget->inherits("QFocusFrame") || widget->inherits("QLineEditIconButton") ||
            widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const bool out = widget->x() < 0 || widget->geometry().right() > parent->width();
        const bool squeezed =
            widget->width() < widget->minimumSizeHint().width() ||
            (widget->hasHeightForWidth() && widget->height() < widget->heightForWidth(widget->width()));
        if (out || squeezed)
            found << pathOf(widget) + QStringLiteral(" %1 x %2").arg(widget->width()).arg(widget->height());
    }
    return found;
}

} // namespace ats::a11y
