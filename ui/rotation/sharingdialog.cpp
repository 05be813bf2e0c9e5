// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/rotation/sharingdialog.h"

#include "app/catalog/catalog.h"
#include "app/flow/setsharer.h"
#include "app/flow/setunsharer.h"
#include "app/flow/sharecandidates.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/tickbox.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace ats
{

SharingDialog::SharingDialog(const Ports &ports, const QUuid &id, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_id(id)
    , m_rows(new QVBoxLayout)
    , m_said(new Banner)
{
    setWindowTitle(tr("One set of credentials for several connections"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.8));
    column->addWidget(wrappedLabel(
        tr("These connections belong to the same account. Tick those that use the same credentials: your "
           "keychain then holds them once, and one Reconnect replaces them for all.")));
    column->addLayout(m_rows);
    m_said->setNamesClients();
    m_said->hide();
    column->addWidget(m_said);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(em(this, 34));
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { say(Tone::Resting, tr("Waiting for your keychain…")); });
    readList();
}

SharingDialog::~SharingDialog() = default;

void SharingDialog::done(int result)
{
    if (m_task) {
        m_task->cancel();
    }
    QDialog::done(result);
}

void SharingDialog::readList()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just ticked
        delete item;
    }
    const Outcome<Connection> own = m_ports.store->load(m_id);
    const auto others =
        own ? shareCandidates(m_ports, own.value()) : Outcome<std::vector<Connection>>(own.problem());
    if (!others) {
        say(Tone::Failed, others.problem().text);
        return;
    }
    for (const Connection &other : others.value()) {
        addRow(other, holderOf(other) == holderOf(own.value()));
    }
    if (others.value().empty()) {
        m_rows->addWidget(
            wrappedLabel(tr("No other connection in your list has kept credentials of this account.")));
    }
}

void SharingDialog::addRow(const Connection &connection, bool ticked)
{
    const Guide *guide = m_ports.catalog->guide(connection.guideId);
    const QString pair =
        guide == nullptr ? connection.guideId
                         : tr("%1 → %2", "system, platform").arg(guide->system->name, guide->platform->name);
    auto *row = new TickBox(
        tr("**%1** · %2", "client, system and platform").arg(plainWords(connection.client), pair));
    row->setChecked(ticked);
    ScreenGuard::instance().cover(row);
    connect(row, &TickBox::toggled, this, [this, id = connection.id](bool on) { toggle(id, on); });
    m_rows->addWidget(row);
}

void SharingDialog::toggle(const QUuid &id, bool share)
{
    if (m_task) {
        readList(); // one after the other
        return;
    }
    if (share) {
        this->share(id, false);
        return;
    }
    // The one that holds the set cannot leave it; the one this dialog is about then does.
    const Outcome<Connection> other = m_ports.store->load(id);
    const bool leaves = other && !other.value().shares.isNull();
    auto *task = new SetUnsharer(m_ports, leaves ? id : m_id, SetUnsharer::Wish::Alone, this);
    connect(task, &SetUnsharer::finished, this, [this](VaultStatus status, const QString &text) {
        ended(status, text, tr("Each has credentials of its own now. Nothing else was changed."));
    });
    run(task);
}

void SharingDialog::share(const QUuid &id, bool evenIfOther)
{
    const Outcome<Connection> own = m_ports.store->load(m_id);
    if (!own) {
        say(Tone::Failed, own.problem().text);
        return;
    }
    auto *task =
        new SetSharer(m_ports, id, holderOf(own.value()),
                      evenIfOther ? SetSharer::IfOther::UseHolders : SetSharer::IfOther::Refuse, this);
    connect(task, &SetSharer::finished, this,
            [this, id](VaultStatus status, const QString &text, bool differ) {
                ended(status, text, tr("Your keychain holds these credentials once now."));
                if (differ) {
                    askWhich(id);
                }
            });
    run(task);
}

void SharingDialog::askWhich(const QUuid &id)
{
    const Outcome<Connection> own = m_ports.store->load(m_id);
    const Outcome<Connection> other = m_ports.store->load(id);
    if (!own || !other) {
        return;
    }
    const QString ownName = guardedText(own.value().client.simplified());
    const QString otherName = guardedText(other.value().client.simplified());
    auto *box = new MessageBox(
        QStringLiteral("ask"), Role::Accent, tr("Which credentials?"),
        tr("“%1” and “%2” have different passwords. Use those of “%1” for both?").arg(ownName, otherName),
        this);
    box->setInformativeText(
        tr("Those of “%1” are removed from your keychain, and there is no way back to them. "
           "Its platform has to be told the other ones.")
            .arg(otherName));
    connect(box->addDestructive(tr("&Use those of “%1”").arg(ownName), tr("&Leave as it is")),
            &QPushButton::clicked, this, [this, id] { share(id, true); });
    box->open();
}

void SharingDialog::run(KeychainTask *task)
{
    m_task = task;
    m_said->hide();
    m_patience.start();
    task->start();
}

void SharingDialog::ended(VaultStatus status, const QString &text, const QString &good)
{
    m_patience.stop();
    m_task.clear();
    const bool well = status == VaultStatus::Ok;
    QWidget *focused = focusWidget();
    const int row = focused == nullptr ? -1 : m_rows->indexOf(focused);
    readList();
    if (QLayoutItem *again = m_rows->itemAt(row); again != nullptr && again->widget() != nullptr) {
        again->widget()->setFocus();
    }
    say(well ? Tone::Passed : Tone::Warning, !text.isEmpty() ? text
                                             : well          ? good
                                                             : tr("Stopped. Nothing was changed."));
    if (well) {
        Q_EMIT changed();
    }
}

void SharingDialog::say(Tone tone, const QString &text)
{
    m_said->setTone(tone);
    m_said->setText(plainWords(text));
    m_said->show();
    m_said->announceNow();
}

} // namespace ats
