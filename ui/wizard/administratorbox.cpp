// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/administratorbox.h"

#include "app/flow/setupflow.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/mailbox.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

AdministratorBox::AdministratorBox(SetupFlow &flow, const MailTemplate &mail, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_mail(mail)
    , m_open(new QPushButton(tr("Prepare a mail to them")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    layout->addWidget(card);
    auto *row = new QWidget;
    auto *flowing = new FlowLayout(row);
    auto *question =
        new RichText(tr("Is someone else your %1 administrator?").arg(flow.guide().system->name));
    setInk(question, Role::Muted);
    flowing->addWidget(question);
    flowing->addTrailing(m_open);
    card->column()->addWidget(row);
    connect(m_open, &QPushButton::clicked, this, &AdministratorBox::unfold);
    if (flow.connection().asked.contains(QLatin1StringView(askedAdministrator))) {
        unfold();
    }
}

void AdministratorBox::unfold()
{
    if (m_box == nullptr) {
        m_box = new MailBox(m_flow, m_mail, QLatin1StringView(askedAdministrator));
        connect(m_box, &MailBox::said, this, &AdministratorBox::said);
        findChild<Card *>()->column()->addWidget(m_box);
        m_open->hide();
        orderTabs(window()); // the mail has come in the middle of the page
    }
    m_box->focusFirst();
}

} // namespace ats
