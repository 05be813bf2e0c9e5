// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/model/words.h"
#include "ui/handoff/factlist.h"
#include "ui/handoff/filedonecard.h"
#include "ui/handoff/openhandoffpage.h"
#include "ui/handoff/receiverows.h"
#include "ui/handoff/senderbox.h"
#include "ui/handoff/slipsaver.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/tickbox.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

// An opened hand-off: what is inside, the test, and what follows.
namespace ats
{

using namespace Qt::StringLiterals;

void OpenHandoffPage::buildOpened()
{
    clear();
    m_passphrase = nullptr;
    const Guide &guide = *ports().catalog->guide(m_handoff->guideId); // its reader has seen it
    setTitle(tr("Details from %1").arg(m_handoff->name));
    const QDate today = ports().now().toLocalTime().date();
    if (m_handoff->openBy.isValid() && today > m_handoff->openBy) {
        column()->addWidget(
            new Banner(Tone::Warning, tr("This file asked to be opened by %1. The details may have changed "
                                         "since: the test says.")
                                          .arg(dayText(m_handoff->openBy, today))));
    }
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("What is in it"), Heading::Level::Card));
    auto *facts = new FactList;
    facts->add(tr("Client"), m_handoff->client, FactList::Kind::Private);
    facts->add(tr("Connection"),
               tr("%1 → %2", "system, platform").arg(guide.system->name, guide.platform->name));
    facts->add(tr("From"), m_handoff->name, FactList::Kind::Private);
    facts->add(tr("Contact"), m_handoff->contact, FactList::Kind::Private);
    facts->add(tr("Meant for"), m_handoff->forWhom, FactList::Kind::Private);
    facts->add(tr("Sealed"), momentText(m_handoff->made, ports().now()));
    facts->add(tr("Fields inside"), fieldsInside());
    facts->add(tr("Note"), m_handoff->note, FactList::Kind::Private);
    card->column()->addWidget(facts);
    column()->addWidget(card);
    m_delete = new TickBox(tr("Delete the file after keeping the details"));
    column()->addWidget(m_delete);
    RowNames names;
    names.guide = &guide;
    names.host = ports().standIn ? ports().standIn(guide.system->id) : QString();
    names.practice = !names.host.isEmpty();
    m_rows = new ReceiveRows(names);
    column()->addWidget(m_rows);
    refreshBar();
    heading()->takeFocus();
}

QString OpenHandoffPage::fieldsInside() const
{
    const Guide &guide = *ports().catalog->guide(m_handoff->guideId);
    QStringList inside;
    for (const QString &id : guide.fields) {
        if (m_handoff->details.has(id)) {
            inside.append(fieldLabel(&guide, id));
        }
    }
    return listed(inside);
}

void OpenHandoffPage::receive(const ReceiveOptions &options)
{
    m_options = options;
    m_options.file = m_delete->isChecked() ? m_file : QString();
    begin(keychainWait());
    m_receiver = new HandoffReceiver(ports(), m_handoff, m_options, this);
    connect(m_receiver, &HandoffReceiver::waitingForUser, this, &OpenHandoffPage::waitForKeychain);
    connect(m_receiver, &HandoffReceiver::testing, this, [this] {
        begin({}); // the rows say it
        m_rows->start(m_receiver->plannedRows());
    });
    connect(m_receiver, &HandoffReceiver::rowStarted, this, [this](const QString &id) {
        m_rows->rowStarted(id);
        if (id == "keychain"_L1) {
            begin(keychainWait());
        }
    });
    connect(m_receiver, &HandoffReceiver::rowFinished, this, [this](const CheckRow &row) {
        if (!m_options.untested) {
            m_rows->rowFinished(row);
        }
    });
    connect(m_receiver, &HandoffReceiver::finished, this, &OpenHandoffPage::received);
    m_receiver->start();
}

void OpenHandoffPage::received(const ReceiveEnd &outcome, const Report &report)
{
    m_receiver.clear();
    if (outcome.kept) {
        m_stage = Stage::Kept;
        m_kept = outcome.connection;
    }
    end();
    m_rows->finish(report);
    if (outcome.kept) {
        buildKept(outcome);
    } else {
        notKept(outcome, report);
    }
}

void OpenHandoffPage::notKept(const ReceiveEnd &outcome, const Report &report)
{
    if (outcome.pause) {
        const Guide *guide = ports().catalog->guide(m_handoff->guideId);
        showProblem(plainWords(pauseText(*outcome.pause, guide) + u' ' + pauseCountdown(*outcome.pause)));
        connect(addRemedy(tr("Test now anyway")), &QPushButton::clicked, this, [this] {
            ReceiveOptions options = m_options;
            options.pause = PauseUse::Skipped;
            receive(options);
        });
    } else if (outcome.otherAccount) {
        showProblem(plainWords(outcome.text));
        connect(addRemedy(tr("It is meant: test and keep")), &QPushButton::clicked, this, [this] {
            ReceiveOptions options = m_options;
            options.accountChanged = true;
            receive(options);
        });
    } else if (outcome.cancelled) {
        showProblem(tr("Stopped. Nothing was kept."));
    } else if (!outcome.text.isEmpty()) {
        showProblem(plainWords(outcome.text));
    } else if (outcome.keychain != VaultStatus::Ok) {
        showProblem(tr("**Nothing was kept.** %1").arg(plainWords(keychainProblem(outcome.keychain))));
    } else if (!report.rows.empty()) {
        showProblem(tr("**The details did not pass, and nothing was kept.** You can keep them as a draft and "
                       "mend them there, or ask the sender."));
        m_rows->focusFailed();
        if (m_rows->advice() != nullptr) {
            showLater(m_rows->advice());
        }
    }
}

void OpenHandoffPage::showLater(QWidget *part)
{
    // What is new is shown in one turn of the event loop, and gets its place in the next.
    QTimer::singleShot(0, part, [this, part] {
        QTimer::singleShot(0, part, [this, part] { scroll()->ensureWidgetVisible(part, 0, em(this, 4)); });
    });
}

void OpenHandoffPage::buildKept(const ReceiveEnd &outcome)
{
    const QString client = m_handoff->client;
    const bool deleted = !m_options.file.isEmpty() && !QFileInfo::exists(m_file);
    m_handoff.reset();
    column()->removeWidget(m_rows);
    m_rows->setParent(nullptr);
    clear();
    m_delete = nullptr;
    setTitle(m_options.untested ? tr("The details of %1 are kept as a draft").arg(client)
                                : tr("The details of %1 work").arg(client));
    auto *said = new Banner(
        m_options.untested ? Tone::Resting : Tone::Passed,
        m_options.untested
            ? tr("**Kept in your keychain, not tested yet.** Open it to test and mend them.")
            : tr("**Tested, kept in your keychain and read back.** What is left is linking them on the "
                 "platform: the guide shows it."));
    if (deleted) {
        said->setDetail(tr("The file was deleted."));
    }
    column()->addWidget(said);
    if (!m_options.untested) {
        column()->addWidget(new RichText(
            tr("A **slip** tells your client that it works. It holds no passwords; mail it as you like.")));
    }
    column()->addWidget(m_rows);
    m_rows->setVisible(!m_options.untested);
    refreshBar();
    if (!outcome.text.isEmpty()) {
        showProblem(plainWords(outcome.text));
    }
    heading()->takeFocus();
    said->announceNow();
}

void OpenHandoffPage::slipSaved(const QString &file)
{
    delete findChild<FileDoneCard *>(); // saved once more, under another name
    const QString mail = tr("Hello,\n\nyour connection works. The attached file %1 says so: open it with ATS "
                            "Connect. It holds "
                            "no passwords.\n\nKind regards,\n%2")
                             .arg(QFileInfo(file).fileName(), ownPersonName(ports()));
    auto *card = new FileDoneCard(file, mail, {});
    column()->insertWidget(2, card);
    showLater(card);
    announce(card, tr("The slip is saved."));
}

} // namespace ats
