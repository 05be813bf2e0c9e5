// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/emptyhome.h"

#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

EmptyHome::EmptyHome(QWidget *parent)
    : QScrollArea(parent)
    , m_card(new Card)
{
    m_card->column()->addWidget(new Heading(tr("No connections yet"), Heading::Level::Card));
    m_card->column()->addWidget(new RichText(
        tr("Pick the platform and the recruiting system, and this app takes you through every step. "
           "You can stop at any time; nothing is lost.")));
    auto *buttons = new FlowLayout;
    auto *create = new PrimaryButton(tr("New connection"));
    auto *file = new QPushButton(tr("Open hand-off file…"));
    m_practice = new QPushButton(tr("Try it with a practice system"));
    buttons->addWidget(create);
    buttons->addWidget(file);
    buttons->addWidget(m_practice);
    m_card->column()->addLayout(buttons);
    // Scrolls, so that a small window with a large font stays as small as it is.
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    applyWidth();
    connect(create, &QPushButton::clicked, this, &EmptyHome::newConnectionRequested);
    connect(file, &QPushButton::clicked, this, &EmptyHome::openFileRequested);
    connect(m_practice, &QPushButton::clicked, this, &EmptyHome::practiceRequested);
}

void EmptyHome::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyWidth();
    }
}

void EmptyHome::applyWidth()
{
    // Long lines are hard to read.
    m_card->setMaximumWidth(em(this, 48));
}

void EmptyHome::offerPractice(bool offer) { m_practice->setVisible(offer); }

} // namespace ats
