// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// A computer without any keychain: the guides work, and nothing secret is written anywhere.
class AbsentTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void homeSaysSoAndHelps();
    void sessionOnlyWorksAndLeavesNothing();
    void deletingNeedsNoKeychainWhenNothingWasKept();
};

void AbsentTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QTRY_VERIFY(says(&m_app.window(), u"No keychain was found on this computer."_s));
}

void AbsentTest::homeSaysSoAndHelps()
{
    QVERIFY(says(&m_app.window(), u"Secrets cannot be kept on this computer."_s));
    QVERIFY(press(u"What can I do?"_s));
    QVERIFY(waitForDialog());
    key(Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
}

void AbsentTest::sessionOnlyWorksAndLeavesNothing()
{
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::SaveFailed));
    QCOMPARE(m_app.flow()->report().row(u"keychain")->cause, std::optional(Cause::KeychainAbsent));
    QVERIFY(press(u"Keep for this session only"_s));
    QVERIFY(m_app.waitForState(FlowState::Linking));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(says(&m_app.window(), u"Kept for this session only"_s));
    // The same set again, out of memory.
    key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(m_app.flow()->state(), FlowState::Testing);
    QTRY_VERIFY(m_app.flow()->state() != FlowState::Testing);
    QCOMPARE(m_app.flow()->report().verdict, Verdict::Connected);
    QCOMPARE(filesHolding(practiceValue(u"password"_s)), QStringList());
    QVERIFY(restart());
    QVERIFY(m_app.flow() != nullptr);
    QVERIFY(m_app.flow()->draft().secret(u"password"_s) == nullptr);
    QVERIFY(!m_app.flow()->isKeptForSession());
}

void AbsentTest::deletingNeedsNoKeychainWhenNothingWasKept()
{
    QVERIFY(m_app.newConnection(u"Fabrikam"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Delete"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Deleted. It had nothing in your keychain."_s));
    QVERIFY(m_app.store().all().value().empty());
}

ATS_TEST(AbsentTest)
#include "absenttest.moc"
