// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/invitepage.h"

#include "app/flow/matters.h"
#include "app/handoff/formreader.h"
#include "app/model/catalog.h"
#include "ui/handoff/factlist.h"
#include "ui/handoff/filedonecard.h"
#include "ui/handoff/receivingcodecard.h"
#include "ui/handoff/senderbox.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/saveplace.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

InvitePage::InvitePage(const Ports &ports, const Guide &guide, const QString &client,
                       const std::optional<Connection> &connection, QWidget *parent)
    : HandoffPage(ports, tr("Invite %1", "a client").arg(client), parent)
    , m_guide(guide)
    , m_client(client)
    , m_connection(connection ? connection->id : QUuid())
    , m_place(new SavePlace(this))
    , m_sender(new SenderBox(ports, tr("Shown to the client as plain text. No passwords: this file is not "
                                       "sealed.")))
    , m_code(new ReceivingCodeCard(ports))
{
    column()->addWidget(new RichText(
        tr("You prepare %1 → %2. Your client opens the file, finds the guide filled in, and at its end "
           "one button that seals the details to you.",
           "recruiting system, platform")
            .arg(plainWords(guide.system->name), plainWords(guide.platform->name))));
    addValues(connection);
    column()->addWidget(m_sender);
    column()->addWidget(m_code);
    connect(m_sender, &SenderBox::failed, this,
            [this](const QString &text) { showProblem(plainWords(text)); });
    connect(m_code, &ReceivingCodeCard::made, this, [this] { showProblem({}); });
    connect(m_place, &SavePlace::chosen, this, &InvitePage::save);
}

void InvitePage::addValues(const std::optional<Connection> &connection)
{
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("Values to use"), Heading::Level::Card));
    card->column()->addWidget(
        new RichText(tr("What you know already. All of it can stay empty; the client fills in the rest.")));
    for (const QString &id : m_guide.fields) {
        const FieldSpec *spec = m_guide.system->field(id);
        // The region is found by the test, and the platform's own fields are the engineer's.
        if (spec == nullptr || spec->secret || spec->ofPlatform || spec->kind == FieldKind::Region) {
            continue;
        }
        auto *box = new FieldEditor(*spec);
        box->line()->setMaxLength(static_cast<int>(mostValueText));
        if (connection) {
            box->setText(connection->values.value(id));
        }
        connect(box, &FieldEditor::edited, this, &InvitePage::keepTyped);
        card->column()->addWidget(box);
        m_values.push_back(box);
    }
    card->setVisible(!m_values.empty());
    column()->addWidget(card);
}

void InvitePage::keepTyped()
{
    if (m_connection.isNull()) {
        return; // stays in this page until the invitation is saved
    }
    for (const FieldEditor *box : m_values) {
        if (const Done kept = ports().store->setValue(m_connection, box->spec().id, box->text().trimmed());
            !kept) {
            showProblem(plainWords(kept.problem().text));
        }
    }
}

Invitation InvitePage::invitation() const
{
    Invitation made;
    made.client = m_client;
    made.guideId = m_guide.id;
    for (const FieldEditor *box : m_values) {
        if (const QString text = box->text().trimmed(); !text.isEmpty()) {
            made.values.insert(box->spec().id, text);
        }
    }
    made.name = m_sender->name();
    made.contact = m_sender->contact();
    made.note = m_sender->note();
    return made;
}

void InvitePage::fillBar(ActionBar &bar)
{
    if (m_done) {
        connect(bar.addPrimary(tr("Done")), &QPushButton::clicked, this, &InvitePage::over);
        return;
    }
    addBack(bar);
    connect(bar.addPrimary(tr("Save invitation…")), &QPushButton::clicked, this, &InvitePage::confirm);
}

void InvitePage::confirm()
{
    if (m_done) {
        Q_EMIT over();
        return;
    }
    showProblem({});
    if (!m_sender->check()) {
        return;
    }
    m_code->refresh();
    if (!m_code->hasCode()) {
        showProblem(
            tr("**Your receiving code is missing.** The invitation carries it: make one below first."));
        scroll()->ensureWidgetVisible(m_code);
        if (auto *make = m_code->findChild<QPushButton *>(u"make"_s)) {
            make->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    m_place->ask(tr("Save invitation"), tr("Invitations"), suffixOf(HandoffFileKind::Invitation).mid(1),
                 handoffFileName(m_client, HandoffFileKind::Invitation));
}

void InvitePage::save(const QString &file, bool replace)
{
    const Outcome<QUuid> saved =
        saveInvitation(ports(), invitation(), file, replace ? Overwrite::Yes : Overwrite::No, m_connection);
    if (!saved) {
        showProblem(plainWords(saved.problem().text));
        return;
    }
    m_connection = saved.value();
    showDone(file);
}

void InvitePage::showDone(const QString &file)
{
    m_done = true;
    clear();
    setTitle(tr("The invitation for %1 is ready").arg(m_client));
    auto *said = new Banner(Tone::Passed, tr("**The file holds no passwords. Mail it as you like.**"));
    column()->addWidget(said);
    const QString mail =
        tr("Hello,\n\nI prepared the connection of %1 to %2 for you. Please open the attached file "
           "with ATS Connect: it shows every step. At its end, one button seals the details to me, so that "
           "nobody else can open them.\n\nThe attached file is called %3 and holds no passwords.\n\n"
           "Kind regards,\n%4")
            .arg(m_guide.system->name, m_guide.platform->name, QFileInfo(file).fileName(), m_sender->name());
    column()->addWidget(new FileDoneCard(
        file, mail,
        {tr("**What happens next:** your client sends you a sealed file. Open it here with Ctrl+O, or drop "
            "it onto this window. Until then the connection waits on Home.")}));
    refreshBar();
    said->announceNow();
}

} // namespace ats
