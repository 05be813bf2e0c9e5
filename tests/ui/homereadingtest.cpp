// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/homewindow.h"
#include "tests/ui/readgate.h"
#include "ui/board/boardpage.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsmodel.h"
#include "ui/theme.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// A list that takes its time: what Home does meanwhile, and how it looks on both pages that read it.
class HomeReadingTest : public QObject, private HomeWindow
{
    Q_OBJECT

private:
    static constexpr int many = shortList + 50;

private Q_SLOTS:
    void init()
    {
        begin();
        m_fixture->fillWith(many);
    }
    void cleanup() { end(); }
    void theWindowGoesOnMeanwhile();
    void theQuestionOfAStartWaitsForTheList();
    void aListThatCannotBeReadIsTriedAgain();
    void pictures_data();
    void pictures();
};

void HomeReadingTest::theWindowGoesOnMeanwhile()
{
    const QUuid wanted = m_fixture->draft(u"Zoë"_s);
    ReadGate gate;
    open();
    m_page->select(wanted);
    QVERIFY(!says(u"No connections yet"_s));
    QCOMPARE(buttons(), QStringList());
    QTRY_VERIFY(says(u"Reading the list…"_s));
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"zo"_s);
    QCOMPARE(box()->text(), u"zo"_s);
    QVERIFY(says(u"Reading the list…"_s));
    gate.open();
    QTRY_COMPARE(clients(), QStringList({u"Zoë"_s}));
    QVERIFY(list()->isVisible());
    QVERIFY(box()->hasFocus());
    QVERIFY(!buttons().isEmpty());
    box()->clear();
    QCOMPARE(clients().size(), many + 1);
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::IdRole).toUuid(), wanted);

    // From now on the rows stay while they are read again.
    ReadGate again;
    QVERIFY(m_fixture->writeElsewhere(u"UPDATE connections SET client = 'Anna' WHERE number = 7"_s));
    m_page->reload();
    QCOMPARE(clients().size(), many + 1);
    again.open();
    QTRY_VERIFY(clients().contains(u"Anna"_s));
    QCOMPARE(list()->currentIndex().data(ConnectionsModel::IdRole).toUuid(), wanted);
}

void HomeReadingTest::theQuestionOfAStartWaitsForTheList()
{
    const QDate soon = QDate::currentDate().addDays(1);
    QVERIFY(m_fixture->store().setReplaceBy(m_fixture->authenticated(u"Zoë"_s), soon).ok());
    ReadGate gate;
    open();
    m_page->askFollowUp();
    m_page->remindRotation();
    QVERIFY(!says(u"Zoë"_s));
    gate.open();
    QTRY_VERIFY(says(u"Zoë: "_s));
}

void HomeReadingTest::aListThatCannotBeReadIsTriedAgain()
{
    const QString away = m_fixture->file() + u".away"_s;
    ReadGate gate;
    open();
    QVERIFY(QFile::rename(m_fixture->file(), away));
    gate.open();
    QTRY_VERIFY(says(u"was moved, replaced or deleted"_s));
    QVERIFY(!says(u"No connections yet"_s));
    QVERIFY(!says(u"Reading the list…"_s));
    QVERIFY(QFile::rename(away, m_fixture->file()));
    QVERIFY(press(u"Try again"_s));
    QTRY_COMPARE(clients().size(), many);
    QVERIFY(!says(u"was moved"_s));
}

void HomeReadingTest::pictures_data()
{
    QTest::addColumn<bool>("board");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("font");
    QTest::newRow("home-reading") << false << false << false << 1.0;
    QTest::newRow("home-unread-double") << false << true << false << 2.0;
    QTest::newRow("board-reading-dark") << true << false << true << 1.0;
    QTest::newRow("board-unread") << true << true << false << 1.0;
    QTest::newRow("board-unread-double") << true << true << false << 2.0;
}

void HomeReadingTest::pictures()
{
    QFETCH(bool, board);
    QFETCH(bool, failed);
    QFETCH(bool, dark);
    QFETCH(double, font);
    const QFont before = QApplication::font();
    QFont scaled = before;
    scaled.setPointSizeF(before.pointSizeF() * font);
    QApplication::setFont(scaled);
    setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    {
        ReadGate gate;
        std::unique_ptr<QWidget> page;
        if (board) {
            page = std::make_unique<BoardPage>(m_fixture->ports());
        } else {
            page = std::make_unique<HomePage>(m_fixture->ports());
        }
        page->setAutoFillBackground(true);
        showActive(*page, font > 1 ? QSize(1024, 640) : QSize(960, 680));
        if (failed) {
            QVERIFY(QFile::remove(m_fixture->file()));
            gate.open();
        }
        const QString expected = failed ? u"was moved"_s : u"Reading the list…"_s;
        QTRY_VERIFY(test::says(page.get(), expected));
        QCOMPARE(a11y::namelessControls(page.get()), QStringList());
        QTRY_COMPARE(a11y::clipped(page.get()), QStringList());
        QDir().mkpath(QStringLiteral(ATS_PICTURES));
        const QString file = QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
        QVERIFY(page->grab().save(QStringLiteral(ATS_PICTURES "/") + file));
    }
    setTheme(ThemeChoice::Light);
    QApplication::setFont(before);
}

ATS_TEST(HomeReadingTest)
#include "homereadingtest.moc"
