// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/emptyhome.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QVBoxLayout>

namespace ats
{

EmptyHome::EmptyHome(QWidget *parent)
    : ScrollColumn(parent)
{
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("No connections yet"), Heading::Level::Card));
    card->column()->addWidget(new RichText(
        tr("Pick the platform and the recruiting system, and this app takes you through every step. "
           "You can stop at any time; nothing is lost.")));
    auto *buttons = new FlowLayout;
    auto *create = new PrimaryButton(tr("New connection"));
    m_practice = new QPushButton(tr("Try it with a practice system"));
    buttons->addWidget(create);
    buttons->addWidget(m_practice);
    card->column()->addLayout(buttons);
    column()->addWidget(card);
    connect(create, &QPushButton::clicked, this, &EmptyHome::newConnectionRequested);
    connect(m_practice, &QPushButton::clicked, this, &EmptyHome::practiceRequested);
}

void EmptyHome::offerPractice(bool offer) { m_practice->setVisible(offer); }

} // namespace ats
