// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/sendpage.h"

#include "app/flow/sessionset.h"
#include "app/model/catalog.h"
#include "app/model/statetext.h"
#include "app/model/words.h"
#include "ui/handoff/filedonecard.h"
#include "ui/handoff/receiverbox.h"
#include "ui/handoff/senderbox.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/saveplace.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto sendNote = "handoffNote"_L1; ///< in Connection::notes: what is typed for the engineer

} // namespace

SendPage::SendPage(const Ports &ports, const Connection &connection, const Guide &guide, Typed typed,
                   QWidget *parent)
    : HandoffPage(ports, tr("Send the details of %1", "a client").arg(connection.client), parent)
    , m_connection(connection)
    , m_guide(guide)
    , m_typed(std::move(typed))
    , m_place(new SavePlace(this))
    , m_receiver(new ReceiverBox(connection.handoff))
    , m_sender(new SenderBox(ports, tr("Sealed along with the details. You may leave it empty.")))
{
    addIntro();
    column()->addWidget(m_receiver);
    m_sender->suggestName(connection.notes.value(QLatin1StringView(senderNameNote)));
    m_sender->setNote(connection.notes.value(sendNote));
    column()->addWidget(m_sender);
    const QDate by = ports.now().toLocalTime().date().addDays(handoffOpenDays);
    auto *until =
        new RichText(tr("The file asks to be opened by %1. That is a reminder: nothing locks itself "
                        "then.")
                         .arg(dayText(by, ports.now().toLocalTime().date())));
    setTextSize(until, TextSize::Small);
    setInk(until, Role::Muted);
    column()->addWidget(until);
    connect(m_sender, &SenderBox::edited, this, [this] {
        // Only a note of the user's own hangs on it, which is still on screen.
        (void)this->ports().store->setNote(m_connection.id, sendNote, m_sender->note());
    });
    connect(m_sender, &SenderBox::failed, this,
            [this](const QString &text) { showProblem(plainWords(text)); });
    connect(m_place, &SavePlace::chosen, this, &SendPage::seal);
}

void SendPage::addIntro()
{
    column()->addWidget(
        new RichText(tr("The details of %1 → %2 go into a file that only the receiver can open. You send the "
                        "file yourself.",
                        "recruiting system, platform")
                         .arg(plainWords(m_guide.system->name), plainWords(m_guide.platform->name))));
    const std::optional<Attempt> &judged = m_connection.lastJudgement;
    const bool refused = judged && judged->verdict == Verdict::NotConnected;
    if (!m_connection.slot && !hasSessionSet(ports(), m_connection) && !refused) {
        column()->addWidget(new Banner(
            Tone::Resting, tr("**These details are not tested yet.** You can send them all the same; the "
                              "receiver's program tests them.")));
    } else if (refused) {
        auto *banner = new Banner(Tone::Warning,
                                  tr("**%1 refused these details %2.** You can send them all the same; the "
                                     "receiver sees what is wrong "
                                     "when they test them.")
                                      .arg(plainWords(m_guide.system->name),
                                           onDayText(judged->at.toLocalTime().date(), QDate::currentDate())));
        column()->addWidget(banner);
    }
}

void SendPage::fillBar(ActionBar &bar)
{
    if (m_done) {
        connect(bar.addPrimary(tr("Done")), &QPushButton::clicked, this, &SendPage::over);
        return;
    }
    addBack(bar);
    const QString engineer = m_receiver->engineer().left(40);
    QPushButton *seal = bar.addPrimary(engineer.isEmpty() ? tr("Seal the details…")
                                                          : tr("Seal the details for %1").arg(engineer));
    if (!engineer.isEmpty()) {
        ScreenGuard::instance().cover(seal);
    }
    connect(seal, &QPushButton::clicked, this, &SendPage::confirm);
}

void SendPage::confirm()
{
    if (m_done) {
        Q_EMIT over();
        return;
    }
    showProblem({});
    if (!m_receiver->check() || !m_sender->check()) {
        return;
    }
    m_place->ask(tr("Save the sealed file"), tr("Hand-off files"), suffixOf(HandoffFileKind::Handoff).mid(1),
                 handoffFileName(m_connection.client, HandoffFileKind::Handoff));
}

void SendPage::seal(const QString &file, bool replace)
{
    SealRequest request;
    request.connection = m_connection.id;
    request.file = file;
    request.overwrite = replace ? Overwrite::Yes : Overwrite::No;
    request.to = m_receiver->code();
    request.passphrase = m_receiver->passphrase();
    request.name = m_sender->name();
    request.contact = m_sender->contact();
    request.forWhom = m_receiver->engineer();
    request.note = m_sender->note();
    request.typed = m_typed ? m_typed() : nullptr;
    m_file = file;
    begin(tr("Sealing…"));
    m_sealer = new HandoffSealer(ports(), std::move(request), this);
    connect(m_sealer, &HandoffSealer::waitingForUser, this, &SendPage::waitForKeychain);
    connect(m_sealer, &HandoffSealer::finished, this, &SendPage::sealed);
    m_sealer->start();
}

void SendPage::stop()
{
    if (m_sealer) {
        m_sealer->cancel();
    }
}

void SendPage::sealed(const SealEnd &outcome)
{
    m_sealer.clear();
    end();
    if (outcome.sealed) {
        showDone();
        if (!outcome.text.isEmpty()) {
            showProblem(plainWords(outcome.text));
        }
        return;
    }
    showProblem(plainWords(outcome.text.isEmpty() ? keychainProblem(outcome.keychain) : outcome.text));
}

void SendPage::showDone()
{
    m_done = true;
    const QString engineer = m_receiver->engineer();
    QWidget *passphrase = m_receiver->makePassphraseCard();
    const QString name = QFileInfo(m_file).fileName();
    const bool told = passphrase != nullptr;
    const QString sender = m_sender->name();
    clear();
    setTitle(tr("The details of %1 are sealed").arg(m_connection.client));
    auto *said = new Banner(
        Tone::Passed, told ? tr("**Nobody can open the file without the passphrase.**")
                           : tr("**Only the owner of the receiving code can open the file.** Send it as you "
                                "like."));
    column()->addWidget(said);
    const QString mail =
        told ? tr("Hello,\n\nthe attached file %1 holds the details of the connection of %2 to %3, sealed. "
                  "Open it "
                  "with ATS Connect. I tell you the passphrase another way.\n\nKind regards,\n%4")
                   .arg(name, m_guide.system->name, m_guide.platform->name, sender)
             : tr("Hello,\n\nthe attached file %1 holds the details of the connection of %2 to %3, sealed to "
                  "your "
                  "receiving code. Open it with ATS Connect.\n\nKind regards,\n%4")
                   .arg(name, m_guide.system->name, m_guide.platform->name, sender);
    QStringList next;
    next.append(tr("**1.** Send the file, by mail for instance."));
    if (told) {
        next.append(
            tr("**2.** Tell the passphrase another way, by phone for instance. Never in the same mail."));
    }
    next.append(tr("**%1.** Your engineer opens and tests it, and may send you a slip. Open that here with "
                   "Ctrl+O.")
                    .arg(told ? 3 : 2));
    column()->addWidget(new FileDoneCard(m_file, mail, next));
    if (told) {
        column()->addWidget(passphrase);
    }
    refreshBar();
    said->announceNow();
}

} // namespace ats
