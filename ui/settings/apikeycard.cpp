// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/apikeycard.h"

#include "app/flow/apikey.h"
#include "app/flow/ownsecretremover.h"
#include "app/flow/ownsecretsaver.h"
#include "app/model/fieldtext.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

FieldSpec keySpec(const QString &platform)
{
    FieldSpec spec;
    spec.id = u"platformApiKey"_s;
    spec.label = ApiKeyCard::tr("API key of %1").arg(platform);
    spec.kind = FieldKind::Key;
    spec.secret = true;
    return spec;
}

QString labelOf(const Ports &ports)
{
    const LinkApi *api = apiOfKey(ports);
    return api == nullptr ? QString() : api->label;
}

} // namespace

ApiKeyCard::ApiKeyCard(const Ports &ports, QWidget *parent)
    : Card(parent)
    , m_ports(ports)
    , m_label(labelOf(ports))
    , m_kept(new RichText)
    , m_editor(new FieldEditor(keySpec(m_label)))
    , m_keep(new QPushButton(tr("Keep it")))
    , m_remove(new QPushButton(tr("Remove…")))
    , m_state(new Banner)
    , m_stop(m_state->addAction(tr("Stop waiting")))
{
    column()->addWidget(new Heading(tr("%1 API key").arg(m_label), Heading::Level::Card));
    auto *about = new RichText(tr("For implementation engineers who link accounts with a key of their own. "
                                  "Without one, everything works as the guides say."));
    setInk(about, Role::Muted);
    column()->addWidget(about);
    column()->addWidget(m_kept);
    column()->addWidget(m_editor);
    m_state->hide();
    column()->addWidget(m_state);
    auto *buttons = new FlowLayout;
    m_keep->setAccessibleDescription(m_editor->spec().label);
    buttons->addWidget(m_keep);
    m_remove->setAccessibleName(tr("Remove the API key of %1…").arg(m_label));
    buttons->addWidget(m_remove);
    column()->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &ApiKeyCard::keep);
    connect(m_editor, &FieldEditor::returnPressed, this, &ApiKeyCard::keep);
    connect(m_editor, &FieldEditor::edited, this, [this] { m_editor->setError({}); });
    connect(m_remove, &QPushButton::clicked, this, &ApiKeyCard::askToRemove);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_task) {
            m_task->cancel();
        }
    });
    showKept();
}

void ApiKeyCard::refresh()
{
    if (!m_task) {
        m_state->hide();
    }
    showKept();
}

void ApiKeyCard::fill(const Secret &key)
{
    m_editor->setSecret(key);
    m_editor->setError({});
    m_editor->focusBox();
}

/// What is half typed does not lie about while nobody looks.
void ApiKeyCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    if (!event->spontaneous()) {
        m_editor->wipeAndClear();
        m_editor->setError({});
    }
}

void ApiKeyCard::showKept()
{
    const bool kept = hasApiKey(m_ports);
    m_kept->setMarkdown(
        kept ? tr("**A key is kept in your keychain.** It is not shown again; a new one takes its "
                  "place.")
             : tr("No key is kept."));
    m_remove->setVisible(kept);
}

void ApiKeyCard::keep()
{
    if (m_task) {
        return;
    }
    Secret key = cleaned(m_editor->spec(), m_editor->secret());
    if (const Done good = checkApiKey(key); !good) {
        m_editor->setError(good.problem().text);
        m_editor->focusBox();
        return;
    }
    auto *saver = new OwnSecretSaver(m_ports, OwnName::StackOneKey, std::move(key), {}, this);
    connect(saver, &OwnSecretSaver::finished, this, [this](VaultStatus status) {
        if (status == VaultStatus::Ok) {
            m_editor->wipeAndClear();
        }
        ended(status, tr("The key is kept in your keychain and was read back."));
    });
    run(saver);
}

void ApiKeyCard::askToRemove()
{
    auto *box = new MessageBox(u"ask"_s, Role::Accent, tr("Remove the API key"),
                               tr("Remove your API key of %1 from your keychain?").arg(m_label), this);
    box->setInformativeText(tr("Accounts that are linked stay linked. Only this program forgets the key."));
    QPushButton *remove = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    remove->setAutoDefault(false); // Enter must never remove
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, &ApiKeyCard::remove);
    box->open();
}

void ApiKeyCard::remove()
{
    if (m_task) {
        return;
    }
    auto *remover = new OwnSecretRemover(m_ports, OwnName::StackOneKey, this);
    connect(remover, &OwnSecretRemover::finished, this,
            [this](VaultStatus status) { ended(status, tr("The key is removed from your keychain.")); });
    run(remover);
}

void ApiKeyCard::run(KeychainTask *task)
{
    m_task = task;
    m_state->hide();
    connect(task, &KeychainTask::waitingForUser, this, [this] {
        m_state->setTone(Tone::Resting);
        m_state->setText(
            tr("**Waiting for your keychain.** It may be asking for its password in a window of its own."));
        m_stop->show();
        m_state->show();
        m_state->announceNow();
    });
    task->start();
}

void ApiKeyCard::ended(VaultStatus status, const QString &text)
{
    m_task.clear();
    const bool done = status == VaultStatus::Ok;
    const bool hadFocus = m_remove->hasFocus() || m_stop->hasFocus();
    m_stop->hide();
    m_state->setTone(done ? Tone::Passed : Tone::Warning);
    m_state->setText(done ? text : plainWords(keychainProblem(status)));
    m_state->show();
    m_state->announceNow();
    showKept();
    if (hadFocus) {
        m_editor->focusBox();
    }
    if (done) {
        Q_EMIT changed();
    }
}

} // namespace ats
