// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/vault/jobwatch.h"

using namespace Qt::StringLiterals;
using ats::VaultStatus;

namespace
{

/// A computer without a keychain: run once with a bus nobody answers on, once without any bus.
class Absent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void everyCallSaysAbsent();
    void theProbeSaysAbsentAndWhy();
    void aCancelledCallEndsCancelled();

private:
    ats::KeychainVault m_vault{u"org.atsconnect.AtsConnect"_s};
    QString m_key = u"org.atsconnect.AtsConnect/absent/a"_s;
};

void Absent::everyCallSaysAbsent()
{
    const std::function<ats::VaultJob *()> calls[] = {
        [this] { return m_vault.read(m_key); },
        [this] { return m_vault.write(m_key, ats::Secret("canary-in-the-vault"_ba)); },
        [this] { return m_vault.remove(m_key); },
        [this] { return m_vault.list(); },
        [this] { return m_vault.unlock(); },
    };
    for (const auto &call : calls) {
        ats::JobWatch watch(call());
        QCOMPARE(watch.status(), VaultStatus::Absent);
        QCOMPARE(watch.timesEnded(), 1);
        QCOMPARE(watch.timesWaiting(), 0);
        QVERIFY(!watch.detail().isEmpty());
        QVERIFY(!watch.detail().contains(u"canary"_s));
    }
}

void Absent::theProbeSaysAbsentAndWhy()
{
    const ats::VaultInfo info = ats::infoOf(m_vault);
    QCOMPARE(info.status, VaultStatus::Absent);
    QCOMPARE(info.name, QString());
    QVERIFY(!info.detail.isEmpty());
}

void Absent::aCancelledCallEndsCancelled()
{
    ats::JobWatch watch(m_vault.write(m_key, ats::Secret("x"_ba)));
    watch.job()->cancel();
    QCOMPARE(watch.status(), VaultStatus::Cancelled);
    QCOMPARE(watch.timesEnded(), 1);
}

} // namespace

ATS_TEST(Absent)
#include "absent.moc"
