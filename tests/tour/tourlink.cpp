// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/browser.h"
#include "tests/tour/tour.h"

#include <QtGui/QDesktopServices>

// An engineer's API key, and an account that is linked with it.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::apiKey()
{
    if (m_app.flow() != nullptr) {
        m_app.flow()->draft().forgetSecrets(); // or leaving would ask
        if (!need(press(u"Save and close"_s) && m_app.waitForHeading(u"Connections"_s), "home")) {
            return false;
        }
    }
    key(Qt::Key_Comma, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Settings"_s) && press(u"Fill in details"_s) && press(u"Keep it"_s) &&
                  eventually([this] { return says(&m_app.window(), u"A key is kept in your keychain."_s); }),
              "an API key that is kept")) {
        return false;
    }
    (void)tabTo(u"API key of StackOne"_s, true);
    take(u"settings-api-key"_s);
    key(Qt::Key_Escape);
    const bool home = m_app.waitForHeading(u"Connections"_s) && m_app.setScenario(u"ok"_s) &&
                      m_app.newConnection(u"Woodgrove"_s);
    if (!need(home, "a connection to link")) {
        return false;
    }
    m_app.window().wizard()->goTo(m_app.flow()->guide().sectionOfKind(SectionKind::Credentials)->id);
    if (!need(m_app.waitForHeading(u"Enter your credentials"_s) && press(u"Fill in details"_s), "the form")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return need(m_app.waitForHeading(u"Link it in StackOne Hub"_s), "the link page") && linkedByKey();
}

bool Tour::linkedByKey()
{
    Browser browser;
    QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
    const auto waits = [this] { return says(&m_app.window(), u"Finish on the page"_s); };
    if (!need(tabTo(u"Open StackOne and link it"_s), "the box for it")) {
        return false;
    }
    take(u"link-api"_s);
    key(Qt::Key_Space);
    if (!need(eventually(waits), "the wait for the account")) {
        return false;
    }
    take(u"link-api-waiting"_s);
    browser.answer(u"refuse"_s);
    if (!need(eventually([this] { return says(&m_app.window(), u"refused on the practice page"_s); }),
              "a refused account")) {
        return false;
    }
    take(u"link-api-refused"_s);
    key(Qt::Key_Space);
    if (!need(eventually(waits), "the wait once more")) {
        return false;
    }
    browser.answer(u"connect"_s);
    if (!need(eventually([this] { return says(&m_app.window(), u"says that the account is active"_s); }),
              "an active account")) {
        return false;
    }
    take(u"link-api-active"_s);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    if (!need(press(u"Done"_s) && m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    key(Qt::Key_Comma, Qt::ControlModifier);
    const bool asked = m_app.waitForHeading(u"Settings"_s) && press(u"Remove the API key of StackOne…"_s) &&
                       waitForDialog() && press(u"Remove"_s);
    const bool removed = asked && eventually([this] { return says(&m_app.window(), u"No key is kept."_s); });
    key(Qt::Key_Escape);
    return need(removed && m_app.waitForHeading(u"Connections"_s), "no key any more");
}

} // namespace ats::tour
