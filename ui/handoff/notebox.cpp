// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/notebox.h"

#include "ui/theme.h"
#include "ui/widgets/screenguard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

NoteBox::NoteBox(const QString &label, const QString &help, qsizetype most, QWidget *parent)
    : QWidget(parent)
    , m_box(guarded(new QPlainTextEdit))
    , m_most(most)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    auto *name = new QLabel(label);
    setTextSize(name, TextSize::Normal, true);
    name->setBuddy(m_box);
    column->addWidget(name);
    m_box->setAccessibleName(label);
    m_box->setAccessibleDescription(help);
    m_box->setTabChangesFocus(true);
    column->addWidget(m_box);
    auto *below = wrappedLabel(help);
    setTextSize(below, TextSize::Small);
    setInk(below, Role::Muted);
    column->addWidget(below);
    applyHeight();
    connect(m_box, &QPlainTextEdit::textChanged, this, [this] {
        if (const QString all = m_box->toPlainText(); all.size() > m_most) {
            m_box->setPlainText(all.left(m_most)); // comes back here with what fits
            m_box->moveCursor(QTextCursor::End);
            return;
        }
        Q_EMIT edited();
    });
}

QString NoteBox::text() const { return m_box->toPlainText().trimmed(); }

void NoteBox::setText(const QString &text)
{
    const QSignalBlocker quiet(m_box);
    m_box->setPlainText(text);
}

void NoteBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyHeight();
    }
}

void NoteBox::applyHeight()
{
    m_box->setFixedHeight(em(m_box, 5));
    m_box->document()->setDocumentMargin(em(m_box, 0.4));
}

} // namespace ats
