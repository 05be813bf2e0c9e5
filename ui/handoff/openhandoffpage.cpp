// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/openhandoffpage.h"

#include "app/handoff/handoffproblem.h"
#include "app/model/system.h"
#include "ui/handoff/slipsaver.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/tickbox.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

FieldSpec toldPassphraseSpec()
{
    FieldSpec spec;
    spec.id = u"passphrase"_s;
    spec.label = OpenHandoffPage::tr("Passphrase");
    spec.help = OpenHandoffPage::tr("The words that the sender told you. Capitals and what stands between "
                                    "them do not matter.");
    spec.secret = true;
    return spec;
}

} // namespace

OpenHandoffPage::OpenHandoffPage(const Ports &ports, const QString &file, const SealedFile &sealed,
                                 QWidget *parent)
    : HandoffPage(ports, tr("Open a hand-off"), parent)
    , m_file(file)
    , m_sealed(sealed)
    , m_slips(new SlipSaver(ports, this))
{
    buildLocked();
    connect(m_slips, &SlipSaver::failed, this,
            [this](const QString &text) { showProblem(plainWords(text)); });
    connect(m_slips, &SlipSaver::saved, this, &OpenHandoffPage::slipSaved);
}

bool OpenHandoffPage::escapeLeaves() const
{
    return m_stage == Stage::Kept ||
           (m_stage == Stage::Locked && (m_passphrase == nullptr || m_passphrase->isEmpty()));
}

void OpenHandoffPage::buildLocked()
{
    const QString name = plainWords(QFileInfo(m_file).fileName());
    const bool words = m_sealed.lock() == LockKind::Passphrase;
    column()->addWidget(guarded(new RichText(
        words
            ? tr("**%1** is sealed with a passphrase. Whom it is from and what is in it can be seen once it "
                 "is open. Nothing is kept before you say so.")
                  .arg(name)
            : tr("**%1** is sealed to a receiving code. Your keychain opens it, if the code is yours. "
                 "Nothing "
                 "is kept before you say so.")
                  .arg(name))));
    if (words) {
        m_passphrase = new FieldEditor(toldPassphraseSpec());
        m_passphrase->line()->setPreferredWidth(30);
        connect(m_passphrase, &FieldEditor::edited, this, [this] { m_passphrase->setError({}); });
        connect(m_passphrase, &FieldEditor::returnPressed, this, &OpenHandoffPage::confirm);
        column()->addWidget(m_passphrase);
    }
}

void OpenHandoffPage::showEvent(QShowEvent *event)
{
    HandoffPage::showEvent(event);
    if (event->spontaneous() || std::exchange(m_started, true)) {
        return;
    }
    if (m_passphrase != nullptr) {
        m_passphrase->focusBox();
    } else {
        openFile(); // whoever opened the file has asked for it
    }
}

void OpenHandoffPage::openFile()
{
    if (m_passphrase != nullptr && m_passphrase->isEmpty()) {
        m_passphrase->setError(tr("Enter the passphrase that the sender told you."));
        m_passphrase->focusBox();
        return;
    }
    begin(m_passphrase != nullptr ? tr("Opening…") : keychainWait());
    m_opener = new HandoffOpener(ports(), m_sealed,
                                 m_passphrase != nullptr ? m_passphrase->secret() : Secret(), this);
    connect(m_opener, &HandoffOpener::waitingForUser, this, &OpenHandoffPage::waitForKeychain);
    connect(m_opener, &HandoffOpener::finished, this, &OpenHandoffPage::opened);
    m_opener->start();
}

void OpenHandoffPage::opened(const OpenedHandoff &result)
{
    m_opener.clear();
    if (result.handoff) {
        m_handoff = result.handoff;
        m_stage = Stage::Opened;
        end();
        buildOpened();
        return;
    }
    end();
    if (result.cancelled) {
        showProblem(tr("Stopped. Nothing was opened."));
    } else if (m_passphrase != nullptr) {
        m_passphrase->setError(result.text);
        m_passphrase->focusBox(); // stays filled, and selected for the next try
    } else {
        showProblem(plainWords(result.text.isEmpty() ? keychainProblem(result.keychain) : result.text));
    }
}

void OpenHandoffPage::fillBar(ActionBar &bar)
{
    if (m_stage == Stage::Kept) {
        if (!m_options.untested) {
            connect(bar.addRight(tr("Save slip for the client…")), &QPushButton::clicked, this,
                    [this] { m_slips->save(m_kept); });
        }
        connect(bar.addPrimary(tr("Open it")), &QPushButton::clicked, this, &OpenHandoffPage::confirm);
        return;
    }
    connect(bar.addLeft(m_stage == Stage::Opened ? tr("Close without keeping") : tr("Back")),
            &QPushButton::clicked, this, &OpenHandoffPage::over);
    if (m_stage == Stage::Opened) {
        connect(bar.addRight(tr("Keep as a draft, untested")), &QPushButton::clicked, this, [this] {
            ReceiveOptions options;
            options.untested = true;
            receive(options);
        });
        connect(bar.addPrimary(tr("Test now and keep")), &QPushButton::clicked, this,
                &OpenHandoffPage::confirm);
    } else {
        connect(bar.addPrimary(tr("Open")), &QPushButton::clicked, this, &OpenHandoffPage::confirm);
    }
}

void OpenHandoffPage::confirm()
{
    if (isBusy()) {
        return;
    }
    switch (m_stage) {
    case Stage::Locked:
        openFile();
        break;
    case Stage::Opened:
        receive({});
        break;
    case Stage::Kept:
        Q_EMIT openWanted(m_kept);
        break;
    }
}

void OpenHandoffPage::stop()
{
    if (m_opener) {
        m_opener->cancel();
    }
    if (m_receiver) {
        m_receiver->cancel();
    }
}

} // namespace ats
