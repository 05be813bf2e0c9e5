// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/differences.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/mini/miniguide.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// The narrow window beside the browser shows the same flow, one step at a time.
class MiniTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void stepsAreDoneByKeyboardAndSeenInTheFullWindow();
    void theFormBringsTheFullWindowBack();
    void closingItLosesNothing();
    void whatLooksDifferentIsKeptForBothWindows();
    void everyControlHasANameAndFitsItsWidth();

private:
    [[nodiscard]] bool openMini(Qt::Key section);
    [[nodiscard]] MiniGuide *mini() const { return m_app.window().wizard()->mini(); }
    [[nodiscard]] bool fullIsBack() const;
};

void MiniTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
}

bool MiniTest::openMini(Qt::Key section)
{
    key(section, Qt::ControlModifier);
    key(Qt::Key_M, Qt::ControlModifier);
    return mini() != nullptr && eventually([this] { return mini()->isActiveWindow(); }) &&
           !m_app.window().isVisible();
}

bool MiniTest::fullIsBack() const
{
    return eventually([this] {
        return mini() == nullptr && m_app.window().isVisible() && m_app.window().isActiveWindow();
    });
}

void MiniTest::stepsAreDoneByKeyboardAndSeenInTheFullWindow()
{
    QVERIFY(openMini(Qt::Key_2));
    QVERIFY(mini()->windowFlags().testFlag(Qt::WindowStaysOnTopHint));
    QVERIFY(says(mini(), u"Sign in to JobDiva"_s));
    QVERIFY(says(mini(), u"Tailspin · 2 of 6"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(says(mini(), u"Navigate to My Team settings"_s));
    QVERIFY(m_app.flow()->draft().isTicked(u"api-user/sign-in/signed-in"_s));
    QVERIFY(press(u"Done, next"_s));
    QVERIFY(says(mini(), u"Add a new user"_s));
    QVERIFY(m_app.fill(u"API Username"_s, u"api@tailspin.example"_s));
    QVERIFY(press(u"Make a password"_s));
    QVERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(says(mini(), u"Navigate to My Team settings"_s));
    QVERIFY(press(u"Full window"_s));
    QVERIFY(fullIsBack());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"api@tailspin.example"_s);
    QVERIFY(m_app.flow()->draft().isTicked(u"api-user/my-team/team"_s));
}

void MiniTest::theFormBringsTheFullWindowBack()
{
    QVERIFY(openMini(Qt::Key_3));
    QVERIFY(says(mini(), u"Open user permissions"_s));
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(says(mini(), u"Enable API-only access"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(fullIsBack());
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.flow()->draft().isTicked(u"permissions/api-only/save"_s));
    QVERIFY(!m_app.flow()->draft().isTicked(u"permissions/find-user/find"_s));
}

void MiniTest::closingItLosesNothing()
{
    QVERIFY(openMini(Qt::Key_2));
    key(Qt::Key_Right, Qt::AltModifier);
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_app.fill(u"API Username"_s, u"half"_s));
    mini()->close();
    QVERIFY(fullIsBack());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"half"_s);
    QCOMPARE(onlyConnection().values.value(u"username"_s), u"half"_s);
    QVERIFY(openMini(Qt::Key_2));
    QVERIFY(says(mini(), u"Sign in to JobDiva"_s)); // the first open step
}

void MiniTest::whatLooksDifferentIsKeptForBothWindows()
{
    const QString link = u"This looks different for me: Sign in to JobDiva"_s;
    const QString box = u"What do you see instead? Sign in to JobDiva"_s;
    QVERIFY(openMini(Qt::Key_2)); // the full window has built its own before
    QVERIFY(press(link));
    QCOMPARE(focusName(), box);
    type(u"A page called Welcome"_s);
    QCOMPARE(onlyConnection().notes.value(differsNote(u"api-user"_s, u"sign-in"_s)),
             u"A page called Welcome"_s);
    QCOMPARE(a11y::namelessControls(mini()).join(u'\n'), QString());
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(tabTo(u"This looks different for me: Navigate to My Team settings"_s));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(tabTo(box) && says(mini(), u"A page called Welcome"_s));
    QVERIFY(press(u"Full window"_s));
    QVERIFY(fullIsBack());
    QVERIFY(tabTo(box) && says(&m_app.window(), u"A page called Welcome"_s));
    key(Qt::Key_End);
    type(u"!"_s);
    QVERIFY(openMini(Qt::Key_2));
    QVERIFY(says(mini(), u"A page called Welcome!"_s));
}

void MiniTest::everyControlHasANameAndFitsItsWidth()
{
    for (const Qt::Key section : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_6}) {
        QVERIFY(openMini(section));
        const QString before = mini()->place();
        while (mini() != nullptr) {
            QCOMPARE(a11y::namelessControls(mini()).join(u'\n'), QString());
            for (const QWidget *each : mini()->findChildren<QWidget *>()) {
                if (each->isVisible()) {
                    QVERIFY2(each->mapTo(mini(), QPoint(each->width(), 0)).x() <= mini()->width(),
                             qPrintable(mini()->place() + u": "_s + nameOf(each)));
                }
            }
            const QString here = mini()->place();
            key(Qt::Key_Right, Qt::AltModifier);
            if (mini() != nullptr && mini()->place() == here) {
                key(Qt::Key_M, Qt::ControlModifier);
            }
        }
        QVERIFY(fullIsBack());
        QVERIFY(!before.isEmpty());
    }
}

ATS_TEST(MiniTest)
#include "minitest.moc"
