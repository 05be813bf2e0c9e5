// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "ui/newconnection/choicecard.h"
#include "ui/newconnection/newconnectionpage.h"
#include "ui/theme.h"
#include "ui/widgets/richtext.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

// System and platform, side by side where there is room.
namespace ats
{

QWidget *NewConnectionPage::buildPair()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.7));
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    column->addLayout(m_pair);
    m_about = new RichText;
    setInk(m_about, Role::Muted);
    column->addWidget(m_about);
    m_system = new ChoiceCard(tr("Recruiting system"));
    m_platform = new ChoiceCard(tr("Platform"));
    for (const System &system : m_ports.catalog->systems()) {
        m_system->addChoice(system.id, system.name);
    }
    for (const Platform &platform : m_ports.catalog->platforms()) {
        m_platform->addChoice(platform.id, platform.name);
    }
    m_pair->addWidget(m_system, 1);
    m_pair->addWidget(m_platform, 1);
    connect(m_system, &ChoiceCard::changed, this, [this] {
        greyPairs();
        showGuide();
        showDuplicate();
    });
    connect(m_platform, &ChoiceCard::changed, this, [this] {
        showGuide();
        showDuplicate();
    });
    return part;
}

void NewConnectionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void NewConnectionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fold();
    }
}

void NewConnectionPage::fold()
{
    const bool narrow = width() < em(this, 40);
    m_pair->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pair->setSpacing(em(this, 1));
}

} // namespace ats
