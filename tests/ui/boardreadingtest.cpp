// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/boardwindow.h"
#include "tests/ui/readgate.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace ats;
using namespace ats::test;

/// A list that takes its time: what the client board does meanwhile, and how that ends.
class BoardReadingTest : public QObject, private BoardWindow
{
    Q_OBJECT

private:
    static constexpr int many = shortList + 50;
    [[nodiscard]] static QString client(int number) { return u"Client %1"_s.arg(number, 3, 10, QChar(u'0')); }
    [[nodiscard]] SearchBox *box() const { return m_page->findChild<SearchBox *>(); }
    [[nodiscard]] bool isListed() const { return table()->isVisible(); }
    void leave();

private Q_SLOTS:
    void init()
    {
        begin();
        m_fixture->fillWith(many);
    }
    void cleanup() { end(); }
    void theWindowGoesOnMeanwhile();
    void whatWasChosenAndSeenStays();
    void whatIsWrittenMeanwhileIsReadToo();
    void aRowThatChangedMeanwhileIsNotShownAsBefore();
    void leavingEndsIt();
    void aListThatCannotBeReadIsTriedAgain();
    void theManyToTestAreReadBeforeAndThatCanBeStopped();
};

void BoardReadingTest::leave()
{
    QSignalSpy left(m_page.get(), &BoardPage::left);
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(left.size(), 1);
    m_page->hide(); // as the window does it
}

void BoardReadingTest::theWindowGoesOnMeanwhile()
{
    ReadGate gate;
    open();
    QVERIFY(!isListed());
    QVERIFY(!says(m_page.get(), u"No connections yet."_s));
    QTRY_VERIFY(says(m_page.get(), u"Reading the list…"_s));
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"client 02"_s);
    QCOMPARE(box()->text(), u"client 02"_s);
    QVERIFY(box()->hasFocus());
    const QImage before = m_page->grab().toImage();
    type(u"0"_s);
    QVERIFY(m_page->grab().toImage() != before);
    QVERIFY(says(m_page.get(), u"Reading the list…"_s));
    gate.open();
    QVERIFY(!isListed());
    QTRY_VERIFY(isListed());
    QCOMPARE(clients(), QStringList({u"Client 020"_s}));
    QVERIFY(says(m_page.get(), u"1 of %1 shown"_s.arg(many)));
    QVERIFY(!says(m_page.get(), u"Reading the list…"_s));
    QVERIFY(box()->hasFocus());
}

void BoardReadingTest::whatWasChosenAndSeenStays()
{
    open();
    QTRY_COMPARE(clients().size(), many);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"client"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QScrollBar *bar = table()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2 + 5);
    const int place = bar->value();
    ReadGate gate;
    QVERIFY(m_fixture->writeElsewhere(u"UPDATE connections SET client = 'Zoë Client' WHERE number = 200"_s));
    m_page->reload();
    QCOMPARE(clients().size(), many);
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Space);
    bar->setValue(place);
    gate.open();
    QVERIFY(!clients().contains(u"Zoë Client"_s));
    QTRY_VERIFY(clients().contains(u"Zoë Client"_s));
    QCOMPARE(chosen(), QStringList({client(1), client(2), client(4)}));
    QCOMPARE(table()->currentIndex().data().toString(), client(4));
    QCOMPARE(bar->value(), place);
    QCOMPARE(box()->text(), u"client"_s);
}

void BoardReadingTest::whatIsWrittenMeanwhileIsReadToo()
{
    ReadGate gate;
    open();
    gate.open(); // it has been read, and the window has not seen it yet
    QVERIFY(m_fixture->writeElsewhere(u"UPDATE connections SET client = 'Anna' WHERE number = 7"_s));
    QTRY_VERIFY(isListed());
    QTRY_VERIFY(clients().contains(u"Anna"_s));
}

void BoardReadingTest::aRowThatChangedMeanwhileIsNotShownAsBefore()
{
    const QUuid id = kept(u"Aaron"_s, u"1"_s);
    open();
    QTRY_VERIFY(isListed());
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"aaron"_s);
    key(Qt::Key_Down);
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(m_checks.size(), 1);
    ReadGate gate;
    m_page->reload();
    gate.open();
    m_checks.first()->end({{u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected, 1, {}}});
    QCOMPARE(cell(0, BoardModel::StageColumn), u"Needs attention"_s);
    QTRY_VERIFY(says(m_page.get(), u"1 tested: 1 refused."_s)); // what was read has come in before
    QCOMPARE(cell(0, BoardModel::StageColumn), u"Needs attention"_s);
    QVERIFY(m_fixture->store().load(id).value().lastAttempt);
}

void BoardReadingTest::leavingEndsIt()
{
    {
        ReadGate gate;
        open();
        leave();
        gate.open();
        QCoreApplication::processEvents();
        QCOMPARE(clients().size(), 0);
        showActive(*m_page);
        QTRY_COMPARE(clients().size(), many);
    }
    ReadGate gate;
    m_page->reload();
    m_page.reset();
    gate.open();
    QCoreApplication::processEvents();
}

void BoardReadingTest::aListThatCannotBeReadIsTriedAgain()
{
    const QString away = m_fixture->file() + u".away"_s;
    ReadGate gate;
    open();
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"client 111"_s);
    QVERIFY(QFile::rename(m_fixture->file(), away));
    gate.open();
    QTRY_VERIFY(says(m_page.get(), u"was moved, replaced or deleted"_s));
    QVERIFY(!isListed());
    QCOMPARE(box()->text(), u"client 111"_s);
    QVERIFY(!QFile::exists(m_fixture->file())); // looking for it begins no new one
    QVERIFY(QFile::rename(away, m_fixture->file()));
    QVERIFY(press(u"Try again"_s));
    QTRY_COMPARE(clients(), QStringList({client(111)}));
    QVERIFY(!says(m_page.get(), u"was moved"_s));
}

void BoardReadingTest::theManyToTestAreReadBeforeAndThatCanBeStopped()
{
    open();
    QTRY_VERIFY(isListed());
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"20"_s);
    key(Qt::Key_Down);
    key(Qt::Key_A, Qt::ControlModifier);
    const qsizetype few = chosen().size();
    const qsizetype all = many;
    {
        ReadGate gate; // these are not waited for
        key(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(says(m_page.get(), u"%1 the keychain did not give"_s.arg(few)));
    }
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    key(Qt::Key_Down);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen().size(), all);
    {
        ReadGate gate;
        QVERIFY(press(u"Test selected"_s));
        QVERIFY(says(m_page.get(), u"Testing: 0 of %1 done."_s.arg(all)));
        QCOMPARE(focusName(), u"Stop (Esc)"_s);
        key(Qt::Key_Escape);
        QCOMPARE(focusName(), u"Test selected"_s);
        gate.open();
        QCoreApplication::processEvents();
        QVERIFY(!says(m_page.get(), u"Testing: "_s));
    }
    QVERIFY(press(u"Test selected"_s));
    QTRY_VERIFY(says(m_page.get(), u"%1 the keychain did not give"_s.arg(all)));
}

ATS_TEST(BoardReadingTest)
#include "boardreadingtest.moc"
