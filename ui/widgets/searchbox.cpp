// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/searchbox.h"

#include "ui/theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>

using namespace Qt::StringLiterals;

namespace ats
{

SearchBox::SearchBox(const QString &name, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(name);
    applyMargins();
    QAction *clear = addAction(icon(u"cross"_s, Role::Muted), TrailingPosition);
    clear->setText(tr("Clear the search (Esc)"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT dismissed();
        } else {
            clear();
        }
        return;
    case Qt::Key_Down:
        Q_EMIT downPressed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT returnPressed(); // and not on to a button of the page
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

void SearchBox::applyMargins()
{
    setTextMargins(em(this, 0.3), em(this, 0.25), em(this, 0.3), em(this, 0.25));
}

} // namespace ats
