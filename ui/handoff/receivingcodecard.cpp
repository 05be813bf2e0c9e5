// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/receivingcodecard.h"

#include "app/flow/ownsecretsaver.h"
#include "app/flow/receivingkey.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textsaver.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

ReceivingCodeCard::ReceivingCodeCard(const Ports &ports, QWidget *parent)
    : Card(parent)
    , m_ports(ports)
    , m_saver(new TextSaver(this))
    , m_shown(new QWidget)
    , m_about(new RichText)
    , m_make(new QPushButton)
    , m_waiting(new Banner(Tone::Resting))
    , m_result(new Banner)
{
    m_make->setObjectName("make"_L1);
    build();
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, this, &ReceivingCodeCard::showWaiting);
    connect(m_saver, &TextSaver::saved, this,
            [this](const QString &path) { say(Tone::Passed, plainWords(tr("Saved as %1.").arg(path))); });
    connect(m_saver, &TextSaver::failed, this, [this](const QString &why) {
        say(Tone::Failed, plainWords(tr("The file was not saved. %1").arg(why)));
    });
    refresh();
}

void ReceivingCodeCard::build()
{
    column()->addWidget(new Heading(tr("My receiving code"), Heading::Level::Card));
    column()->addWidget(m_about);
    m_waiting->hide();
    connect(m_waiting->addAction(tr("Stop waiting")), &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
        }
    });
    column()->addWidget(m_waiting);
    m_result->hide();
    column()->addWidget(m_result);
    auto *shown = new QVBoxLayout(m_shown);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(em(this, 0.5));
    auto *copyText = new CopyButton(tr("the code as text"));
    copyText->setSource([this] { return m_code.asText(); });
    m_text = addForm(tr("As text"), copyText);
    setFixedPitch(m_text);
    auto *copyWords = new CopyButton(tr("the code as words"));
    copyWords->setSource([this] { return m_code.asWords().join(u' '); });
    m_words = addForm(tr("As words, to be read out"), copyWords);
    column()->addWidget(m_shown);

    auto *buttons = new FlowLayout;
    m_save = new QPushButton(tr("Save as text…"));
    connect(m_save, &QPushButton::clicked, this,
            [this] { m_saver->save(asFile(), tr("My receiving code") + u".txt"_s); });
    buttons->addWidget(m_save);
    buttons->addWidget(m_make);
    column()->addLayout(buttons);
    connect(m_make, &QPushButton::clicked, this, [this] { hasCode() ? askToMakeNew() : make(); });
}

QLabel *ReceivingCodeCard::addForm(const QString &title, CopyButton *copy)
{
    auto *column = static_cast<QVBoxLayout *>(m_shown->layout()); // NOLINT: made in build()
    auto *head = new FlowLayout;
    auto *name = new QLabel(title);
    setTextSize(name, TextSize::Normal, true);
    head->addWidget(name);
    head->addTrailing(copy);
    column->addLayout(head);
    auto *label = wrappedLabel();
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setBuddy(label);
    column->addWidget(label);
    return label;
}

void ReceivingCodeCard::refresh()
{
    m_code = receivingCode(*m_ports.store).value_or(ReceivingCode());
    m_about->setMarkdown(
        hasCode()
            ? tr("Details that are sealed to this code can be opened by you alone. Publish or mail it "
                 "freely: it only seals, it opens nothing.")
            : tr("With a receiving code, clients can seal their details to you, and nobody else can open "
                 "them. The code itself is no secret. What opens the files goes into your keychain, "
                 "which may ask for its password."));
    m_shown->setVisible(hasCode());
    m_save->setVisible(hasCode());
    m_text->setText(hasCode() ? m_code.asText() : QString());
    m_words->setText(hasCode() ? m_code.asWords().join(u' ') : QString());
    m_make->setText(hasCode() ? tr("Make a new one…") : tr("Make a receiving code"));
}

QString ReceivingCodeCard::asFile() const
{
    return tr("My receiving code for ATS Connect") + u"\n\n"_s + m_code.asText() + u"\n\n"_s +
           tr("The same as words:") + u'\n' + m_code.asWords().join(u' ') + u"\n\n"_s +
           tr("It is no secret: it only seals, it opens nothing.") + u'\n';
}

void ReceivingCodeCard::askToMakeNew()
{
    auto *box = new MessageBox(u"ask"_s, Role::Accent, tr("A new receiving code"),
                               tr("Make a new receiving code in place of this one?"), window());
    box->setInformativeText(
        tr("Files that were sealed to the code you have now cannot be opened any more, and whoever has it "
           "needs the new one."));
    connect(box->addDestructive(tr("&Make a new one"), tr("&Keep this one")), &QPushButton::clicked, this,
            &ReceivingCodeCard::make);
    box->open();
}

void ReceivingCodeCard::make()
{
    if (m_job) {
        return;
    }
    m_result->hide();
    m_job = newReceivingKey(m_ports, this);
    connect(m_job, &OwnSecretSaver::waitingForUser, this, &ReceivingCodeCard::showWaiting);
    connect(m_job, &OwnSecretSaver::finished, this, &ReceivingCodeCard::ended);
    m_patience.start();
    m_job->start();
}

void ReceivingCodeCard::showWaiting()
{
    m_patience.stop();
    m_waiting->setText(
        tr("**Waiting for your keychain.** It may be asking for its password in a window of its own."));
    m_waiting->show();
    m_waiting->announceNow();
}

void ReceivingCodeCard::ended(VaultStatus status, const QString &detail)
{
    m_job.clear();
    m_patience.stop();
    if (m_waiting->isAncestorOf(window()->focusWidget())) {
        m_make->setFocus(Qt::OtherFocusReason);
    }
    m_waiting->hide();
    refresh();
    orderTabs(window());
    if (status == VaultStatus::Ok) {
        say(Tone::Passed, tr("Your receiving code is ready. What opens the files is in your keychain."));
        Q_EMIT made();
    } else {
        const bool ownWords = status == VaultStatus::Failed && !detail.isEmpty();
        say(Tone::Failed, plainWords(ownWords ? detail : keychainProblem(status)));
    }
}

void ReceivingCodeCard::say(Tone tone, const QString &markdown)
{
    m_result->setTone(tone);
    m_result->setText(markdown);
    m_result->show();
    m_result->announceNow();
}

} // namespace ats
