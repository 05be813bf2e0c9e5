// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/homewindow.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/rowbar.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace ats;
using namespace ats::test;

/// Rows, search and the bar for the current row, in a real window, by keyboard.
class HomeRowsTest : public QObject, private HomeWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void statesHaveWordsAndANextAction();
    void rowsNeedingHelpComeFirst();
    void theBarFollowsTheCurrentRow();
    void enterIsThePrimaryAction();
    void menuKeyOffersEverything();
    void searchFindsSeveralWordsWithoutAccents();
    void searchThatFindsNothingSaysSo();
    void theCurrentRowSurvivesSearchAndReload();
    void aThousandRowsStayUsable();
};

void HomeRowsTest::statesHaveWordsAndANextAction()
{
    const QDate today = QDate::currentDate();
    struct Expected {
        QUuid id;
        QString pill;
        QString button;
    };
    HomeFixture &f = *m_fixture;
    const QList<Expected> expected{
        {f.draft(u"a"_s), u"Draft"_s, u"Continue"_s},
        {f.waiting(u"b"_s, today.addDays(-3)), u"Waiting for JobDiva"_s, u"Continue"_s},
        {f.waitingForAdministrator(u"c"_s, today), u"Waiting for your administrator"_s, u"Continue"_s},
        {f.ready(u"d"_s), u"Ready to test"_s, u"Test now"_s},
        {f.notYetLinked(u"e"_s), u"Authenticated · not yet linked in StackOne Hub"_s,
         u"Finish in StackOne Hub"_s},
        {f.authenticated(u"f"_s), u"Authenticated"_s, u"Test now"_s},
        {f.updatePlatform(u"g"_s), u"Authenticated · update StackOne Hub"_s, u"Finish in StackOne Hub"_s},
        {f.withWarning(u"h"_s), u"Works, with a warning"_s, u"Test now"_s},
        {f.needsAttention(u"i"_s), u"Needs attention"_s, u"Reconnect"_s},
        {f.neverConnected(u"j"_s), u"Not connected yet"_s, u"Continue"_s},
        {f.couldNotCheck(u"k"_s), u"Could not check"_s, u"Test now"_s},
    };
    open();
    QCOMPARE(list()->model()->rowCount(), expected.size());
    for (const Expected &each : expected) {
        m_page->select(each.id);
        const QModelIndex row = list()->currentIndex();
        QCOMPARE(row.data(ConnectionsModel::PillRole).toString(), each.pill);
        QCOMPARE(m_page->findChild<RowBar *>()->findChild<PrimaryButton *>()->text(), each.button);
        QCOMPARE(row.data(ConnectionsModel::PairRole).toString(), u"JobDiva → StackOne Hub"_s);
        const QString sentence = row.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(row.data(ConnectionsModel::ClientRole).toString() +
                                     u", JobDiva to StackOne Hub: "_s + each.pill),
                 qPrintable(sentence));
        QVERIFY(sentence.contains(row.data(ConnectionsModel::LineRole).toString()));
    }
}

void HomeRowsTest::rowsNeedingHelpComeFirst()
{
    const QDate today = QDate::currentDate();
    m_fixture->authenticated(u"fine"_s);
    m_fixture->waiting(u"asked yesterday"_s, today.addDays(-1));
    m_fixture->updatePlatform(u"old values there"_s);
    m_fixture->waitingForAdministrator(u"asked last week"_s, today.addDays(-7));
    m_fixture->needsAttention(u"refused"_s);
    m_fixture->draft(u"just begun"_s);
    open();
    QCOMPARE(clients(), QStringList({u"refused"_s, u"old values there"_s, u"asked last week"_s,
                                     u"asked yesterday"_s, u"just begun"_s, u"fine"_s}));
    QCOMPARE(list()->currentIndex().row(), 0);
}

void HomeRowsTest::theBarFollowsTheCurrentRow()
{
    m_fixture->needsAttention(u"Contoso Talent"_s);
    m_fixture->waiting(u"Tailspin"_s, QDate::currentDate());
    m_fixture->authenticated(u"Northwind"_s);
    open();
    QCOMPARE(buttons(), QStringList({u"Test now"_s, u"More…"_s, u"Reconnect"_s}));
    key(Qt::Key_Down);
    QVERIFY(list()->hasFocus());
    QCOMPARE(buttons(), QStringList({u"Test now"_s, u"More…"_s, u"Reconnect"_s}));
    key(Qt::Key_Down);
    QCOMPARE(buttons(), QStringList({u"More…"_s, u"Continue"_s}));
    key(Qt::Key_Down);
    QCOMPARE(buttons(), QStringList({u"More…"_s, u"Test now"_s}));
}

void HomeRowsTest::enterIsThePrimaryAction()
{
    const QUuid refused = m_fixture->needsAttention(u"a"_s);
    const QUuid begun = m_fixture->waiting(u"b"_s, QDate::currentDate());
    const QUuid unlinked = m_fixture->notYetLinked(u"c"_s);
    open();
    QSignalSpy reconnect(m_page.get(), &HomePage::reconnectRequested);
    QSignalSpy proceed(m_page.get(), &HomePage::continueRequested);
    QSignalSpy finish(m_page.get(), &HomePage::finishRequested);
    QSignalSpy test(m_page.get(), &HomePage::testRequested);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(reconnect.takeFirst().at(0).toUuid(), refused);
    key(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(test.takeFirst().at(0).toUuid(), refused);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(proceed.takeFirst().at(0).toUuid(), begun);
    key(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(test.count(), 0);
    QVERIFY(says(u"“b” cannot be tested yet"_s));
    key(Qt::Key_Down);
    key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(finish.takeFirst().at(0).toUuid(), unlinked);
    key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(reconnect.takeFirst().at(0).toUuid(), unlinked);
    QSignalSpy create(m_page.get(), &HomePage::newConnectionRequested);
    key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(create.count(), 1);
}

void HomeRowsTest::menuKeyOffersEverything()
{
    const QUuid id = m_fixture->needsAttention(u"a"_s);
    open();
    key(Qt::Key_Down);
    // What the Menu key becomes on its way through the window system.
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(list()->viewport(), &menuKey);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QStringList texts;
    for (const QAction *action : QApplication::activePopupWidget()->actions()) {
        if (!action->isSeparator()) {
            texts += action->text();
        }
    }
    QCOMPARE(texts, QStringList({u"Reconnect"_s, u"Test now"_s, u"Show the steps"_s, u"Replace by…"_s,
                                 u"Shared credentials…"_s, u"History"_s, u"Send to engineer…"_s, u"Rename…"_s,
                                 u"Delete…"_s}));
    QSignalSpy proceed(m_page.get(), &HomePage::continueRequested);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    }
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(proceed.takeFirst().at(0).toUuid(), id);
}

void HomeRowsTest::searchFindsSeveralWordsWithoutAccents()
{
    m_fixture->draft(u"Zoë Łukasz GmbH"_s);
    m_fixture->draft(u"Northwind Zoe"_s);
    m_fixture->acmeDraft(u"Contoso"_s);
    open();
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(box()->hasFocus());
    type(u"zoe"_s);
    QCOMPARE(clients().size(), 2);
    type(u" JOB gmbh"_s);
    QCOMPARE(clients(), QStringList({u"Zoë Łukasz GmbH"_s}));
    key(Qt::Key_Escape);
    QCOMPARE(clients().size(), 3);
    type(u"demo acme"_s);
    QCOMPARE(clients(), QStringList({u"Contoso"_s}));
    key(Qt::Key_Return);
    QVERIFY(list()->hasFocus());
    type(u"/"_s);
    QVERIFY(box()->hasFocus());
    QCOMPARE(box()->selectedText(), u"demo acme"_s);
}

void HomeRowsTest::searchThatFindsNothingSaysSo()
{
    m_fixture->draft(u"Contoso"_s);
    open();
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"*x*"_s);
    QVERIFY(says(u"Nothing matches “*x*”. Clear the search (Esc)."_s));
    QVERIFY(!m_page->findChild<RowBar *>()->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(!says(u"Nothing matches"_s));
    QCOMPARE(clients(), QStringList({u"Contoso"_s}));
    QVERIFY(m_page->findChild<RowBar *>()->isVisible());
}

void HomeRowsTest::theCurrentRowSurvivesSearchAndReload()
{
    m_fixture->draft(u"one"_s);
    const QUuid two = m_fixture->draft(u"two"_s);
    m_fixture->draft(u"three"_s);
    open();
    m_page->select(two);
    box()->setText(u"three"_s);
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::ClientRole).toString(), u"three"_s);
    box()->clear();
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::IdRole).toUuid(), two);
    box()->setText(u"tw"_s);
    m_fixture->needsAttention(u"twenty"_s);
    m_page->reload();
    QCOMPARE(clients(), QStringList({u"twenty"_s, u"two"_s}));
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::IdRole).toUuid(), two);
}

void HomeRowsTest::aThousandRowsStayUsable()
{
    for (int i = 0; i < 1000; ++i) {
        m_fixture->draft(u"Client %1"_s.arg(i, 4, 10, QChar(u'0')));
    }
    open();
    QTRY_COMPARE(clients().size(), 1000); // so many are read in another thread
    key(Qt::Key_Down);
    key(Qt::Key_End);
    QCOMPARE(list()->currentIndex().row(), 999);
    QVERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
    // Drawn, not built: no widget belongs to a row.
    QCOMPARE(list()->viewport()->findChildren<QWidget *>().size(), 0);
    key(Qt::Key_F, Qt::ControlModifier);
    QSignalSpy resets(list()->model(), &QAbstractItemModel::modelReset);
    QSignalSpy removals(list()->model(), &QAbstractItemModel::rowsRemoved);
    type(u"7"_s);
    QCOMPARE(clients().size(), 271);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(removals.count(), 0);
}

ATS_TEST(HomeRowsTest)
#include "homerows.moc"
