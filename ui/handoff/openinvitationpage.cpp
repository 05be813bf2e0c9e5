// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/openinvitationpage.h"

#include "app/catalog/catalog.h"
#include "app/flow/matters.h"
#include "app/model/words.h"
#include "ui/handoff/factlist.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

OpenInvitationPage::OpenInvitationPage(const Ports &ports, Invitation invitation, QWidget *parent)
    : HandoffPage(ports, tr("An invitation from %1").arg(invitation.name), parent)
    , m_invitation(std::move(invitation))
{
    const Outcome<std::optional<Connection>> known = findMatter(*ports.store, m_invitation.matter);
    m_known = known && known.value();
    const Guide &guide = *ports.catalog->guide(m_invitation.guideId); // its reader has seen it
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("What is in it"), Heading::Level::Card));
    auto *facts = new FactList;
    facts->add(tr("Client"), m_invitation.client, FactList::Kind::Private);
    facts->add(tr("Connection"),
               tr("%1 → %2", "system, platform").arg(guide.system->name, guide.platform->name));
    facts->add(tr("From"), m_invitation.name, FactList::Kind::Private);
    facts->add(tr("Contact"), m_invitation.contact, FactList::Kind::Private);
    QStringList filled;
    for (const QString &id : guide.fields) {
        if (!m_invitation.values.value(id).isEmpty()) {
            filled.append(fieldLabel(&guide, id));
        }
    }
    facts->add(tr("Filled in"), filled.isEmpty() ? tr("nothing yet") : listed(filled));
    facts->add(tr("Note"), m_invitation.note, FactList::Kind::Private);
    card->column()->addWidget(facts);
    column()->addWidget(card);
    column()->addWidget(new RichText(
        m_known ? tr("**You have begun this connection already.** Nothing changes when you go on with it.")
                : tr("%1 At its end, one button seals the details for %2, so that nobody else can open them. "
                     "Only go on if you know who sent you this.",
                     "what happens next, engineer")
                      .arg(filled.isEmpty()
                               ? tr("**What happens next:** the guide opens and shows every step.")
                               : tr("**What happens next:** the guide opens with these values filled in and "
                                    "shows every step."),
                           plainWords(m_invitation.name))));
}

void OpenInvitationPage::fillBar(ActionBar &bar)
{
    addBack(bar);
    connect(bar.addPrimary(m_known ? tr("Go on with it") : tr("Start")), &QPushButton::clicked, this,
            &OpenInvitationPage::confirm);
}

void OpenInvitationPage::confirm()
{
    const Outcome<QUuid> id = acceptInvitation(ports(), m_invitation);
    if (id) {
        Q_EMIT openWanted(id.value());
    } else {
        showProblem(plainWords(id.problem().text));
    }
}

} // namespace ats
