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

/// A real GNOME keyring that is killed while it is asked, and started again.
class Dying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void init() { start(); }
    void cleanup() { kill(); }
    void killedBetweenTwoCallsTheNextSaysAbsentAndThenWorksAgain();
    void killedDuringACall_data();
    void killedDuringACall();

private:
    void start();
    void kill();

    QProcess m_daemon;
    ats::KeychainVault m_vault{u"org.atsconnect.AtsConnect"_s};
    QString m_key = u"org.atsconnect.AtsConnect/dying/a"_s;
};

void Dying::start()
{
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    QVERIFY(m_daemon.waitForStarted());
    m_daemon.write("test");
    m_daemon.closeWriteChannel();
    const auto open = [this] {
        const ats::VaultInfo info = ats::infoOf(m_vault);
        return info.status == VaultStatus::Ok && !info.mayAsk;
    };
    QTRY_VERIFY(open());
}

void Dying::kill()
{
    m_daemon.kill();
    QVERIFY(m_daemon.waitForFinished(60'000));
}

void Dying::killedBetweenTwoCallsTheNextSaysAbsentAndThenWorksAgain()
{
    QCOMPARE(ats::statusOf(m_vault.write(m_key, ats::Secret("kept"_ba))), VaultStatus::Ok);
    kill();
    QCOMPARE(ats::statusOf(m_vault.read(m_key)), VaultStatus::Absent);
    QCOMPARE(ats::infoOf(m_vault).status, VaultStatus::Absent);
    start();
    ats::JobWatch read(m_vault.read(m_key));
    QCOMPARE(read.status(), VaultStatus::Ok);
    QCOMPARE(read.text(), "kept"_ba);
    QCOMPARE(ats::statusOf(m_vault.write(m_key, ats::Secret("again"_ba))), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault.remove(m_key)), VaultStatus::Ok);
}

void Dying::killedDuringACall_data()
{
    // Each round lets the event loop turn a little longer before the end, to come by every stage of a call.
    QTest::addColumn<int>("turns");
    for (const int turns : {0, 5, 12}) {
        QTest::addRow("after %d turns", turns) << turns;
    }
}

void Dying::killedDuringACall()
{
    QFETCH(int, turns);
    QCOMPARE(ats::statusOf(m_vault.write(m_key, ats::Secret("before"_ba))), VaultStatus::Ok);
    const std::function<ats::VaultJob *()> calls[] = {
        [this] { return m_vault.write(m_key, ats::Secret("after"_ba)); },
        [this] { return m_vault.read(m_key); },
        [this] { return m_vault.list(); },
    };
    for (const auto &call : calls) {
        ats::JobWatch watch(call());
        int turned = 0;
        (void)QTest::qWaitFor([&] { return turned++ >= turns || watch.timesEnded() > 0; }, 60'000);
        kill();
        const VaultStatus status = watch.status();
        QVERIFY2(status == VaultStatus::Ok || status == VaultStatus::Broken ||
                     status == VaultStatus::Absent || status == VaultStatus::Unproven,
                 QByteArray("ended " + QByteArray(toId(status).data())).constData());
        QCOMPARE(watch.timesEnded(), 1);
        start();
        // What was there before a write that did not end well is there, or the new one: never something else.
        ats::JobWatch read(m_vault.read(m_key));
        QCOMPARE(read.status(), VaultStatus::Ok);
        QVERIFY(read.text() == "before" || read.text() == "after");
    }
}

} // namespace

ATS_TEST(Dying)
#include "dying.moc"
