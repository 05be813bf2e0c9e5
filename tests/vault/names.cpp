// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychaincall.h"
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/vault/jobwatch.h"

#include <QtCore/QProcess>

using namespace Qt::StringLiterals;
using ats::VaultStatus;

namespace
{

/// The entry as another program sees it: names that are fixed for ever, and gone when we say gone.
class Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void storedUnderTheFixedNames();
    void anEntryWrittenByAnotherHandIsRead();
    void oneThatNobodyOfUsWroteIsNotLookedInto();
    void removedIsGoneForEveryone();
    void practiceAndRealDoNotMix();
    void aLockThatCameLaterIsSeen();

private:
    [[nodiscard]] static QByteArray run(const QString &program, const QStringList &arguments,
                                        const QByteArray &input = {});
    [[nodiscard]] static QByteArray search(const QString &service);
    [[nodiscard]] static QByteArray lookUp(const QString &service, const QString &key);

    QString m_service = u"org.atsconnect.AtsConnect"_s;
    QString m_practice = u"org.atsconnect.AtsConnect.practice"_s;
    QString m_key = u"org.atsconnect.AtsConnect/0b5c1b1e-0000-4000-8000-000000000001/a"_s;
};

QByteArray Names::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(60'000) ? process.readAll() : "(did not end)"_ba;
}

QByteArray Names::search(const QString &service)
{
    return run(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, service});
}

QByteArray Names::lookUp(const QString &service, const QString &key)
{
    return run(u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, key});
}

void Names::storedUnderTheFixedNames()
{
    const QByteArray value = R"({"v":1,"fields":{"password":"p"}})"_ba;
    ats::KeychainVault vault(m_service);
    QCOMPARE(ats::statusOf(vault.write(m_key, ats::Secret(value))), VaultStatus::Ok);
    const QByteArray seen = search(m_service);
    QVERIFY2(seen.contains("schema = org.qt.keychain"), seen.constData());
    QVERIFY2(seen.contains("attribute.user = " + m_key.toUtf8() + '\n'), seen.constData());
    QVERIFY2(seen.contains("attribute.server = org.atsconnect.AtsConnect\n"), seen.constData());
    QVERIFY2(seen.contains("attribute.type = plaintext"), seen.constData());
    QCOMPARE(lookUp(m_service, m_key), value);
    QCOMPARE(ats::statusOf(vault.remove(m_key)), VaultStatus::Ok);
}

void Names::anEntryWrittenByAnotherHandIsRead()
{
    QCOMPARE(run(u"secret-tool"_s,
                 {u"store"_s, u"--label=x"_s, u"xdg:schema"_s, u"org.qt.keychain"_s, u"user"_s, m_key,
                  u"server"_s, m_service, u"type"_s, u"plaintext"_s},
                 "by hand"_ba),
             QByteArray());
    ats::KeychainVault vault(m_service);
    ats::JobWatch watch(vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::Ok);
    QCOMPARE(watch.text(), "by hand"_ba);
}

void Names::oneThatNobodyOfUsWroteIsNotLookedInto()
{
    const QByteArray huge(70'000, 'q');
    std::optional<VaultStatus> written;
    ats::callKeychain({ats::KeychainVerb::Write, m_service, m_key, ats::Secret(huge)}, this,
                      [&](const ats::VaultResult &result) { written = result.status; });
    QTRY_VERIFY(written.has_value());
    QCOMPARE(*written, VaultStatus::Ok);
    ats::KeychainVault vault(m_service);
    ats::JobWatch watch(vault.read(m_key));
    QCOMPARE(watch.status(), VaultStatus::NotOurs);
    QCOMPARE(watch.text(), QByteArray());
    QCOMPARE(ats::statusOf(vault.remove(m_key)), VaultStatus::Ok);
}

void Names::removedIsGoneForEveryone()
{
    ats::KeychainVault vault(m_service);
    QCOMPARE(ats::statusOf(vault.write(m_key, ats::Secret("one"_ba))), VaultStatus::Ok);
    QVERIFY(!search(m_service).isEmpty());
    QCOMPARE(ats::statusOf(vault.remove(m_key)), VaultStatus::Ok);
    QCOMPARE(search(m_service), QByteArray());
    QCOMPARE(lookUp(m_service, m_key), QByteArray());
}

void Names::practiceAndRealDoNotMix()
{
    ats::KeychainVault real(m_service);
    ats::KeychainVault practice(m_practice);
    QCOMPARE(ats::statusOf(practice.write(m_key, ats::Secret("pretend"_ba))), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(real.read(m_key)), VaultStatus::Missing);
    QCOMPARE(ats::statusOf(real.remove(m_key)), VaultStatus::Ok);
    QCOMPARE(lookUp(m_practice, m_key), "pretend"_ba);
    QCOMPARE(ats::statusOf(practice.remove(m_key)), VaultStatus::Ok);
}

void Names::aLockThatCameLaterIsSeen()
{
    ats::KeychainVault vault(m_service);
    QCOMPARE(ats::statusOf(vault.write(m_key, ats::Secret("one"_ba))), VaultStatus::Ok);
    QCOMPARE(run(u"" ATS_SUPPORT_DIR "/keyring-lock.sh"_s, {}), QByteArray());
    QCOMPARE(ats::infoOf(vault).status, VaultStatus::Locked);
    QCOMPARE(ats::statusOf(vault.read(m_key)), VaultStatus::Refused);
    QCOMPARE(ats::statusOf(vault.remove(m_key)), VaultStatus::Refused);
    QCOMPARE(run(u"" ATS_SUPPORT_DIR "/keyring-unlock.py"_s, {}), QByteArray());
    QCOMPARE(ats::infoOf(vault).status, VaultStatus::Ok);
    QCOMPARE(lookUp(m_service, m_key), "one"_ba);
}

} // namespace

ATS_TEST(Names)
#include "names.moc"
