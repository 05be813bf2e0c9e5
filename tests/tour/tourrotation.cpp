// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"
#include "ui/home/homepage.h"

#include <QtWidgets/QApplication>

#include <algorithm>

// Credentials that are replaced in good time, and for several connections at once.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::more(const QString &text)
{
    return need(press(u"More…"_s) &&
                    eventually([] { return QApplication::activePopupWidget() != nullptr; }) &&
                    chooseInMenu(text) && waitForDialog(),
                qPrintable(text));
}

bool Tour::rotation()
{
    ConnectionStore &store = m_app.store();
    const auto all = store.all();
    const auto named = [&](const QString &client) {
        const auto found = std::ranges::find(all.value(), client, &Connection::client);
        return found == all.value().end() ? Connection() : *found;
    };
    const Connection contoso = named(u"Contoso Talent"_s);
    const SetUser northwind{named(u"Northwind Staffing"_s).id, true, {}, true};
    if (!need(all && store.setReplaceBy(contoso.id, QDate::currentDate().addDays(9)).ok(), "a day")) {
        return false;
    }
    m_app.window().home()->reload();
    m_app.window().home()->select(contoso.id);
    m_app.window().home()->remindRotation();
    take(u"home-replace-by"_s);
    if (!more(u"Replace by…"_s)) {
        return false;
    }
    take(u"replace-by"_s);
    key(Qt::Key_Escape);
    if (!need(store.places().share(northwind, contoso.id, contoso.inForce, false).ok(), "one set for two") ||
        !more(u"Shared credentials…"_s)) {
        return false;
    }
    take(u"sharing"_s);
    key(Qt::Key_Escape);
    if (!need(eventually([] { return QApplication::activeModalWidget() == nullptr; }) &&
                  press(u"Finish in StackOne Hub"_s) && m_app.waitForHeading(u"Link it in StackOne Hub"_s),
              "the platform of the first")) {
        return false;
    }
    take(u"link-shared"_s);
    return goHome() && sameSet();
}

bool Tour::sameSet()
{
    if (!need(m_app.newConnection(u"Contoso Talent"_s, false, u"JobDiva"_s, u"OneUp"_s) &&
                  m_app.waitForHeading(u"Obtain your Client ID"_s) && tabTo(u"Use the same set"_s),
              "a set to use")) {
        return false;
    }
    const QUuid id = m_app.flow()->connection().id;
    take(u"same-set"_s);
    if (!need(press(u"Enter others"_s), "others")) {
        return false;
    }
    key(Qt::Key_4, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Enter your credentials"_s), "the form")) {
        return false;
    }
    take(u"form-others"_s);
    if (!goHome() || !need(m_app.store().discard(id).ok(), "as before")) {
        return false;
    }
    m_app.window().home()->reload();
    return true;
}

} // namespace ats::tour
