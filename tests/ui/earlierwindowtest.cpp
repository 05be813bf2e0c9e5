// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/home/homepage.h"
#include "ui/widgets/tickbox.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// The credentials that were replaced, in the window and by keyboard: kept for a day, gone back to, removed.
class EarlierWindowTest : public QObject, private WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void oneKeyGoesBackAndTestsThem();
    void removingAsksFirst();
    void theHistoryTellsAllAndLeadsBack();
    void theyGoAtOnceWhenTheUserWantsThat();
    void aCutOffSaveIsSaidAtTheNextStart();

private:
    [[nodiscard]] bool reconnected();
    QUuid m_id;
};

void EarlierWindowTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso Talent"_s));
    m_id = m_app.flow()->connection().id;
    QVERIFY(linkIt());
}

bool EarlierWindowTest::reconnected()
{
    key(Qt::Key_R, Qt::ControlModifier);
    if (!m_app.waitForHeading(u"New credentials for Contoso Talent"_s) ||
        !eventually([] { return focusName() == u"API Password"; })) {
        return false;
    }
    type(practiceValue(u"password"_s));
    key(Qt::Key_Return);
    return m_app.waitForHeading(u"Link it in StackOne Hub"_s);
}

void EarlierWindowTest::oneKeyGoesBackAndTestsThem()
{
    QVERIFY(reconnected());
    QTRY_VERIFY(says(&m_app.window(), u"The credentials before these are kept until"_s));
    QCOMPARE(keptEntries(m_id), 2);
    QVERIFY(press(u"Go back to them"_s));
    QTRY_VERIFY(says(&m_app.window(), u"The earlier credentials are in force again."_s));
    QCOMPARE(onlyConnection().slot, std::optional(Slot::A));
    QCOMPARE(keptPassword(m_id, Slot::A), practiceValue(u"password"_s));
    QTRY_COMPARE(focusName(), u"Test now"_s);
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForState(FlowState::Done));
    QCOMPARE(m_app.flow()->report().verdict, Verdict::Connected);
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    // The platform never had the others, so nothing is left to do there.
    QVERIFY2(!homeRow().contains(u"update"_s), qPrintable(homeRow()));
}

void EarlierWindowTest::removingAsksFirst()
{
    QVERIFY(reconnected());
    QVERIFY(press(u"Remove now…"_s));
    QVERIFY(waitForDialog());
    key(Qt::Key_Return); // keeps
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(keptEntries(m_id), 2);
    QVERIFY(press(u"Remove now…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Remove"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"The earlier credentials are removed from your keychain."_s));
    QCOMPARE(keptEntries(m_id), 1);
    QCOMPARE(onlyConnection().slot, std::optional(Slot::B));
}

void EarlierWindowTest::theHistoryTellsAllAndLeadsBack()
{
    QVERIFY(reconnected());
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"History"_s));
    for (const QString &words : {u"Created"_s, u"Credentials kept"_s, u"Credentials replaced"_s}) {
        QVERIFY2(says(&m_app.window(), words), qPrintable(words));
    }
    QVERIFY(press(u"Go back to them"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Went back to the earlier credentials"_s));
    QCOMPARE(onlyConnection().slot, std::optional(Slot::A));
}

void EarlierWindowTest::theyGoAtOnceWhenTheUserWantsThat()
{
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso Talent"_s));
    QVERIFY(tabTo(u"Keep the ones in force for 24 hours, so that I can go back to them"_s));
    key(Qt::Key_Space);
    QVERIFY(tabTo(u"API Password"_s));
    type(practiceValue(u"password"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QTRY_COMPARE(keptEntries(m_id), 1);
    QVERIFY(!says(&m_app.window(), u"The credentials before these"_s));
}

void EarlierWindowTest::aCutOffSaveIsSaidAtTheNextStart()
{
    QVERIFY(m_app.store().places().beginSet(m_id).ok());
    QVERIFY(restart());
    QTRY_VERIFY2(says(&m_app.window(), u"was cut off. In force, and whole in your keychain"_s),
                 qPrintable(wordsOn(&m_app.window())));
    QVERIFY(onlyConnection().other == OtherSlot::Empty);
    QCOMPARE(keptPassword(m_id, Slot::A), practiceValue(u"password"_s));
    QVERIFY(press(u"Close"_s));
    QTRY_VERIFY(!says(&m_app.window(), u"was cut off"_s));
}

ATS_TEST(EarlierWindowTest)
#include "earlierwindowtest.moc"
