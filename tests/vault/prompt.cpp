// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/vault/jobwatch.h"
#include "tests/vault/prompter.h"

#include <QtCore/QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using ats::VaultStatus;

namespace
{

/// A real, locked GNOME keyring whose password prompt is answered, refused or left alone.
class Prompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aFreshUserIsAskedForAKeyringBeforeTheFirstWrite();
    void aTypedPasswordUnlocksAndReads();
    void aTypedPasswordUnlocksAndWrites();
    void saysNoAndIsRefused();
    void cancellingLeavesTheKeyringAlive();

private:
    void lock();
    [[nodiscard]] bool tookAnotherKey();

    ats::Prompter m_prompter;
    QProcess m_daemon;
    ats::KeychainVault m_vault{u"org.atsconnect.AtsConnect"_s};
    QString m_key = u"org.atsconnect.AtsConnect/prompt/a"_s;
};

void Prompt::initTestCase()
{
    QVERIFY(ats::initSecrets());
    const QByteArray name = m_prompter.start();
    QVERIFY2(!name.isEmpty(), "libgcr-base-3 with its mock prompter is needed");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GNOME_KEYRING_TEST_PROMPTER"_s, QString::fromUtf8(name));
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardInputFile(QProcess::nullDevice());
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--start"_s, u"--components=secrets"_s});
    QVERIFY(m_daemon.waitForStarted());
    QTRY_COMPARE(ats::infoOf(m_vault).status, VaultStatus::Ok);
}

void Prompt::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished(60'000));
    QCOMPARE(m_daemon.exitStatus(), QProcess::NormalExit);
}

void Prompt::lock()
{
    QCOMPARE(QProcess::execute(u"" ATS_SUPPORT_DIR "/keyring-lock.sh"_s, {}), 0);
    QCOMPARE(ats::infoOf(m_vault).status, VaultStatus::Locked);
}

/// About once in 150 times GNOME's keyring takes the new keyring's password for an invalid key (what it
/// agreed on with its prompter begins with a zero byte), makes no keyring and calls the prompt dismissed.
bool Prompt::tookAnotherKey()
{
    const QByteArray said = m_daemon.readAllStandardError();
    std::fputs(said.constData(), stderr);
    return said.contains("Cannot import an invalid key");
}

void Prompt::aFreshUserIsAskedForAKeyringBeforeTheFirstWrite()
{
    QCOMPARE(ats::statusOf(m_vault.read(m_key)), VaultStatus::Missing);
    QCOMPARE(ats::statusOf(m_vault.remove(m_key)), VaultStatus::Ok);
    m_prompter.cancelNext();
    ats::JobWatch refused(m_vault.write(m_key, ats::Secret("first"_ba)));
    QCOMPARE(refused.status(), VaultStatus::Refused);
    QCOMPARE(refused.timesWaiting(), 1);
    VaultStatus made = VaultStatus::Refused;
    do {
        m_prompter.typeNext("test");
        ats::JobWatch watch(m_vault.write(m_key, ats::Secret("first"_ba)));
        made = watch.status();
        QCOMPARE(watch.timesWaiting(), 1);
    } while (made == VaultStatus::Refused && tookAnotherKey());
    QCOMPARE(made, VaultStatus::Ok);
}

void Prompt::aTypedPasswordUnlocksAndReads()
{
    lock();
    m_prompter.typeNext("test");
    ats::JobWatch watch(m_vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::Ok);
    QCOMPARE(watch.text(), "first"_ba);
    QCOMPARE(watch.timesWaiting(), 1);
}

void Prompt::aTypedPasswordUnlocksAndWrites()
{
    lock();
    m_prompter.typeNext("test");
    ats::JobWatch watch(m_vault.write(m_key, ats::Secret("second"_ba)));
    QCOMPARE(watch.status(), VaultStatus::Ok);
    QCOMPARE(watch.timesWaiting(), 1);
    ats::JobWatch read(m_vault.read(m_key));
    QCOMPARE(read.status(), VaultStatus::Ok);
    QCOMPARE(read.text(), "second"_ba);
}

void Prompt::saysNoAndIsRefused()
{
    lock();
    m_prompter.cancelNext();
    ats::JobWatch watch(m_vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::Refused);
    m_prompter.cancelNext();
    QCOMPARE(ats::statusOf(m_vault.remove(m_key)), VaultStatus::Refused);
    m_prompter.typeNext("test");
    QCOMPARE(ats::statusOf(m_vault.unlock()), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault.read(m_key)), VaultStatus::Ok);
}

void Prompt::cancellingLeavesTheKeyringAlive()
{
    lock();
    m_prompter.fallSilent();
    m_prompter.typeNext("test");
    ats::JobWatch watch(m_vault.read(m_key));
    QTRY_COMPARE(watch.timesWaiting(), 1);
    watch.job()->cancel();
    QCOMPARE(watch.status(), VaultStatus::Cancelled);
    QCOMPARE(watch.timesEnded(), 1);
    QCOMPARE(ats::infoOf(m_vault).status, VaultStatus::Locked);
    QCOMPARE(m_daemon.state(), QProcess::Running);
}

} // namespace

ATS_TEST(Prompt)
#include "prompt.moc"
