// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/vault/jobwatch.h"

#include <QtCore/QProcess>

using namespace Qt::StringLiterals;
using ats::VaultStatus;

namespace
{

/// A keyring that was never unlocked since login and has nobody to ask: the entry is there all the time.
class Locked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void theProbeSaysLocked();
    void anEntryThatExistsIsNotCalledMissing();
    void anEntryThatMayExistIsNotCalledMissing();
    void writingIsRefusedAndChangesNothing();
    void removingIsNeverCalledDone_data();
    void removingIsNeverCalledDone();
    void listingIsRefused();
    void unlockingIsRefused();
    void destroyedWhileLockedIsSilent();
    void afterUnlockingEverythingIsAsBefore();

private:
    ats::KeychainVault m_vault{qEnvironmentVariable("ATS_KEYRING_SERVICE")};
    QString m_key = qEnvironmentVariable("ATS_KEYRING_KEY");
};

void Locked::theProbeSaysLocked()
{
    const ats::VaultInfo info = ats::infoOf(m_vault);
    QCOMPARE(info.status, VaultStatus::Locked);
    QCOMPARE(info.name, u"GNOME Keyring"_s);
}

void Locked::anEntryThatExistsIsNotCalledMissing()
{
    ats::JobWatch watch(m_vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::Refused);
    QCOMPARE(watch.timesWaiting(), 1);
    QCOMPARE(watch.timesEnded(), 1);
    QVERIFY(!watch.detail().isEmpty());
}

void Locked::anEntryThatMayExistIsNotCalledMissing()
{
    QCOMPARE(ats::statusOf(m_vault.read(u"org.atsconnect.AtsConnect/never/a"_s)), VaultStatus::Refused);
}

void Locked::writingIsRefusedAndChangesNothing()
{
    QCOMPARE(ats::statusOf(m_vault.write(m_key, ats::Secret("overwritten"_ba))), VaultStatus::Refused);
}

void Locked::removingIsNeverCalledDone_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("an entry that exists") << m_key;
    QTest::newRow("an entry that may exist") << u"org.atsconnect.AtsConnect/never/a"_s;
}

void Locked::removingIsNeverCalledDone()
{
    QFETCH(QString, key);
    QCOMPARE(ats::statusOf(m_vault.remove(key)), VaultStatus::Refused);
}

void Locked::listingIsRefused()
{
    ats::JobWatch watch(m_vault.list());
    QCOMPARE(watch.status(), VaultStatus::Refused);
    QCOMPARE(watch.keys(), QStringList());
}

void Locked::unlockingIsRefused()
{
    ats::JobWatch watch(m_vault.unlock());
    QCOMPARE(watch.status(), VaultStatus::Refused);
    QCOMPARE(watch.timesWaiting(), 1);
}

void Locked::destroyedWhileLockedIsSilent()
{
    auto doomed = std::make_unique<ats::KeychainVault>(u"org.atsconnect.AtsConnect"_s);
    ats::JobWatch watch(doomed->read(m_key));
    connect(watch.job(), &ats::VaultJob::waitingForUser, this, [&] { doomed.release()->deleteLater(); });
    QTRY_VERIFY(!doomed && watch.job() == nullptr);
    QCOMPARE(watch.timesEnded(), 0);
}

void Locked::afterUnlockingEverythingIsAsBefore()
{
    QCOMPARE(QProcess::execute(u"" ATS_SUPPORT_DIR "/keyring-unlock.py"_s, {}), 0);
    QCOMPARE(ats::infoOf(m_vault).status, VaultStatus::Ok);
    ats::JobWatch watch(m_vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::Ok);
    QCOMPARE(watch.text(), "stored-before"_ba);
    QCOMPARE(watch.timesWaiting(), 0);
    QCOMPARE(ats::statusOf(m_vault.read(u"org.atsconnect.AtsConnect/never/a"_s)), VaultStatus::Missing);
    ats::JobWatch listed(m_vault.list());
    QCOMPARE(listed.status(), VaultStatus::Ok);
    QCOMPARE(listed.keys(), QStringList{m_key}); // a name that was hashed while it was locked
    QCOMPARE(ats::statusOf(m_vault.remove(m_key)), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault.read(m_key)), VaultStatus::Missing);
}

} // namespace

ATS_TEST(Locked)
#include "locked.moc"
