// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"
#include "ui/widgets/screenguard.h"

// The credentials that were replaced, what a start says after a stop, and the screen guard.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::earlier()
{
    key(Qt::Key_R, Qt::ControlModifier);
    // The example has never been in the practice service, so its user name is replaced, too.
    if (!need(m_app.waitForHeading(u"New credentials for Contoso Talent"_s) && m_app.setScenario(u"ok"_s) &&
                  press(u"Fill in details"_s) && press(u"Connect"_s),
              "new credentials that pass")) {
        return false;
    }
    if (!need(m_app.waitForHeading(u"Link it in StackOne Hub"_s) &&
                  eventually([this] { return says(&m_app.window(), u"The credentials before these"_s); }),
              "the earlier credentials")) {
        return false;
    }
    take(u"link-earlier"_s);
    key(Qt::Key_Y, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"History"_s), "the history")) {
        return false;
    }
    take(u"history-earlier"_s);
    key(Qt::Key_Escape);
    return need(m_app.waitForHeading(u"Link it in StackOne Hub"_s), "the link page again") && guard();
}

bool Tour::guard()
{
    ScreenGuard::instance().setOn(true);
    take(u"guard-link"_s);
    key(Qt::Key_4, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Enter your credentials"_s), "the form")) {
        return false;
    }
    take(u"guard-form"_s);
    if (!need(press(u"Save and close"_s) && m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    take(u"guard-home"_s);
    ScreenGuard::instance().setOn(false);
    return true;
}

} // namespace ats::tour
