// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/homewindow.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/keychainbar.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace ats;
using namespace ats::test;

/// What can be wrong on Home, and what can be changed there, in a real window, by keyboard.
class HomeCareTest : public QObject, private HomeWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void emptyHomeOffersTheWaysIn();
    void keychainTroubleIsABarAboveAUsableList();
    void renameKeepsTheRow();
    void deleteRemovesEveryEntryAndTheRow();
    void enterInTheQuestionKeepsTheConnection();
    void whatAnotherProgramWroteAppears();
    void aConnectionWithoutItsGuideCanStillBeDeleted();
};

void HomeCareTest::emptyHomeOffersTheWaysIn()
{
    open();
    QVERIFY(m_page->findChild<Heading *>()->hasFocus());
    QVERIFY(says(u"Pick the platform and the recruiting system"_s));
    QStringList texts;
    for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            texts += button->text();
        }
    }
    QCOMPARE(texts, QStringList({u"Settings"_s, u"New connection"_s, u"Open hand-off file…"_s,
                                 u"Try it with a practice system"_s}));
    QVERIFY(!box()->isVisible());
    QSignalSpy create(m_page.get(), &HomePage::newConnectionRequested);
    QSignalSpy practise(m_page.get(), &HomePage::practiceRequested);
    key(Qt::Key_Tab); // past the settings
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    QCOMPARE(create.count(), 1);
    QSignalSpy file(m_page.get(), &HomePage::openFileRequested);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    QCOMPARE(file.count(), 1);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    QCOMPARE(practise.count(), 1);
}

void HomeCareTest::keychainTroubleIsABarAboveAUsableList()
{
    m_fixture->fill();
    open();
    auto *bar = m_page->findChild<KeychainBar *>();
    QVERIFY(!bar->isVisible());
    QSignalSpy unlock(m_page.get(), &HomePage::unlockRequested);
    m_page->setVaultInfo({VaultStatus::Locked, u"GNOME Keyring"_s, {}});
    QVERIFY(says(u"Your keychain is locked. Names and progress are shown; testing needs it unlocked."_s));
    bar->findChild<QPushButton *>()->setFocus();
    key(Qt::Key_Space);
    QCOMPARE(unlock.count(), 1);
    QTRY_VERIFY(says(u"Waiting for your keychain…"_s));
    m_page->setVaultInfo({VaultStatus::Ok, u"GNOME Keyring"_s, {}});
    QVERIFY(!bar->isVisible());
    QVERIFY(says(u"Secrets are kept in GNOME Keyring. They are sent to your recruiting system only."_s));
    m_page->setVaultInfo({VaultStatus::Absent, {}, {}});
    QVERIFY(says(u"No keychain was found on this computer."_s));
    QVERIFY(!says(u"Secrets are kept in"_s));
    bar->findChild<QPushButton *>()->setFocus();
    key(Qt::Key_Space);
    waitForDialog();
    key(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(clients().size(), 5);
}

void HomeCareTest::renameKeepsTheRow()
{
    const QUuid id = m_fixture->draft(u"Contoso"_s);
    m_fixture->draft(u"Northwind"_s);
    open();
    m_page->select(id);
    key(Qt::Key_F2);
    waitForDialog();
    key(Qt::Key_Backspace); // everything was selected
    key(Qt::Key_Return);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<FieldEditor *>()->error(), u"Enter the name of the client or company."_s);
    type(u"Contoso Talent"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(m_fixture->store().load(id).value().client, u"Contoso Talent"_s);
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::ClientRole).toString(), u"Contoso Talent"_s);
}

void HomeCareTest::deleteRemovesEveryEntryAndTheRow()
{
    const QUuid id = m_fixture->needsAttention(u"Contoso *Talent*"_s);
    m_fixture->draft(u"Northwind"_s);
    Vault &vault = *m_fixture->ports().vault;
    m_fixture->storeEntries(id, vault);
    open();
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    waitForDialog();
    auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QCOMPARE(question->text(), u"Delete “Contoso *Talent*: JobDiva → StackOne Hub”?"_s);
    QCOMPARE(question->defaultButton()->text(), u"&Keep"_s);
    key(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(says(u"Deleted. Nothing of it is left in your keychain."_s));
    QVERIFY(!m_fixture->store().load(id).ok());
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        QCOMPARE(HomeFixture::look(vault, id, slot), VaultStatus::Missing);
    }
    QCOMPARE(clients(), QStringList({u"Northwind"_s}));
    QCOMPARE(list()->currentIndex().row(), 0);
}

void HomeCareTest::enterInTheQuestionKeepsTheConnection()
{
    const QUuid id = m_fixture->draft(u"Contoso"_s);
    open();
    key(Qt::Key_Down);
    for (const Qt::Key first : {Qt::Key_unknown, Qt::Key_Tab}) {
        key(Qt::Key_Delete);
        waitForDialog();
        if (first == Qt::Key_Tab) {
            key(first); // from Keep to Delete: Enter still means Keep
        }
        key(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE(QApplication::activeWindow(), m_page.get());
    }
    QVERIFY(m_fixture->store().load(id).ok());
    QCOMPARE(clients(), QStringList({u"Contoso"_s}));
}

void HomeCareTest::whatAnotherProgramWroteAppears()
{
    m_fixture->draft(u"Contoso"_s);
    open();
    QWidget other;
    showActive(other, {200, 200});
    {
        auto console = ConnectionStore::open(m_fixture->file());
        QVERIFY(console.ok());
        QVERIFY(console.value()->add(u"From the console"_s, m_fixture->guide().id).ok());
    }
    QCOMPARE(clients().size(), 1);
    m_page->activateWindow();
    QTRY_COMPARE(clients().size(), 2);
}

void HomeCareTest::aConnectionWithoutItsGuideCanStillBeDeleted()
{
    QVERIFY(m_fixture->store().add(u"Old"_s, u"gone-away"_s).ok());
    open();
    QCOMPARE(buttons(), QStringList({u"More…"_s}));
    QCOMPARE(at(0, ConnectionsModel::PillRole).toString(), u"No guide in this version"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(says(u"This version has no guide for it"_s));
    key(Qt::Key_Delete);
    waitForDialog();
    key(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(says(u"No connections yet"_s));
    QVERIFY(m_page->findChild<Heading *>()->hasFocus());
}

ATS_TEST(HomeCareTest)
#include "homecare.moc"
