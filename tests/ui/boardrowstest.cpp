// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/boardwindow.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace ats;
using namespace ats::test;

/// What the board writes, says and paints of its rows.
class BoardRowsTest : public QObject, private BoardWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void theChosenOnesAreExported();
    void rowsAreReadAsOneSentence();
    void theBoardPaintsNoNamesUnderTheGuard();
    void tenThousandRowsAreOneReset();
};

void BoardRowsTest::theChosenOnesAreExported()
{
    m_fixture->authenticated(u"=Anna"_s);
    m_fixture->draft(u"Zoë"_s);
    open();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"clients"_s);
    QVERIFY(press(u"Export…"_s));
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QVERIFY(chooseInMenu(u"1 selected, as a table (CSV)…"_s));
    QVERIFY(waitForDialog());
    key(Qt::Key_A, Qt::ControlModifier);
    type(file);
    key(Qt::Key_Return);
    QTRY_VERIFY(says(m_page.get(), u"Saved as "_s));
    QFile written(file + u".csv"_s);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFid,client,"));
    QCOMPARE(bytes.count("\r\n"), 2);
    QVERIFY(bytes.contains(",'=Anna,"));
}

void BoardRowsTest::rowsAreReadAsOneSentence()
{
    m_fixture->withWarning(u"Contoso Talent"_s);
    m_fixture->draft(u"Zoë"_s);
    open();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(table());
    QCOMPARE(list->text(QAccessible::Name), u"Clients"_s);
    const QString row = list->tableInterface()->cellAt(0, 0)->text(QAccessible::Name);
    QVERIFY2(
        row.startsWith(u"Contoso Talent, JobDiva → StackOne Hub, Authenticated, Works, with a warning, "_s),
        qPrintable(row));
    QCOMPARE(a11y::namelessControls(m_page.get()), QStringList());
    const QStringList wrong = a11y::outOfReadingOrder(a11y::tabStops(m_page.get()), m_page.get());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
}

void BoardRowsTest::theBoardPaintsNoNamesUnderTheGuard()
{
    const QUuid id = m_fixture->draft(u"WWWWWWWWWWWW"_s);
    open();
    ScreenGuard::instance().setOn(true);
    const QImage hidden = table()->grab().toImage();
    QVERIFY(m_fixture->store().rename(id, u"i"_s).ok());
    m_page->reload();
    QCOMPARE(table()->grab().toImage(), hidden);
    ScreenGuard::instance().setOn(false);
    QVERIFY(table()->grab().toImage() != hidden);
}

void BoardRowsTest::tenThousandRowsAreOneReset()
{
    std::vector<Connection> many(10'000);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].id = QUuid::createUuid();
        many[i].client = u"Client %1"_s.arg(i, 5, 10, QChar(u'0'));
        many[i].guideId = m_fixture->guide().id;
    }
    BoardModel model(m_fixture->ports().catalog);
    model.setConnections(many);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setWords(u"0777"_s);
    QCOMPARE(model.rowCount(), 11);
    model.setStages({Stage::Waiting});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(Stage::Preparing), 11);
    model.setStages({});
    model.setWords({});
    model.sort(BoardModel::ClientColumn, Qt::DescendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), u"Client 09999"_s);
    QCOMPARE(resets.size(), 5);
    for (const int row : {0, 5000, 9999}) {
        QCOMPARE(model.rowOf(model.id(row)), row);
    }
    QCOMPARE(model.rowOf(QUuid::createUuid()), -1);
}

ATS_TEST(BoardRowsTest)
#include "boardrowstest.moc"
