// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mini/miniguide.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/steprail.h"
#include "ui/wizard/sectionview.h"
#include "ui/wizard/statusline.h"
#include "ui/wizard/testview.h"
#include "ui/wizard/wizardpage.h"
#include "ui/wizard/wizardview.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

/// Testing, leaving, half-typed secrets, and the keys of the wizard.
namespace ats
{

using namespace Qt::StringLiterals;

void WizardPage::leave()
{
    if (m_flow->state() == FlowState::Saving) {
        // A write that has begun is waited for: leaving now could lose what was just proven right.
        m_leaving = true;
        say(tr("Still keeping the details in your keychain. This closes by itself when it is done."));
        return;
    }
    m_leaving = false;
    if (const Done written = m_flow->draft().writeAgain(); !written && !m_leaveUnwritten) {
        askAboutUnwritten(written.problem().text);
        return;
    }
    if (m_flow->hasSecretsToLose()) {
        askAboutSecrets();
        return;
    }
    m_flow->stop();
    Q_EMIT left();
}

void WizardPage::connectNow(TestPurpose purpose)
{
    if (const Section *section = m_flow->guide().sectionOfKind(SectionKind::Test)) {
        goTo(section->id);
        m_test->startTest(purpose);
    }
}

void WizardPage::askAboutSecrets()
{
    auto *box = new MessageBox(u"ask"_s, Role::Accent, tr("Keep what you typed?"),
                               tr("Keep the password that you typed until you come back?"), this);
    box->setInformativeText(
        tr("It goes into your keychain and nowhere else. Everything else is saved already."));
    QPushButton *keep = box->addButton(tr("Keep in keychain"), QMessageBox::AcceptRole);
    QPushButton *forget = box->addButton(tr("Forget it"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(stay);
    connect(keep, &QPushButton::clicked, this, [this] { saveDraft(true); });
    connect(forget, &QPushButton::clicked, this, [this] {
        m_flow->draft().forgetSecrets();
        m_flow->stop();
        Q_EMIT left();
    });
    connect(stay, &QPushButton::clicked, this, &WizardPage::stayed);
    box->open();
}

void WizardPage::saveDraft(bool thenLeave)
{
    if (!m_flow->draft().hasUnkeptSecrets()) {
        say(tr("Saved. Continue any time."));
        return;
    }
    VaultJob *job = m_flow->draft().keepSecrets();
    if (job == nullptr) {
        return; // the store's problem stands on top of the page
    }
    say(tr("Keeping it in your keychain…"));
    connect(job, &VaultJob::finished, this, [this, thenLeave](const VaultResult &result) {
        if (result.status != VaultStatus::Ok) {
            say(tr("The password was not kept. %1").arg(keychainProblem(result.status)));
            Q_EMIT stayed();
        } else if (thenLeave) {
            m_flow->stop();
            Q_EMIT left();
        } else {
            say(tr("Saved, the password in your keychain. Continue any time."));
        }
    });
}

void WizardPage::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
    announce(m_status, text);
}

void WizardPage::addShortcuts()
{
    // The rail shows a value as a section's news.
    connect(&ScreenGuard::instance(), &ScreenGuard::changed, this, &WizardPage::refreshRail);
    const auto on = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut); // hidden pages take no keys
        connect(shortcut, &QShortcut::activated, this, action);
    };
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    on(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    for (int number = 1; number <= 9; ++number) {
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), [this, number] {
            if (number <= m_rail->count()) {
                goTo(m_flow->guide().sections[static_cast<std::size_t>(number) - 1].id);
            }
        });
    }
    const auto confirm = [this] {
        static_cast<WizardView *>(m_stack->currentWidget())->confirm(); // NOLINT: only views are in the stack
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), confirm);
    on(QKeySequence(Qt::CTRL | Qt::Key_Enter), confirm);
    on(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { testNow(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { openReconnect(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { openMini(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { openHistory(); });
    on(QKeySequence(QKeySequence::Find), [this] { searchHelp(); });
    on(QKeySequence(Qt::Key_F6), [this] { cycleFocus(); });
    // A running test ends from wherever the focus is; at rest Esc belongs to what has the focus.
    auto *stop = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    stop->setEnabled(false);
    connect(stop, &QShortcut::activated, this, [this] { m_flow->stop(); });
    connect(m_flow.get(), &SetupFlow::stateChanged, stop, [stop](FlowState state) {
        stop->setEnabled(state == FlowState::Testing || state == FlowState::Saving);
    });
}

void WizardPage::openMini()
{
    if (m_mini != nullptr || qobject_cast<SectionView *>(m_stack->currentWidget()) == nullptr) {
        return;
    }
    m_mini = new MiniGuide(*m_flow, m_flow->connection().section, window()->windowTitle());
    connect(m_mini, &MiniGuide::left, this, &WizardPage::closeMini);
    connect(m_mini, &MiniGuide::linkFollowed, this, [this](const QString &address) {
        if (!openInBrowser(QUrl(address))) {
            m_mini->say(tr("No browser opened. Copy the address and open it yourself."));
        }
    });
    m_mini->show();
    m_mini->activateWindow();
    window()->hide();
}

void WizardPage::closeMini(const QString &place)
{
    window()->show();
    window()->activateWindow();
    std::exchange(m_mini, nullptr)->deleteLater();
    goTo(place);
}

void WizardPage::keyPressEvent(QKeyEvent *event)
{
    auto *current =
        static_cast<WizardView *>(m_stack->currentWidget()); // NOLINT: only views are in the stack
    if (event->key() == Qt::Key_Escape && current != nullptr && current->escape()) {
        return;
    }
    QWidget::keyPressEvent(event);
}

void WizardPage::cycleFocus()
{
    auto *current =
        static_cast<WizardView *>(m_stack->currentWidget()); // NOLINT: only views are in the stack
    const bool inRail = m_rail->isVisible() && m_rail->isAncestorOf(focusWidget());
    if (!m_helpReturn.isEmpty()) {
        goTo(std::exchange(m_helpReturn, {}));
    } else if (!inRail && current->isAncestorOf(focusWidget())) {
        m_bar->focusFirst();
    } else if (!inRail && m_rail->isVisible()) {
        m_rail->focusCurrent();
    } else {
        current->focusHeading();
    }
}

void WizardPage::helpFor(const QString &field)
{
    for (const Section &section : m_flow->guide().sections) {
        for (const Step &step : section.steps) {
            for (const Block &block : step.blocks) {
                const auto *here = std::get_if<FieldHere>(&block);
                const auto *answer = std::get_if<PasteAnswer>(&block);
                const auto *made = std::get_if<MakePassword>(&block);
                if ((here != nullptr && here->field == field) ||
                    (answer != nullptr && answer->field == field) ||
                    (made != nullptr && made->field == field)) {
                    m_helpReturn = m_flow->connection().section + u'/' + field;
                    goTo(section.id + u'/' + step.id);
                    say(tr("This is where the value comes from. F6 goes back."));
                    return;
                }
            }
        }
    }
}

} // namespace ats
