// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/boardwindow.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace ats;
using namespace ats::test;

/// The client board by keyboard alone: filters, order, tests of several.
class BoardTest : public QObject, private BoardWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void stagesAreCountedAndFilter();
    void searchAndOrder();
    void severalAreTestedAndRowsFollow();
    void escapeStopsAndThenLeaves();
    void whatHasNothingStoredIsNotTested();
};

void BoardTest::stagesAreCountedAndFilter()
{
    m_fixture->draft(u"a"_s);
    m_fixture->waiting(u"b"_s, QDate::currentDate().addDays(-3));
    m_fixture->waitingForAdministrator(u"c"_s, QDate::currentDate());
    m_fixture->needsAttention(u"d"_s);
    m_fixture->couldNotCheck(u"e"_s);
    open();
    // What needs attention stands first.
    QCOMPARE(clients(), QStringList({u"d"_s, u"e"_s, u"b"_s, u"c"_s, u"a"_s}));
    QVERIFY(cell(2, BoardModel::WaitingColumn).startsWith(u"Waiting since "_s));
    QVERIFY(press(u"Waiting 2"_s));
    QCOMPARE(clients(), QStringList({u"b"_s, u"c"_s}));
    QVERIFY(press(u"Needs attention 1"_s));
    QCOMPARE(clients(), QStringList({u"d"_s, u"b"_s, u"c"_s}));
    QVERIFY(says(m_page.get(), u"3 of 5 shown"_s));
    QVERIFY(press(u"Needs attention 1"_s));
    QVERIFY(press(u"Waiting 2"_s));
    QVERIFY(press(u"Not yet linked 0"_s));
    QVERIFY(says(m_page.get(), u"No connection is in this stage. Show all"_s));
    // The link is reached by keyboard, too.
    QVERIFY(press(u"Not yet linked 0"_s));
    QCOMPARE(clients().size(), 5);
}

void BoardTest::searchAndOrder()
{
    m_fixture->draft(u"Zoë"_s);
    m_fixture->authenticated(u"Anna"_s);
    m_fixture->acmeDraft(u"Mia"_s);
    open();
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"zoe jobdiva"_s);
    QCOMPARE(clients(), QStringList({u"Zoë"_s}));
    type(u" x"_s);
    QVERIFY(says(m_page.get(), u"Nothing matches “zoe jobdiva x” here."_s));
    key(Qt::Key_Escape);
    QCOMPARE(clients().size(), 3);
    key(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    type(u"/"_s);
    QVERIFY(m_page->findChild<SearchBox *>()->hasFocus());
    QVERIFY(press(u"Sort by: Stage"_s));
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QVERIFY(chooseInMenu(u"Client"_s));
    QCOMPARE(clients(), QStringList({u"Anna"_s, u"Mia"_s, u"Zoë"_s}));
    QVERIFY(press(u"Sort by: Client"_s));
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QVERIFY(chooseInMenu(u"Client"_s));
    QCOMPARE(clients(), QStringList({u"Zoë"_s, u"Mia"_s, u"Anna"_s}));
}

void BoardTest::severalAreTestedAndRowsFollow()
{
    kept(u"a"_s, u"1"_s);
    kept(u"b"_s, u"2"_s);
    kept(u"c"_s, u"3"_s);
    open();
    key(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QCOMPARE(chosen(), QStringList({u"a"_s}));
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Space);
    QCOMPARE(chosen(), QStringList({u"a"_s, u"c"_s}));
    key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(chosen().last(), u"c"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen().size(), 3);
    QVERIFY(says(m_page.get(), u"3 selected"_s));
    key(Qt::Key_Space); // all but the current one
    QCOMPARE(chosen().size(), 2);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(m_checks.size(), 3);
    QCOMPARE(cell(0, BoardModel::TestedColumn), u"Testing…"_s);
    QVERIFY(says(m_page.get(), u"Testing: 0 of 3 done."_s));
    m_checks.at(1)->end({{u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected, 1, {}}});
    // The row says so and stays where it is.
    QTRY_COMPARE(cell(1, BoardModel::StageColumn), u"Needs attention"_s);
    QVERIFY(cell(1, BoardModel::TestedColumn).startsWith(u"Sign-in refused, "_s));
    QVERIFY(says(m_page.get(), u"Testing: 1 of 3 done. 1 tested: 1 refused."_s));
    m_checks.at(0)->end(
        {{u"sign-in"_s, RowState::Passed, {}, 1, {}}, {u"read"_s, RowState::Passed, {}, 1, {}}});
    m_checks.at(2)->end(
        {{u"sign-in"_s, RowState::Passed, {}, 1, {}}, {u"read"_s, RowState::Passed, {}, 1, {}}});
    QTRY_VERIFY(says(m_page.get(), u"3 tested: 2 connected, 1 refused."_s));
    QCOMPARE(chosen().size(), 3);
    QVERIFY(press(u"Needs attention 1"_s));
    QCOMPARE(clients(), QStringList({u"b"_s}));
}

void BoardTest::escapeStopsAndThenLeaves()
{
    kept(u"a"_s, u"1"_s);
    kept(u"b"_s, u"1"_s);
    open();
    QSignalSpy left(m_page.get(), &BoardPage::left);
    QSignalSpy opened(m_page.get(), &BoardPage::openRequested);
    key(Qt::Key_Down);
    key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(press(u"Test selected"_s));
    QTRY_COMPARE(m_checks.size(), 1); // one account: one after the other
    QCOMPARE(focusName(), u"Stop (Esc)"_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY(says(m_page.get(), u"1 stopped."_s));
    QCOMPARE(left.size(), 0);
    QCOMPARE(focusName(), u"Test selected"_s);
    QCOMPARE(m_checks.size(), 1);
    key(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(left.size(), 2);
    QVERIFY(tabTo(u"Clients"_s, true));
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void BoardTest::whatHasNothingStoredIsNotTested()
{
    m_fixture->draft(u"a"_s);
    open();
    QVERIFY(press(u"Test selected"_s));
    QVERIFY(says(m_page.get(), u"no credentials are stored"_s));
    QVERIFY(m_checks.isEmpty());
    begin();
    m_fixture->draft(u"a"_s);
    kept(u"b"_s, u"1"_s);
    open();
    key(Qt::Key_Down);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(m_checks.size(), 1);
    m_checks.at(0)->end(
        {{u"sign-in"_s, RowState::Passed, {}, 1, {}}, {u"read"_s, RowState::Passed, {}, 1, {}}});
    QTRY_VERIFY(says(m_page.get(), u"1 tested: 1 connected. Not tested: 1 without stored credentials."_s));
    begin();
    open();
    QVERIFY(says(m_page.get(), u"No connections yet."_s));
}

ATS_TEST(BoardTest)
#include "boardtest.moc"
