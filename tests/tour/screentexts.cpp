// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/screentexts.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QTextDocument>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace ats::tour
{

using namespace Qt::StringLiterals;

namespace
{

/// Properties that Qt's and our own widgets keep visible words in. What is typed into a box is no such word.
const QStringList wordProperties{
    u"windowTitle"_s,           u"toolTip"_s,         u"statusTip"_s, u"whatsThis"_s, u"accessibleName"_s,
    u"accessibleDescription"_s, u"placeholderText"_s, u"title"_s,     u"prefix"_s,    u"suffix"_s,
    u"specialValueText"_s,      u"format"_s};

QString asRead(const QString &text)
{
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

QString property(const QObject &object, const QString &name)
{
    return object.property(name.toLatin1().constData()).toString();
}

} // namespace

void ScreenTexts::add(const QString &text, const QString &place)
{
    if (!text.trimmed().isEmpty() && !m_texts.contains(text)) {
        m_texts.insert(text, place);
    }
}

void ScreenTexts::read(const QString &screen)
{
    m_screen = screen;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible()) {
            continue;
        }
        readWidget(*window);
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            readWidget(*widget);
        }
    }
}

void ScreenTexts::readWidget(QWidget &widget)
{
    const QString place = m_screen + u": "_s + QLatin1StringView(widget.metaObject()->className()) + u", "_s;
    for (const QString &name : wordProperties) {
        add(asRead(property(widget, name)), place + name);
    }
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    if (line == nullptr || line->isReadOnly()) {
        add(asRead(property(widget, u"text"_s)), place + u"text"_s);
    }
    for (const QString &each : property(widget, u"plainText"_s).split(u'\n')) {
        add(each, place + u"plainText"_s);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i) {
            add(box->itemText(i), place + u"entry"_s);
        }
    }
    for (const QAction *action : widget.actions()) {
        readAction(*action);
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        readItems(*view);
    }
    if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget)) {
        for (const auto which : {QAccessible::Name, QAccessible::Description, QAccessible::Help}) {
            add(asRead(face->text(which)), place + u"for screen readers"_s);
        }
    }
}

void ScreenTexts::readAction(const QAction &action)
{
    for (const QString &text : {action.text(), action.toolTip(), action.statusTip(), action.whatsThis()}) {
        add(text, m_screen + u": action"_s);
    }
}

void ScreenTexts::readItems(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    if (model == nullptr) {
        return;
    }
    const QString place = m_screen + u": "_s + QLatin1StringView(view.metaObject()->className());
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
            add(model->headerData(column, Qt::Horizontal, role).toString(), place + u", header"_s);
        }
        for (int row = 0; row < model->rowCount(); ++row) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole,
                                   Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole}) {
                add(asRead(model->index(row, column).data(role).toString()), place + u", cell"_s);
            }
        }
    }
}

} // namespace ats::tour
