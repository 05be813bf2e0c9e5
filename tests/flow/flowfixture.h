// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"
#include "app/flow/setupflow.h"
#include "app/model/guideanswers.h"
#include "app/vault/sessionvault.h"
#include "tests/flow/scriptedcheck.h"
#include "tests/support/scriptedvault.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace ats::test
{

using Rows = std::vector<CheckRow>;

/// What a live test can come to.
[[nodiscard]] Rows passing();
[[nodiscard]] Rows withWarning();  ///< passes, with a clock that is wrong
[[nodiscard]] Rows refused();      ///< the sign-in is refused
[[nodiscard]] Rows noPermission(); ///< signs in, may not read
[[nodiscard]] Rows serviceDown();  ///< could not tell

/// Catalog and store are the real ones; keychain and live test do as they are told.
class FlowFixture
{
public:
    FlowFixture();

    [[nodiscard]] const Ports &ports() const { return m_ports; }
    [[nodiscard]] ScriptedVault &vault() { return m_vault; }
    [[nodiscard]] SessionVault &session() { return m_session; }
    [[nodiscard]] ConnectionStore &store() { return *m_store; }
    [[nodiscard]] const Guide &guide() const { return *m_catalog->guide(u"jobdiva-stackone"); }
    [[nodiscard]] QStringList linkKeys() const
    {
        return neededTickKeys(guide(), *guide().sectionOfKind(SectionKind::Link), {});
    }

    /// Off in a new fixture: what is replaced goes at once.
    void keepEarlier(bool keep);
    [[nodiscard]] Ports &changePorts() { return m_ports; }

    /// What another program sees in the file at this moment, as after a crash of this one.
    [[nodiscard]] Connection onDisk(const QUuid &id) const;
    /// All bytes of the store's files, one after the other.
    [[nodiscard]] QByteArray storeBytes() const;
    [[nodiscard]] std::unique_ptr<ConnectionStore> secondStore() const;

    [[nodiscard]] QUuid add(const QString &client = QStringLiteral("Contoso Talent"));
    [[nodiscard]] Connection load(const QUuid &id) { return m_store->load(id).value(); }
    [[nodiscard]] std::unique_ptr<SetupFlow> open(const QUuid &id) const;
    /// A connection whose first set (password "first-password") passed and is linked on the platform.
    [[nodiscard]] QUuid linked();
    /// Types a whole set and connects with it; the test passes.
    void connectWith(SetupFlow &flow, const QString &password,
                     const QString &clientId = QStringLiteral("123456"));
    /// The live test that was asked for last; null when there is none or it is gone.
    [[nodiscard]] ScriptedCheck *check() const { return m_checks.isEmpty() ? nullptr : m_checks.last(); }
    [[nodiscard]] qsizetype checksMade() const { return m_checks.size(); }
    /// The password in a keychain entry; a null text when there is no entry.
    [[nodiscard]] QString keptPassword(const QUuid &id, Slot slot) const;
    [[nodiscard]] bool hasEntry(const QUuid &id, Slot slot) const
    {
        return m_vault.entry(keychainKey(id, slot)) != nullptr;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ConnectionStore> m_store;
    ScriptedVault m_vault;
    SessionVault m_session;
    Ports m_ports;
    QList<QPointer<ScriptedCheck>> m_checks;
};

/// Types a whole set.
void type(Draft &draft, const QString &password, const QString &clientId = QStringLiteral("123456"));
/// Goes round the event loop until nothing is due.
void settle();

} // namespace ats::test
