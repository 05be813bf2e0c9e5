// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/home/homepage.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QDateEdit>

using namespace ats;
using namespace ats::test;

/// Replacing in good time, and for several connections at once, in the window and by keyboard.
class RotationWindowTest : public QObject, private WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void aDayIsChosenAndRemindedOf();
    void oneSetIsReplacedForBothAndLeadsOn();
    void theSameSetIsOfferedForTheNextPlatform();
    void whoEntersOthersIsNotAskedAgain();

private:
    /// From Home's list, on the current row.
    [[nodiscard]] bool chooseMore(const QString &text);
    QUuid m_id;
};

void RotationWindowTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso Talent"_s));
    m_id = m_app.flow()->connection().id;
    QVERIFY(linkIt());
    key(Qt::Key_Down);
}

bool RotationWindowTest::chooseMore(const QString &text)
{
    return press(u"More…"_s) && eventually([] { return QApplication::activePopupWidget() != nullptr; }) &&
           chooseInMenu(text);
}

void RotationWindowTest::aDayIsChosenAndRemindedOf()
{
    QVERIFY(chooseMore(u"Replace by…"_s));
    QVERIFY(waitForDialog());
    QCOMPARE(focusName(), u"Replace by"_s);
    QVERIFY(press(u"In 30 days"_s));
    QCOMPARE(focusName(), u"Replace by"_s);
    const QDate today = QDate::currentDate();
    auto *day = QApplication::activeModalWidget()->findChild<QDateEdit *>();
    QCOMPARE(day->date(), today.addDays(30));
    key(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(onlyConnection().replaceBy, today.addDays(30));
    QVERIFY(!homeRow().contains(u"replace the credentials"_s)); // there is time

    QVERIFY(m_app.store().setReplaceBy(m_id, today.addDays(5)).ok());
    QVERIFY(restart());
    QTRY_VERIFY2(says(&m_app.window(), u"replace the credentials by"_s),
                 qPrintable(wordsOn(&m_app.window())));
    QVERIFY(homeRow().contains(u"replace the credentials by"_s));
    QVERIFY(press(u"Another day…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(press(u"No day"_s));
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(!onlyConnection().replaceBy.isValid());
    QVERIFY(!homeRow().contains(u"replace the credentials"_s));
}

void RotationWindowTest::oneSetIsReplacedForBothAndLeadsOn()
{
    QVERIFY2(connectOne(u"Contoso East"_s), qPrintable(wordsOn(&m_app.window())));
    const QUuid east = m_app.flow()->connection().id;
    QVERIFY(linkIt());
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"Talent"_s);
    key(Qt::Key_Down);
    QVERIFY(chooseMore(u"Shared credentials…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Contoso East · JobDiva → StackOne Hub"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY2(
        says(QApplication::activeModalWidget(), u"Your keychain holds these credentials once now."_s),
        qPrintable(wordsOn(QApplication::activeModalWidget())));
    QCOMPARE(keptEntries(east), 0);
    QCOMPARE(keptEntries(m_id), 1);
    key(Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);

    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso Talent"_s));
    QVERIFY(says(&m_app.window(), u"The same credentials are used by Contoso East (StackOne Hub)."_s));
    QVERIFY(tabTo(u"API Password"_s));
    type(practiceValue(u"password"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(m_app.store().load(east).value().platformStale);
    QVERIFY(press(u"Go on with Contoso East (StackOne Hub)"_s));
    QTRY_VERIFY(m_app.flow() != nullptr && m_app.flow()->connection().id == east);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
}

void RotationWindowTest::theSameSetIsOfferedForTheNextPlatform()
{
    QVERIFY(m_app.newConnection(u"contoso talent"_s, false, u"JobDiva"_s, u"OneUp"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QTRY_VERIFY2(says(&m_app.window(), u"those of Contoso Talent for StackOne Hub"_s),
                 qPrintable(wordsOn(&m_app.window())));
    QVERIFY(lockKeyring());
    QVERIFY(press(u"Use the same set"_s));
    QTRY_VERIFY2(says(&m_app.window(), u"did not hand out the credentials"_s),
                 qPrintable(wordsOn(&m_app.window())));
    QVERIFY2(says(&m_app.window(), u"Your keychain stayed closed"_s), qPrintable(wordsOn(&m_app.window())));
    QCOMPARE(focusName(), u"Use the same set"_s);
    QVERIFY(unlockKeyring());
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(m_app.waitForState(FlowState::Linking));
    const Connection now = m_app.store().load(m_app.flow()->connection().id).value();
    QVERIFY(now.shares == m_id && now.lastPassed.isValid());
    QCOMPARE(keptEntries(now.id), 0);
}

void RotationWindowTest::whoEntersOthersIsNotAskedAgain()
{
    QVERIFY(m_app.newConnection(u"Contoso Talent"_s, true, u"JobDiva"_s, u"OneUp"_s));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(says(&m_app.window(), u"Use the same set?"_s));
    QVERIFY(m_app.fill(u"API Password"_s, u"another-one"_s));
    QVERIFY(press(u"Enter others"_s));
    QCOMPARE(focusName(), u"Client ID"_s);
    QVERIFY(!says(&m_app.window(), u"Use the same set?"_s));
    QVERIFY(says(&m_app.window(), u"those of Contoso Talent for StackOne Hub"_s)); // the way back
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(!says(&m_app.window(), u"those of Contoso Talent"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_app.fill(u"Client ID"_s, u"777"_s)); // another account
    QVERIFY(!says(&m_app.window(), u"those of Contoso Talent"_s));
    QVERIFY(*m_app.flow()->draft().secret(u"password"_s) == Secret(u"another-one"));
}

ATS_TEST(RotationWindowTest)
#include "rotationtest.moc"
