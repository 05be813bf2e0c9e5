// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messagebox.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>
#include <QtWidgets/QPushButton>

namespace ats
{

MessageBox::MessageBox(const QString &icon, Role role, const QString &title, const QString &text,
                       QWidget *parent)
    : QMessageBox(parent)
    , m_icon(icon)
    , m_role(role)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    setWindowTitle(title);
    setText(text);
    refresh();
}

QPushButton *MessageBox::addDestructive(const QString &label, const QString &harmless)
{
    QPushButton *destroy = addButton(label, QMessageBox::DestructiveRole);
    QPushButton *keep = addButton(harmless, QMessageBox::RejectRole);
    destroy->setAutoDefault(false);
    setDefaultButton(keep);
    setEscapeButton(keep);
    return destroy;
}

void MessageBox::refresh()
{
    const int side = em(this, 2.6);
    setIconPixmap(ats::icon(m_icon, m_role).pixmap(QSize(side, side), devicePixelRatioF()));
    giveRoom();
}

void MessageBox::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void MessageBox::showEvent(QShowEvent *event)
{
    giveRoom(); // before Qt measures the box
    QMessageBox::showEvent(event);
}

void MessageBox::giveRoom()
{
    // Qt makes the layout anew whenever a text or the icon changes.
    if (QLayout *room = layout()) {
        const int side = em(this, 1.3);
        room->setContentsMargins(side, side, side, em(this, 1));
    }
}

} // namespace ats
