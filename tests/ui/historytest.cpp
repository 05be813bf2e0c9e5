// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/history/historyrow.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"

#include <QtWidgets/QApplication>

#include <algorithm>

using namespace ats;
using namespace ats::test;

/// The history by keyboard, from Home and from the wizard.
class HistoryTest : public QObject, private WindowRig
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    }
    void cleanup() { finish(); }
    void homeLeadsThereAndBack();
    void theTestLeadsThereAndBack();
    void aNewConnectionHasItsBeginning();

private:
    [[nodiscard]] QList<HistoryRow *> rows() const
    {
        QList<HistoryRow *> all = m_app.window().findChildren<HistoryRow *>();
        all.removeIf([](const HistoryRow *row) { return !row->isVisible(); });
        return all;
    }
};

void HistoryTest::homeLeadsThereAndBack()
{
    QVERIFY(connectOne(u"Contoso"_s) && linkIt());
    const QUuid id = onlyConnection().id;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 24; ++i) {
        QVERIFY(m_app.store().addAttempt(id, {now, Verdict::CouldNotTell, Cause::Offline, 1, 2}).ok());
    }
    QVERIFY(
        m_app.store().addAttempt(id, {now, Verdict::NotConnected, Cause::CredentialsRejected, 9, 10}).ok());
    m_app.window().home()->reload();
    QVERIFY2(homeRow().contains(u"Tested just now"_s), qPrintable(homeRow()));
    const auto *list = m_app.window().findChild<ConnectionList *>();
    const QModelIndex row = list->model()->index(0, 0);
    QVERIFY(row.data(Qt::AccessibleDescriptionRole).toString().contains(QString::number(now.date().year())));
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QString::number(now.date().year())));
    key(Qt::Key_Down);
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QVERIFY(m_app.window().windowTitle().startsWith(u"History, Contoso"_s));
    QVERIFY2(says(&m_app.window(), u"Last worked just now"_s), qPrintable(wordsOn(&m_app.window())));
    QCOMPARE(rows().size(), 20);
    key(Qt::Key_Tab);
    QVERIFY2(focusName().startsWith(u"Sign-in refused: 9 of 10 passed, just now"_s), qPrintable(focusName()));
    QVERIFY(!QApplication::focusWidget()->accessibleDescription().isEmpty());
    // Twenty-six tests, and that it was created and that its credentials were kept.
    QVERIFY(press(u"Show earlier ones (8 more)"_s));
    QCOMPARE(rows().size(), 28);
    QVERIFY2(focusName().startsWith(u"No network"_s), qPrintable(focusName()));
    for (int i = 0; i < 7; ++i) {
        key(Qt::Key_Tab);
    }
    QVERIFY2(focusName().startsWith(u"Created"_s), qPrintable(focusName()));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(m_app.store().setting(u"window.open"_s).value().isEmpty());
    // And by the menu of the row.
    key(Qt::Key_Down);
    QVERIFY(press(u"More…"_s));
    QVERIFY(chooseInMenu(u"History"_s));
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QVERIFY(press(u"Back"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
}

void HistoryTest::theTestLeadsThereAndBack()
{
    QVERIFY(connectOne(u"Contoso"_s));
    key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(says(&m_app.window(), u"Tested just now"_s));
    QVERIFY(press(u"History"_s));
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QCOMPARE(rows().size(), 3); // the test, the credentials kept, and the beginning
    // A test that could not tell leaves what worked in its place.
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(m_app.setScenario(u"down"_s));
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QCOMPARE(rows().size(), 4);
    QVERIFY(std::ranges::any_of(rows(), [](const HistoryRow *row) {
        return nameOf(row).startsWith(u"Could not check: JobDiva has a problem"_s);
    }));
    QVERIFY(says(&m_app.window(), u"Last worked just now"_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    // Opened again, nothing was tested in this session: the page says what is known.
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY2(says(&m_app.window(), u"Tested just now: Could not check · JobDiva has a problem"_s),
             qPrintable(wordsOn(&m_app.window())));
}

void HistoryTest::aNewConnectionHasItsBeginning()
{
    QVERIFY(m_app.store().add(u"Fabrikam"_s, u"jobdiva-stackone"_s).ok());
    m_app.window().home()->reload();
    key(Qt::Key_Down);
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QVERIFY(says(&m_app.window(), u"Not tested yet."_s));
    QCOMPARE(rows().size(), 1);
    QVERIFY(nameOf(rows().first()).startsWith(u"Created"_s));
}

ATS_TEST(HistoryTest)
#include "historytest.moc"
