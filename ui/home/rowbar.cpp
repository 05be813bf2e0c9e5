// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/rowbar.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace ats
{

RowBar::RowBar(QWidget *parent)
    : ActionBar(parent)
    , m_client(new ElidedLabel)
{
    setTextSize(m_client, TextSize::Normal, true);
    addLeft(guarded(m_client));
    m_test = addRight(tr("Test now"));
    m_more = addRight(tr("More…"));
    m_primary = addPrimary({});
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT triggered(RowAction::Test); });
    connect(m_primary, &QPushButton::clicked, this, [this] { Q_EMIT triggered(RowAction::Primary); });
    connect(m_more, &QPushButton::clicked, this, &RowBar::popupMore);
}

void RowBar::showRow(const QString &client, const RowOffer &offer)
{
    m_offer = offer;
    m_client->setText(client);
    const bool orphaned = (m_test->hasFocus() && !offer.test) || (m_primary->hasFocus() && !offer.primary);
    m_primary->setText(offer.primaryText);
    m_primary->setVisible(offer.primary.has_value());
    m_test->setVisible(offer.test);
    if (orphaned) {
        (offer.primary ? m_primary : m_more)->setFocus(Qt::OtherFocusReason);
    }
    // "Continue" alone does not say with what.
    const QString name = client.simplified();
    m_primary->setAccessibleDescription(name);
    m_test->setAccessibleDescription(name);
    m_more->setAccessibleDescription(tr("More for %1", "client").arg(name));
}

void RowBar::popupAll(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_offer.primary) {
        add(menu, m_offer.primaryText, RowAction::Primary);
        menu->setDefaultAction(menu->actions().constFirst());
    }
    if (m_offer.test) {
        add(menu, tr("Test now"), RowAction::Test);
    }
    addRest(menu);
    menu->popup(global);
}

void RowBar::popupMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addRest(menu);
    // Above the button: the bar stands at the window's lower edge.
    const QPoint corner(layoutDirection() == Qt::RightToLeft ? m_more->width() - menu->sizeHint().width() : 0,
                        -menu->sizeHint().height());
    menu->popup(m_more->mapToGlobal(corner));
}

void RowBar::addRest(QMenu *menu)
{
    if (m_offer.reconnect) {
        add(menu, tr("Reconnect"), RowAction::Reconnect);
    }
    if (m_offer.steps) {
        add(menu, tr("Show the steps"), RowAction::Steps);
    }
    if (m_offer.rotation) {
        add(menu, tr("Replace by…"), RowAction::ReplaceBy);
        add(menu, tr("Shared credentials…"), RowAction::Sharing);
    }
    if (m_offer.history) {
        add(menu, tr("History"), RowAction::History);
    }
    if (m_offer.send) {
        add(menu, tr("Send to engineer…"), RowAction::Send);
    }
    if (m_offer.invite) {
        add(menu, tr("Invite the client…"), RowAction::Invite);
    }
    if (m_offer.slip) {
        add(menu, tr("Save slip for the client…"), RowAction::Slip);
    }
    add(menu, tr("Rename…"), RowAction::Rename);
    menu->addSeparator();
    add(menu, tr("Delete…"), RowAction::Delete);
}

void RowBar::add(QMenu *menu, const QString &text, RowAction action)
{
    connect(menu->addAction(text), &QAction::triggered, this, [this, action] { Q_EMIT triggered(action); });
}

} // namespace ats
