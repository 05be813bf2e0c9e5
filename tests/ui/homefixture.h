// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"
#include "app/flow/ports.h"
#include "app/vault/sessionvault.h"
#include "tests/support/uidriver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace ats::test
{

using namespace Qt::StringLiterals;

/// A real store and vault, and a catalog of the shipped guide beside the made-up one, so that pairs without a
/// guide exist.
class HomeFixture
{
public:
    HomeFixture();

    [[nodiscard]] Ports &ports() { return m_ports; }
    [[nodiscard]] ConnectionStore &store() { return *m_store; }
    [[nodiscard]] QString file() const { return m_folder.filePath(u"store/connections.sqlite"_s); }
    [[nodiscard]] const Guide &guide() const { return *m_catalog->guide(u"jobdiva", u"stackone-hub"); }
    [[nodiscard]] const Guide &acme() const { return *m_catalog->guide(u"acme", u"demo-hub"); }

    QUuid draft(const QString &client);
    QUuid acmeDraft(const QString &client);
    QUuid waiting(const QString &client, const QDate &since);
    QUuid waitingForAdministrator(const QString &client, const QDate &since);
    QUuid ready(const QString &client);
    QUuid notYetLinked(const QString &client);
    QUuid authenticated(const QString &client);
    QUuid updatePlatform(const QString &client);
    QUuid withWarning(const QString &client);
    QUuid needsAttention(const QString &client);
    QUuid permissionLost(const QString &client);
    QUuid neverConnected(const QString &client);
    QUuid couldNotCheck(const QString &client);
    /// The connections of the design's picture.
    void fill();
    /// "Client 001", "Client 002", … up to this one, with something in force; faster than one after the
    /// other.
    void fillWith(int count);
    /// As another program writes into the list.
    [[nodiscard]] bool writeElsewhere(const QString &sql);

    /// Puts something into the three places of a connection and checks that it is there.
    void storeEntries(const QUuid &id, Vault &vault);
    [[nodiscard]] static VaultStatus look(Vault &vault, const QUuid &id, Slot slot);

private:
    void must(const Done &done);
    void judged(const QUuid &id, Verdict verdict, std::optional<Cause> cause, const QDateTime &at);
    void link(const QUuid &id, bool linked);
    QUuid kept(const QString &client);

    QTemporaryDir m_folder;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ConnectionStore> m_store;
    SessionVault m_vault;
    Ports m_ports;
};

/// Runs one vault call to its end.
[[nodiscard]] VaultStatus ended(VaultJob *job);

/// Shows a window and waits until it has the keyboard.
void showActive(QWidget &window, const QSize &size = {960, 680});

} // namespace ats::test
