// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"

namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::otherGuides()
{
    return otherGuide(u"teamtailor"_s, u"Teamtailor"_s, u"StackOne Hub"_s) &&
           otherGuide(u"oneup"_s, u"JobDiva"_s, u"OneUp"_s) &&
           otherGuide(u"refassured"_s, u"JobDiva"_s, u"RefAssured"_s);
}

bool Tour::otherGuide(const QString &name, const QString &system, const QString &platform)
{
    if (!goHome()) {
        return false;
    }
    if (!need(m_app.newConnection(u"Wide World "_s + platform, false, system, platform), "another guide")) {
        return false;
    }
    const Guide &guide = m_app.flow()->guide();
    const auto go = [&](int index) {
        m_app.window().wizard()->goTo(guide.sections[static_cast<std::size_t>(index)].id);
        return need(m_app.waitForHeading(guide.sections[static_cast<std::size_t>(index)].title), "a section");
    };
    for (int i = 0; i < static_cast<int>(guide.sections.size()); ++i) {
        const Section &section = guide.sections[static_cast<std::size_t>(i)];
        if (section.kind == SectionKind::Steps && section.id != "client-id"_L1 &&
            section.id != "permissions"_L1) {
            if (!go(i)) {
                return false;
            }
            take(name + u'-' + section.id);
        }
    }
    if (!go(guide.indexOf(guide.sectionOfKind(SectionKind::Credentials)->id)) ||
        !need(press(u"Fill in details"_s), "made-up details")) {
        return false;
    }
    take(name + u"-form"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForState(FlowState::Linking), "a passed test")) {
        return false;
    }
    take(name + u"-link"_s);
    if (!go(guide.indexOf(guide.sectionOfKind(SectionKind::Test)->id))) {
        return false;
    }
    take(name + u"-test"_s);
    return true;
}

} // namespace ats::tour
