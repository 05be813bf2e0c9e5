// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/noterow.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemarkdown.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace ats
{

NoteRow::NoteRow(const FieldNote &note, QWidget *parent)
    : QWidget(parent)
    , m_note(note)
    , m_plain(renderInline(note.text).plain)
{
    auto *row = new FlowLayout(this);
    auto *text = new RichText(note.text, this);
    setTextSize(this, TextSize::Small);
    setTextSize(text, TextSize::Small);
    setInk(text, ink(note.tone));
    row->addWidget(text);
    for (const NoteAction &each : note.actions) {
        auto *button = new LinkButton(each.label, this);
        button->setRole(ink(note.tone));
        setTextSize(button, TextSize::Small);
        connect(button, &LinkButton::clicked, this, [this, id = each.id] { emit action(id); });
        row->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(m_plain);
    applyMargins();
}

void NoteRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = em(this, 1.1);
    const int line = fontMetrics().height();
    const int left = layoutDirection() == Qt::RightToLeft ? width() - side : 0;
    const int top = std::min(line + 4, height()) / 2 - side / 2;
    drawIcon(painter, noteIconName(m_note.tone), QRectF(left, top, side, side),
             colour(ink(m_note.tone), palette()));
}

void NoteRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        applyMargins();
    }
}

void NoteRow::applyMargins()
{
    const int icon = em(this, 1.5);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 0 : icon, 0, mirrored ? icon : 0, 0);
    layout()->setSpacing(em(this, 0.5));
}

} // namespace ats
