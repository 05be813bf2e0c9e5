// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/differences.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

namespace
{

const auto differs = u"This looks different for me: Sign in to JobDiva"_s;
const auto differsBox = u"What do you see instead? Sign in to JobDiva"_s;
const auto note = differsNote(u"api-user"_s, u"sign-in"_s);

} // namespace

/// What the user sees in place of what a step says: kept with the connection, and part of the report.
class DiffersTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void keptAtOnceAndReported();
    void passwordsAreNotKept();
};

void DiffersTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
}

void DiffersTest::keptAtOnceAndReported()
{
    QVERIFY(!says(&m_app.window(), u"What do you see instead?"_s));
    QVERIFY(press(differs));
    QCOMPARE(focusName(), differsBox);
    type(u"A page called Welcome"_s);
    QCOMPARE(onlyConnection().notes.value(note), u"A page called Welcome"_s); // still in the box
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    const QList<QWidget *> stops = a11y::tabStops(&m_app.window());
    QVERIFY(std::ranges::any_of(stops, [](QWidget *each) { return nameOf(each) == differsBox; }));
    QVERIFY(m_app.close());

    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QVERIFY(tabTo(differsBox));
    QVERIFY(says(&m_app.window(), u"A page called Welcome"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(u"Not-the-one"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QVERIFY(press(u"Report for support…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(press(u"Copy"_s));
    key(Qt::Key_Escape);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"credentials-rejected"_s));
    QVERIFY2(report.contains(u"What looked different: Create a dedicated API user – Sign in to JobDiva: "
                             "A page called Welcome"_s),
             qPrintable(report));
    // Emptied, it is gone.
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_app.fill(differsBox, u" "_s));
    QVERIFY(!onlyConnection().notes.contains(note));
    QVERIFY(differences(m_app.flow()->draft()).empty());
}

void DiffersTest::passwordsAreNotKept()
{
    QVERIFY(m_app.fill(u"API Password"_s, u"Blue-Kettle-77"_s));
    QVERIFY(tabTo(differs, true));
    key(Qt::Key_Space);
    paste(u"I typed Blue-Kettle-77 there"_s);
    QVERIFY(says(&m_app.window(), u"Do not write passwords here. This note is not kept."_s));
    QVERIFY(!onlyConnection().notes.contains(note));
    QVERIFY(m_app.fill(differsBox, u"A page called Welcome"_s));
    QVERIFY(!says(&m_app.window(), u"Do not write passwords here."_s));
    QCOMPARE(onlyConnection().notes.value(note), u"A page called Welcome"_s);
    // A password that comes later keeps an earlier note out of the report.
    QVERIFY(m_app.fill(u"API Password"_s, u"A page called Welcome"_s));
    QVERIFY(differences(m_app.flow()->draft()).empty());
}

ATS_TEST(DiffersTest)
#include "differstest.moc"
