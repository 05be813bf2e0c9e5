// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectiondeleter.h"

#include "app/flow/connectionremover.h"
#include "app/model/catalog.h"
#include "app/model/words.h"
#include "ui/home/rowlook.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QPushButton>

#include <chrono>

namespace ats
{

namespace
{

/// Why nothing was deleted; %1 is the client.
QString notProven(VaultStatus status)
{
    switch (status) {
    case VaultStatus::Locked:
    case VaultStatus::Refused:
        return ConnectionDeleter::tr(
            "Your keychain is locked, so the credentials of “%1” could not be removed "
            "for certain. The connection stays. Unlock the keychain and delete it again.");
    case VaultStatus::Absent:
        return ConnectionDeleter::tr(
            "No keychain can be reached, so the credentials of “%1” could not be "
            "removed. The connection stays. Delete it again when the keychain is back.");
    case VaultStatus::Cancelled:
        return ConnectionDeleter::tr("Stopped. “%1” stays; some of its credentials may already be gone from "
                                     "your keychain.");
    case VaultStatus::Unproven:
        return ConnectionDeleter::tr(
            "Your keychain still has the credentials of “%1” after deleting them. The "
            "connection stays. Try again, or remove them in your keychain program.");
    case VaultStatus::Broken:
        return ConnectionDeleter::tr(
            "Your keychain stopped answering, so the credentials of “%1” could not be "
            "removed for certain. The connection stays. Delete it again.");
    case VaultStatus::Ok:
    case VaultStatus::Missing:
    case VaultStatus::Failed:
    case VaultStatus::TooLarge:
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
    case VaultStatus::Unlisted:
        break;
    }
    return ConnectionDeleter::tr("“%1” could not be deleted. The connection stays.");
}

} // namespace

ConnectionDeleter::ConnectionDeleter(const Ports &ports, QWidget *window)
    : QObject(window)
    , m_ports(ports)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
}

void ConnectionDeleter::ask(const Connection &connection, const Guide *guide)
{
    if (m_question || m_remover) {
        return;
    }
    auto *box =
        new MessageBox(QStringLiteral("ask"), Role::Accent, tr("Delete a connection"),
                       tr("Delete “%1: %2”?", "client, system → platform")
                           .arg(guardedText(connection.client.simplified()), rowPair(connection, guide)),
                       m_window);
    m_question = box;
    box->setInformativeText(
        tr("Its credentials are removed from your keychain and this is checked. The account "
           "inside %1 stays as it is. Its history, without any secret, stays for %n days.",
           nullptr, removedHistoryDays)
            .arg(systemName(guide)));
    connect(box->addDestructive(tr("&Delete"), tr("&Keep")), &QPushButton::clicked, this,
            [this, id = connection.id, client = connection.client] { start(id, client); });
    box->open();
}

void ConnectionDeleter::start(const QUuid &id, const QString &client)
{
    // Console or another window may have stored something since the list was read.
    const Outcome<Connection> fresh = m_ports.store->load(id);
    if (!fresh) {
        Q_EMIT finished(false, plainWords(fresh.problem().text));
        return;
    }
    m_running = id;
    m_remover = new ConnectionRemover(m_ports, fresh.value(), this);
    const auto wait = [this, client] {
        Q_EMIT waiting(tr("Waiting for your keychain to delete “%1”…").arg(plainWords(client)));
    };
    m_patience.disconnect();
    connect(&m_patience, &QTimer::timeout, m_remover, wait);
    connect(m_remover, &ConnectionRemover::waitingForUser, this, wait);
    connect(m_remover, &ConnectionRemover::finished, this,
            [this, client, used = fresh.value().keychainUsed](VaultStatus status, const QString &detail) {
                end(status, client, used, detail);
            });
    m_patience.start();
    m_remover->start();
}

void ConnectionDeleter::stop()
{
    if (m_remover) {
        m_remover->cancel();
    }
}

void ConnectionDeleter::end(VaultStatus status, const QString &client, bool keychainUsed,
                            const QString &detail)
{
    m_patience.stop();
    m_running = {};
    m_remover = nullptr;
    if (status == VaultStatus::Ok) {
        Q_EMIT finished(true, keychainUsed ? tr("Deleted. Nothing of it is left in your keychain.")
                                           : tr("Deleted. It had nothing in your keychain."));
        return;
    }
    QString text = notProven(status).arg(plainWords(client));
    if (status == VaultStatus::Failed && !detail.isEmpty()) {
        text += u' ' + plainWords(detail);
    }
    Q_EMIT finished(false, text);
}

} // namespace ats
