// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpview.h"
#include "ui/reconnect/reconnectview.h"
#include "ui/widgets/actionbar.h"
#include "ui/wizard/sectionview.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

/// The way into the help and back, and the bar that leads there.
namespace ats
{

void WizardPage::openHelp(const QString &place)
{
    auto *current =
        static_cast<WizardView *>(m_stack->currentWidget()); // NOLINT: only views are in the stack
    if (m_help == nullptr) {
        m_help = new HelpView(*m_flow, nullptr);
        m_stack->addWidget(m_help);
        listen(m_help);
        connect(m_help, &HelpView::helpClosed, this, &WizardPage::closeHelp);
        connect(m_help, &HelpView::retitled, this, [this] {
            if (m_stack->currentWidget() == m_help) {
                Q_EMIT titleChanged(tr("%1, %2").arg(m_help->title(), m_flow->connection().client));
            }
        });
    }
    if (current != m_help) {
        m_beforeHelp = current;
        m_focusBeforeHelp = window()->focusWidget();
    }
    m_help->setKeychainName(m_keychain);
    m_help->showPlace(place);
    show(m_help);
}

void WizardPage::searchHelp()
{
    if (m_stack->currentWidget() != m_help || m_help == nullptr) {
        openHelp(HelpView::placeOfAll());
    }
    m_help->focusSearch();
}

void WizardPage::closeHelp()
{
    if (m_beforeHelp == nullptr || m_stack->currentWidget() != m_help) {
        return;
    }
    show(m_beforeHelp);
    // Buttons of the bar are made anew; what is on the page itself is still there.
    if (m_focusBeforeHelp != nullptr && m_beforeHelp->isAncestorOf(m_focusBeforeHelp)) {
        m_focusBeforeHelp->setFocus(Qt::OtherFocusReason);
    }
}

void WizardPage::refreshBar()
{
    m_bar->clear();
    auto *current =
        static_cast<WizardView *>(m_stack->currentWidget()); // NOLINT: only views are in the stack
    if (current != m_reconnect) {
        connect(m_bar->addLeft(tr("Save and close")), &QPushButton::clicked, this, &WizardPage::leave);
    }
    if (qobject_cast<SectionView *>(current) != nullptr) {
        QPushButton *mini = m_bar->addLeft(tr("Mini guide"));
        mini->setToolTip(tr("One step at a time in a narrow window beside your browser (Ctrl+M)"));
        connect(mini, &QPushButton::clicked, this, &WizardPage::openMini);
    }
    if (current != m_help) {
        QPushButton *help = m_bar->addLeft(tr("Help"));
        help->setToolTip(tr("Search the guide and what helps when something goes wrong (Ctrl+F)"));
        connect(help, &QPushButton::clicked, this, [this] { openHelp(HelpView::placeOfAll()); });
    }
    current->fillBar(*m_bar);
}

} // namespace ats
