// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/ui/homewindow.h"

#include <QtCore/QProcess>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// Home and a real keyring that is locked while a connection is deleted.
class HomeKeyringTest : public QObject, private HomeWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aLockedKeyringKeepsTheConnection();

private:
    static void pressDelete();
};

namespace
{

void run(const QString &script)
{
    QCOMPARE(QProcess::execute(QStringLiteral(ATS_SOURCE_DIR "/tests/support/") + script, {}), 0);
}

} // namespace

void HomeKeyringTest::pressDelete()
{
    key(Qt::Key_Delete);
    waitForDialog();
    key(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void HomeKeyringTest::aLockedKeyringKeepsTheConnection()
{
    HomeFixture &fixture = *m_fixture;
    KeychainVault keychain(u"org.atsconnect.AtsConnect.test"_s);
    fixture.ports().vault = &keychain;
    const QUuid id = fixture.needsAttention(u"Contoso Talent"_s);
    fixture.storeEntries(id, keychain);
    open();
    key(Qt::Key_Down);

    run(u"keyring-lock.sh"_s);
    pressDelete();
    QTRY_VERIFY(says(u"The connection stays."_s));
    QVERIFY(fixture.store().load(id).ok());

    run(u"keyring-unlock.py"_s);
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        QCOMPARE(HomeFixture::look(keychain, id, slot), VaultStatus::Ok);
    }
    pressDelete();
    QTRY_VERIFY(says(u"Deleted. Nothing of it is left in your keychain."_s));
    QVERIFY(!fixture.store().load(id).ok());
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        QCOMPARE(HomeFixture::look(keychain, id, slot), VaultStatus::Missing);
    }
}

ATS_TEST(HomeKeyringTest)
#include "homekeyring.moc"
