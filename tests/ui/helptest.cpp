// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/rowtext.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/widgets/heading.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

namespace
{

const auto searchName = u"Search the guide and its help"_s;

} // namespace

/// The help of the guide: found by searching, from a failed row, and left again without losing one's place.
class HelpTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void searchLeadsToTheStep();
    void entriesAreFoundByWhatHappens();
    void escGoesBackOneStepAtATime();
    void refusedSignInLeadsToItsEntries();
    void everyFailedRowLeadsToItsEntries();
    void nothingFoundNamesTheSupport();
    void nothingFoundWithoutAnAddress();
    void everyControlHasANameAndItsPlace();

private:
    /// A new connection to this platform, by keyboard.
    [[nodiscard]] bool begins(const QString &platform);
    [[nodiscard]] bool search(const QString &text);
    [[nodiscard]] bool refuse();
    [[nodiscard]] bool shows(const QString &words) const { return says(&m_app.window(), words); }
    void look();
};

void HelpTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

bool HelpTest::begins(const QString &platform)
{
    return m_app.newConnection(u"Tailspin"_s, false, u"JobDiva"_s, platform) &&
           m_app.waitForHeading(u"Obtain your Client ID"_s);
}

bool HelpTest::search(const QString &text)
{
    key(Qt::Key_F, Qt::ControlModifier);
    if (focusName() != searchName) {
        return false;
    }
    type(text);
    return true;
}

bool HelpTest::refuse()
{
    key(Qt::Key_4, Qt::ControlModifier);
    if (!m_app.waitForHeading(u"Enter your credentials"_s) || !m_app.typeForm(u"Not-the-one"_s)) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return m_app.waitForState(FlowState::Failed) &&
           eventually([] { return focusName() == u"API Password"_s; });
}

void HelpTest::look()
{
    MainWindow &window = m_app.window();
    QCOMPARE(a11y::namelessControls(&window), QStringList());
    // All of it is reached by Tab, and nothing sticks out.
    const QList<QWidget *> stops = a11y::tabStops(&window);
    for (QWidget *each : window.findChildren<QWidget *>()) {
        if (each->isVisible() && each->inherits("ats::HelpItem")) {
            QVERIFY2(stops.contains(each), qPrintable(nameOf(each)));
            QVERIFY(each->height() >= each->heightForWidth(each->width()));
            QVERIFY(!nameOf(each).isEmpty());
        }
    }
    QTRY_VERIFY2(a11y::clipped(window.wizard()).isEmpty(),
                 qPrintable(a11y::clipped(window.wizard()).join(u'\n')));
}

void HelpTest::searchLeadsToTheStep()
{
    QVERIFY(begins(u"StackOne Hub"_s));
    QVERIFY(search(u"permission"_s));
    QVERIFY(shows(u"Enable API-only access"_s));
    QVERIFY(tabTo(u"Enable API-only access"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QTRY_COMPARE(focusName(), u"Enable API-only access"_s);
    QCOMPARE(m_app.flow()->connection().section, u"permissions"_s);
    // Enter in the box opens what fits best.
    QVERIFY(search(u"enable api-only"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QTRY_COMPARE(focusName(), u"Enable API-only access"_s);
    // Down goes to the first, and the heading is where reading begins without a search.
    QVERIFY(search(u"permission"_s));
    key(Qt::Key_Down);
    QVERIFY(QApplication::focusWidget()->inherits("ats::HelpItem"));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QVERIFY(press(u"Help"_s));
    QVERIFY(m_app.waitForHeading(u"Help"_s));
    QTRY_VERIFY(qobject_cast<Heading *>(QApplication::focusWidget()) != nullptr);
    QCOMPARE(m_app.window().windowTitle(), u"Help, Tailspin, ATS Connect (practice)"_s);
}

void HelpTest::entriesAreFoundByWhatHappens()
{
    QVERIFY(begins(u"OneUp"_s));
    QVERIFY(search(u"24 hours"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"My data isn't appearing in OneUp"_s));
    QVERIFY(m_app.window().windowTitle().startsWith(u"My data isn't appearing in OneUp, Tailspin"_s));
    QVERIFY(shows(u"The first sync can take some time."_s));
    QVERIFY(press(u"Back to what was found"_s));
    QVERIFY(m_app.waitForHeading(u"Help"_s));
    QCOMPARE(focusName(), u"My data isn't appearing in OneUp"_s);
    // Without a search all entries are there, under the names of what they are about.
    key(Qt::Key_Escape);
    for (const QString &words : {u"OneUp"_s, u"JobDiva"_s, u"Network, computer and keychain"_s,
                                 u"I've updated my API credentials"_s, u"The keychain is locked"_s}) {
        QVERIFY2(shows(words), qPrintable(words));
    }
    QVERIFY(tabTo(u"I've updated my API credentials"_s));
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"I've updated my API credentials"_s));
    QVERIFY(press(u"All entries"_s));
    QCOMPARE(focusName(), u"I've updated my API credentials"_s);
}

void HelpTest::escGoesBackOneStepAtATime()
{
    QVERIFY(begins(u"StackOne Hub"_s));
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QVERIFY(tabTo(u"API Username"_s));
    QVERIFY(search(u"keychain"_s));
    QVERIFY(tabTo(u"The keychain is locked"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"The keychain is locked"_s));
    key(Qt::Key_Escape);
    QCOMPARE(m_app.heading(), u"Help"_s);
    QCOMPARE(focusName(), u"The keychain is locked"_s);
    key(Qt::Key_Escape);
    QCOMPARE(focusName(), searchName);
    QVERIFY(shows(u"The service cannot be found"_s));
    key(Qt::Key_Escape);
    QCOMPARE(m_app.heading(), u"Create a dedicated API user"_s);
    QTRY_COMPARE(focusName(), u"API Username"_s);
    QCOMPARE(m_app.flow()->connection().section, u"api-user"_s);
}

void HelpTest::refusedSignInLeadsToItsEntries()
{
    QVERIFY(begins(u"OneUp"_s));
    QVERIFY(refuse());
    const QString link = u"More about this: "_s;
    for (int i = 0; i < 20 && !focusName().startsWith(link); ++i) {
        key(Qt::Key_Tab);
    }
    const QString from = focusName();
    QVERIFY2(from.startsWith(link), qPrintable(from));
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"Help"_s));
    for (const QString &words :
         {u"I can't connect using my normal JobDiva login"_s, u"My connection failed"_s,
          u"I've updated my API credentials"_s, u"JobDiva refuses the sign-in"_s}) {
        QVERIFY2(shows(words), qPrintable(words));
    }
    QVERIFY(!shows(u"My data isn't appearing in OneUp"_s));
    QVERIFY(!shows(u"The keychain is locked"_s));
    look();
    QVERIFY(press(u"JobDiva refuses the sign-in"_s));
    QVERIFY(m_app.waitForHeading(u"JobDiva refuses the sign-in"_s));
    QVERIFY(press(u"Back to the list"_s));
    QVERIFY(!shows(u"The keychain is locked"_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QTRY_COMPARE(focusName(), from);
    // The rest is one step further.
    key(Qt::Key_Space);
    QVERIFY(press(u"All entries"_s));
    QVERIFY(shows(u"The keychain is locked"_s));
}

void HelpTest::everyFailedRowLeadsToItsEntries()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true, u"JobDiva"_s, u"RefAssured"_s));
    QVERIFY(m_app.setScenario(u"some-endpoints-closed"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] {
        const FlowState state = m_app.flow()->state();
        return m_app.flow()->hasReport() && state != FlowState::Testing && state != FlowState::Saving;
    }));
    const std::vector<CheckRow> &rows = m_app.flow()->report().rows;
    const auto last = std::ranges::find_if(rows.rbegin(), rows.rend(),
                                           [](const CheckRow &row) { return row.state == RowState::Failed; });
    QVERIFY(last != rows.rend());
    QVERIFY2(std::ranges::count(rows, RowState::Failed, &CheckRow::state) > 1, "not only the explained one");
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    // From the row itself by Enter, and by the link in it.
    const QString title =
        rowTitle(*last, {.guide = &m_app.flow()->guide(), .keychain = {}, .host = {}, .what = {}});
    const auto onRow = [&title] { return focusName().startsWith(title + u", Failed"_s); };
    for (int i = 0; i < 80 && !onRow(); ++i) {
        key(Qt::Key_Tab);
    }
    QVERIFY2(onRow(), qPrintable(title));
    key(Qt::Key_Return);
    QTRY_VERIFY(shows(u"An endpoint is closed"_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(press(u"More about this: "_s + title));
    QTRY_VERIFY(shows(u"An endpoint is closed"_s));
}

void HelpTest::nothingFoundNamesTheSupport()
{
    QVERIFY(begins(u"StackOne Hub"_s));
    QVERIFY(search(u"xylophone <b>"_s));
    QVERIFY(shows(u"Nothing found for “xylophone <b>”. Send a report to support?"_s));
    QVERIFY(shows(u"integrations@stackone.com"_s));
    look();
    QVERIFY(press(u"Report for support…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(shows(u"Nothing was tested since the program was started."_s));
    QVERIFY(shows(u"This goes to StackOne Hub support: integrations@stackone.com"_s));
    key(Qt::Key_Escape);
    QTRY_COMPARE(focusName(), u"Report for support…"_s);
    QVERIFY(refuse());
    QVERIFY(search(u"xylophone"_s));
    QVERIFY(press(u"Report for support…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(shows(u"credentials-rejected"_s));
    key(Qt::Key_Escape);
    QTRY_COMPARE(focusName(), u"Report for support…"_s);
    QVERIFY(press(u"Copy the address integrations@stackone.com"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"integrations@stackone.com"_s);
}

void HelpTest::nothingFoundWithoutAnAddress()
{
    QVERIFY(begins(u"OneUp"_s));
    QVERIFY(search(u"xylophone"_s));
    QVERIFY(shows(u"Turn to OneUp Support."_s));
    QVERIFY(!shows(u"Write to"_s));
    QVERIFY(!shows(u"@"_s));
}

void HelpTest::everyControlHasANameAndItsPlace()
{
    QVERIFY(begins(u"OneUp"_s));
    look();
    QVERIFY(search({}));
    look();
    QVERIFY(search(u"client id"_s));
    look();
    QVERIFY(search(u"have a client id"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"I don't have a Client ID"_s));
    look();
}

ATS_TEST(HelpTest)
#include "helptest.moc"
