// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"

namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::paused()
{
    // The same connection in a window of its own, on a clock that stands still, with nobody exempt.
    Ports ports = m_app.services().ports();
    ports.practice = false;
    ports.standIn = {};
    ports.now = [now = QDateTime::currentDateTimeUtc()] { return now; };
    Outcome<std::unique_ptr<SetupFlow>> opened = SetupFlow::open(ports, m_app.flow()->connection().id);
    if (!need(opened.ok(), "the connection once more")) {
        return false;
    }
    WizardPage page(std::move(opened).value());
    page.flow().draft().setSecret(u"password"_s, Secret(u"not the right one"));
    page.resize(m_app.window().size());
    page.goTo(page.flow().guide().sectionOfKind(SectionKind::Test)->id);
    page.setVisible(true);
    page.activateWindow();
    if (!need(eventually([&] { return page.isActiveWindow(); }), "a second window")) {
        return false;
    }
    for (int i = 0; i < 3; ++i) {
        key(Qt::Key_Return, Qt::ControlModifier);
        if (!need(eventually([&] { return page.flow().state() == FlowState::Failed; }),
                  "a refused sign-in")) {
            return false;
        }
    }
    if (!need(eventually([&] { return says(&page, u"Next try in 5:00."_s); }), "the pause")) {
        return false;
    }
    m_album.take(page, u"test-paused"_s);
    page.setVisible(false);
    m_app.window().activateWindow();
    return need(eventually([this] { return m_app.window().isActiveWindow(); }), "the first window again");
}

} // namespace ats::tour
