// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QPushButton>

/// When the list of connections does not take what was typed.
namespace ats
{

using namespace Qt::StringLiterals;

void WizardPage::listenToStore()
{
    Draft &draft = m_flow->draft();
    m_problem->setDetail({});
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, [this] {
        if (const Done written = m_flow->draft().writeAgain(); written) {
            m_problem->hide();
        }
    });
    connect(&draft, &Draft::failed, this, [this](const QString &text) {
        const bool wasShown = m_problem->isVisible();
        const QString before = m_problem->accessibleName();
        m_problem->setText(plainWords(text));
        m_problem->setDetail(m_flow->draft().hasUnwritten()
                                 ? tr("What you type stays on screen and is saved as soon as that works.")
                                 : QString());
        m_problem->show();
        if (!wasShown || before != m_problem->accessibleName()) { // said once, not at every key press
            m_problem->announceNow();
        }
    });
    connect(&draft, &Draft::caughtUp, this, [this] {
        m_problem->hide();
        say(tr("Everything is saved again."));
    });
}

void WizardPage::askAboutUnwritten(const QString &problem)
{
    auto *box = new MessageBox(u"warning"_s, Role::Warning, tr("Not saved yet"), problem, this);
    box->setInformativeText(tr("What you typed last is in this window and nowhere else."));
    QPushButton *again = box->addButton(tr("Try again"), QMessageBox::AcceptRole);
    QPushButton *lose = box->addButton(tr("Close without it"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    box->setDefaultButton(again);
    box->setEscapeButton(stay);
    connect(again, &QPushButton::clicked, this, &WizardPage::leave);
    connect(lose, &QPushButton::clicked, this, [this] {
        m_leaveUnwritten = true;
        leave();
    });
    connect(stay, &QPushButton::clicked, this, &WizardPage::stayed);
    box->open();
}

} // namespace ats
