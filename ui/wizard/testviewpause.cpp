// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"
#include "ui/widgets/heading.h"
#include "ui/wizard/diagnosispanel.h"
#include "ui/wizard/pausebanner.h"
#include "ui/wizard/testview.h"

/// How the test waits after refusals.
namespace ats
{

TestPurpose TestView::nextPurpose() const
{
    // The set in force is tried again as it is, unless something was typed for a new one.
    const bool typed = !flow().connection().values.isEmpty() || flow().draft().hasUnkeptSecrets();
    const TestPurpose last = m_purpose.value_or(flow().purpose());
    if (last == TestPurpose::Try) {
        return TestPurpose::Try; // whoever wants it kept says so
    }
    return last == TestPurpose::StoredSet && !typed ? TestPurpose::StoredSet : TestPurpose::Connect;
}

void TestView::lookForPause()
{
    if (!isRunning() && isVisible()) { // what is typed elsewhere is looked at when the test comes up
        m_pause->look(nextPurpose());
    }
}

void TestView::pausedChanged(bool paused)
{
    // The banner's button goes with it, and the focus must not fall to the next best control.
    const bool focusLost = !paused && m_pause->isAncestorOf(window()->focusWidget());
    if (m_panel != nullptr) {
        m_panel->setWaiting(paused);
    }
    if (focusLost) {
        heading()->takeFocus();
    }
    if (!paused && !isRunning() && isVisible()) {
        announce(this, tr("You can test again now."));
    }
    Q_EMIT barChanged();
}

} // namespace ats
