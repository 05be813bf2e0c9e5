// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/handoffopener.h"

#include "app/flow/handofffile.h"
#include "app/flow/ownsecretreader.h"
#include "app/flow/receivingkey.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/passphrase.h"
#include "app/model/background.h"

#include <utility>

namespace ats
{

HandoffOpener::HandoffOpener(Ports ports, SealedFile file, Secret passphrase, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_file(std::move(file))
    , m_passphrase(std::move(passphrase))
{
}

void HandoffOpener::begin()
{
    m_file.lock() == LockKind::ReceivingCode ? openWithOwnKey() : openWithPassphrase();
}

void HandoffOpener::stopped()
{
    OpenedHandoff none;
    none.cancelled = true;
    end(none);
}

void HandoffOpener::cancel()
{
    KeychainTask::cancel();
    if (m_reader) {
        m_reader->cancel(); // its end is ours
    } else if (m_file.lock() == LockKind::Passphrase) {
        QMetaObject::invokeMethod(this, &HandoffOpener::stopped, Qt::QueuedConnection);
    }
}

void HandoffOpener::openWithOwnKey()
{
    auto *reader = new OwnSecretReader(ports(), OwnName::ReceivingKey, this);
    m_reader = reader;
    connect(reader, &KeychainTask::waitingForUser, this, &KeychainTask::waitingForUser);
    connect(reader, &OwnSecretReader::finished, this, [this](const VaultResult &result) {
        m_reader.clear();
        if (result.status == VaultStatus::Cancelled || isCancelled()) {
            stopped();
        } else if (result.status == VaultStatus::Missing && !receivingCode(*ports().store)) {
            end({nullptr, VaultStatus::Ok,
                 tr("This file is sealed to a receiving code, and you have none here. Nothing was opened. "
                    "Make one, and ask the sender to seal the file to it."),
                 false});
        } else if (result.status != VaultStatus::Ok) {
            end({nullptr, result.status, {}, false});
        } else {
            take(m_file.openWithKey(privateKeyOf(result.value)));
        }
    });
    reader->start();
}

void HandoffOpener::openWithPassphrase()
{
    Outcome<Secret> typed = typedPassphrase(m_passphrase);
    m_passphrase = {};
    if (!typed) {
        end({nullptr, VaultStatus::Ok, typed.problem().text, false});
        return;
    }
    const auto words = std::make_shared<const Secret>(std::move(typed).value());
    inBackground<Outcome<Secret>>(
        this, [words, file = m_file] { return file.openWithPassphrase(*words); },
        [this](const Outcome<Secret> &content) { take(content); });
}

void HandoffOpener::take(const Outcome<Secret> &content)
{
    Outcome<Handoff> read = content ? Handoff::fromJson(content.value(), guideFinder(ports()))
                                    : Outcome<Handoff>(content.problem());
    OpenedHandoff opened;
    if (read) {
        opened.handoff = std::make_shared<const Handoff>(std::move(read).value());
    } else {
        opened.text = read.problem().text;
    }
    end(opened);
}

void HandoffOpener::end(const OpenedHandoff &opened)
{
    if (std::exchange(m_ended, true)) {
        return; // stopped while the other thread was at it
    }
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(opened);
}

} // namespace ats
