// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historyview.h"
#include "ui/widgets/steprail.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QStackedWidget>

/// The way into the history and back.
namespace ats
{

void WizardPage::openHistory()
{
    auto *current =
        static_cast<WizardView *>(m_stack->currentWidget()); // NOLINT: only views are in the stack
    if (m_history == nullptr) {
        m_history = new HistoryView(*m_flow, nullptr);
        m_stack->addWidget(m_history);
        listen(m_history);
        connect(m_history, &HistoryView::historyClosed, this, &WizardPage::closeHistory);
    }
    if (current == nullptr) {
        m_rail->setVisible(false); // opened from the list of connections, and leads back there
    } else if (current != m_history) {
        m_beforeHistory = current;
    }
    show(m_history);
}

void WizardPage::closeHistory()
{
    if (m_beforeHistory == nullptr) {
        leave();
        return;
    }
    show(m_beforeHistory);
}

} // namespace ats
