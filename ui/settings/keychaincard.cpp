// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/keychaincard.h"

#include "app/flow/keychaintext.h"
#include "app/model/words.h"
#include "ui/settings/entrylist.h"
#include "ui/settings/everythingdeleter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

/// The state as words and colour.
PillText keychainPill(const VaultInfo &info)
{
    switch (info.status) {
    case VaultStatus::Ok:
        return info.mayAsk ? PillText{KeychainCard::tr("Not set up yet"), Tone::Resting, {}}
                           : PillText{KeychainCard::tr("Open"), Tone::Passed, {}};
    case VaultStatus::Locked:
        return {KeychainCard::tr("Locked"), Tone::Warning, {}};
    case VaultStatus::Absent:
        return {KeychainCard::tr("Not found"), Tone::Failed, {}};
    default:
        return {KeychainCard::tr("Does not answer"), Tone::Failed, {}};
    }
}

} // namespace

KeychainCard::KeychainCard(const Ports &ports, KeychainWatch &watch, QWidget *parent)
    : Card(parent)
    , m_ports(ports)
    , m_watch(watch)
    , m_deleter(new EverythingDeleter(ports, this))
{
    column()->addWidget(new Heading(tr("Keychain"), Heading::Level::Card));
    buildTrial();
    buildEntries();
    connect(&m_watch, &KeychainWatch::looked, this, [this](const VaultInfo &info) {
        showInfo(info);
        if (isVisible()) {
            listEntries();
        }
    });
    connect(&m_watch, &KeychainWatch::rehearsing, this,
            [this] { showWaiting(tr("Trying the keychain out…")); });
    const auto waits = [this] {
        showWaiting(
            tr("**Waiting for your keychain.** It may be asking for its password in a window of its own."));
    };
    connect(&m_watch, &KeychainWatch::waitingForUser, this, waits);
    connect(&m_watch, &KeychainWatch::rehearsed, this, [this](const RehearsalResult &result) {
        showWaiting({});
        showTrial();
        announce(m_trial, rehearsalText(result));
    });
    connect(m_deleter, &EverythingDeleter::started, this, [this] {
        m_result->hide();
        showWaiting(tr("Deleting…"));
    });
    connect(m_deleter, &EverythingDeleter::waitingForUser, this, waits);
    connect(m_deleter, &EverythingDeleter::finished, this, &KeychainCard::deleted);
}

void KeychainCard::buildTrial()
{
    auto *line = new FlowLayout;
    m_name = new QLabel;
    m_name->setTextFormat(Qt::PlainText);
    setTextSize(m_name, TextSize::Normal, true);
    m_state = new Pill;
    line->addWidget(m_name);
    line->addWidget(m_state);
    column()->addLayout(line);
    m_trial = wrappedLabel();
    column()->addWidget(m_trial);
    m_when = wrappedLabel();
    setTextSize(m_when, TextSize::Small);
    setInk(m_when, Role::Muted);
    column()->addWidget(m_when);
    m_advice = new QWidget;
    auto *advice = new QVBoxLayout(m_advice);
    advice->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_advice);
    m_waiting = new Banner;
    m_waiting->hide();
    connect(m_waiting->addAction(tr("Stop waiting")), &QPushButton::clicked, this, [this] {
        m_watch.stop();
        m_deleter->stop();
        if (m_listing) {
            m_listing->cancel();
        }
    });
    column()->addWidget(m_waiting);
    m_again = new QPushButton(tr("Check again"));
    connect(m_again, &QPushButton::clicked, this, &KeychainCard::checkAgain);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
}

void KeychainCard::buildEntries()
{
    auto *title = new Heading(tr("What ATS Connect keeps there"), Heading::Level::Card);
    column()->addWidget(title);
    m_entries = new EntryList;
    column()->addWidget(m_entries);
    m_result = new Banner;
    m_result->hide();
    column()->addWidget(m_result);
    m_delete = new QPushButton(tr("Delete everything…"));
    connect(m_delete, &QPushButton::clicked, this, [this] { m_deleter->ask(m_watch.info().name); });
    column()->addWidget(m_delete, 0, Qt::AlignLeft);
}

void KeychainCard::refresh()
{
    m_result->hide();
    showInfo(m_watch.info());
    showTrial();
    listEntries();
    m_watch.look();
}

void KeychainCard::checkAgain()
{
    m_result->hide();
    m_watch.rehearse();
}

void KeychainCard::showInfo(const VaultInfo &info)
{
    m_name->setText(info.status == VaultStatus::Absent ? tr("No keychain")
                    : info.name.isEmpty()              ? tr("Your keychain")
                                                       : info.name);
    const PillText pill = keychainPill(info);
    m_state->setState(pill.tone, pill.text);
    m_delete->setEnabled(info.status != VaultStatus::Absent);
}

void KeychainCard::showTrial()
{
    const std::optional<RehearsalResult> last = m_watch.lastRehearsal();
    m_trial->setText(last ? rehearsalText(*last) : tr("It was not tried out yet."));
    m_when->setText(last ? tr("Tried out %1.").arg(momentText(last->at, m_ports.now())) : QString());
    m_when->setVisible(last.has_value());
    qDeleteAll(m_advice->findChildren<RichText *>());
    const QStringList advice = last ? rehearsalAdvice(*last) : QStringList();
    for (const QString &one : advice) {
        m_advice->layout()->addWidget(new RichText(one));
    }
    m_advice->setVisible(!advice.isEmpty());
}

void KeychainCard::showWaiting(const QString &text)
{
    const bool hadFocus = m_waiting->isAncestorOf(window()->focusWidget());
    m_waiting->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        m_waiting->setText(text);
        m_waiting->announceNow();
    } else if (hadFocus) {
        m_again->setFocus(Qt::OtherFocusReason);
    }
}

void KeychainCard::listEntries()
{
    if (m_listing || m_deleter->isRunning()) {
        return;
    }
    // A look at the settings opens no question: what is locked is listed after "Check again".
    if (m_watch.info().status != VaultStatus::Ok) {
        showEntries(m_watch.info().status, {});
        return;
    }
    m_listing = m_ports.vault->list();
    connect(m_listing, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_listing.clear();
        showEntries(result.status, result.keys);
    });
}

void KeychainCard::showEntries(VaultStatus status, const QStringList &keys)
{
    const Outcome<std::vector<Connection>> all = m_ports.store->all();
    if (!all) {
        m_entries->setEntries({}, all.problem().text);
        return;
    }
    const bool listed = status == VaultStatus::Ok;
    std::vector<KeychainEntry> entries =
        keychainEntries(all.value(), ownStates(*m_ports.store), listed ? std::optional(keys) : std::nullopt);
    QString note;
    if (!listed) {
        note = entries.empty() ? tr("The list of connections knows of no entries.")
                               : tr("These are the entries that the list of connections knows of.");
        if (status != VaultStatus::Unlisted) {
            note = tr("The keychain could not be asked just now. %1", "then another sentence").arg(note);
        }
    } else if (entries.empty()) {
        note = tr("Nothing. Credentials get here when a connection has passed its test.");
    }
    m_entries->setEntries(std::move(entries), note);
}

void KeychainCard::deleted(bool everything, const QString &text, const QStringList &left)
{
    showWaiting({});
    m_result->setTone(everything ? Tone::Passed : Tone::Failed);
    m_result->setText(text);
    QStringList plain;
    for (const QString &one : left) {
        plain.append(plainWords(one));
    }
    QString detail;
    if (!plain.isEmpty()) {
        detail = tr("Not deleted for certain: %1").arg(plain.join(u" · "));
    } else if (m_watch.info().name == "KeePassXC"_L1) {
        // Its own bin, in its own database: nobody else can empty it.
        detail = tr("KeePassXC moves what is deleted to its recycle bin. Empty that in KeePassXC.");
    }
    m_result->setDetail(detail);
    m_result->show();
    m_result->announceNow();
    m_watch.look();
}

} // namespace ats
