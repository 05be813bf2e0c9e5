// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"
#include "app/flow/ports.h"

#include <functional>
#include <memory>

namespace ats::test
{

/// What is done to a connection's credentials.
enum class Operation {
    Save,
    Reconnect,
    ReconnectKeeping,
    GoBack,
    ForgetEarlier,
    Removal,
    KeepHalfTyped,
    Share,
    Unshare,
};

/// Read once for all worlds.
[[nodiscard]] const Catalog &catalog();

/// Store and the keychain of this session, as a program has them.
class KillWorld
{
public:
    /// `point` is called before each statement of the store that writes, before each call of the keychain,
    /// and after it before anybody hears of its end.
    KillWorld(const QString &file, std::function<void()> point);
    ~KillWorld();

    [[nodiscard]] const Ports &ports() const { return m_ports; }
    [[nodiscard]] ConnectionStore &store() { return *m_store; }
    [[nodiscard]] Vault &vault() { return *m_vault; }
    [[nodiscard]] const Guide &guide() const { return *catalog().guide(u"jobdiva-stackone"); }

    /// Carries it out to its end; how it ended. Sharing is with the connection that was made before the
    /// newest.
    [[nodiscard]] VaultStatus run(Operation operation, const QUuid &id);
    /// Keeps a set with this password, as after a test that passed.
    [[nodiscard]] VaultStatus keep(const QUuid &id, const QString &password);
    /// The password in one place: empty when there is no entry, "damaged" when it cannot be read.
    [[nodiscard]] QString passwordIn(const QUuid &id, Slot slot);
    /// The password in force; empty when there is no set.
    [[nodiscard]] QString passwordOf(const Connection &connection);
    /// Every key in the keychain.
    [[nodiscard]] QStringList keys();

private:
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<Vault> m_vault;
    Ports m_ports;
};

/// Lets events happen until `done`: at once, where QTest::qWaitFor would sleep between looks. False after a
/// minute.
[[nodiscard]] bool waitUntil(const std::function<bool()> &done);

} // namespace ats::test
