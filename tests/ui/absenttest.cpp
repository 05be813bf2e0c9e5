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
    void whatIsKeptForTheSessionCanBeSealed();
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

void AbsentTest::whatIsKeptForTheSessionCanBeSealed()
{
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::SaveFailed));
    QVERIFY(press(u"Keep for this session only"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(press(u"Save and close"_s)); // nothing would be lost, so nothing is asked
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_Down);
    QVERIFY(press(u"More…"_s) && eventually([] { return QApplication::activePopupWidget() != nullptr; }));
    QVERIFY(chooseInMenu(u"Send to engineer…"_s));
    QVERIFY(m_app.waitForHeading(u"Send the details of Fabrikam"_s));
    QVERIFY(!says(&m_app.window(), u"not tested yet"_s));
    QVERIFY(m_app.fill(u"Your name"_s, u"Bo"_s));
    const QString file = dataFolder() + u"/f.atshandoff"_s;
    QVERIFY(press(u"My engineer has no code: use a passphrase"_s));
    QVERIFY(press(u"Seal the details…"_s));
    QVERIFY(waitForDialog());
    key(Qt::Key_A, Qt::ControlModifier);
    type(file);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"The details of Fabrikam are sealed"_s));
    QCOMPARE(filesHolding(practiceValue(u"password"_s)), QStringList());
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    // Opened again, it stands where it was left, with the set of this session.
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(m_app.flow()->isKeptForSession() && m_app.flow()->state() == FlowState::Linking);
    QVERIFY(says(&m_app.window(), u"Kept for this session only"_s));
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
