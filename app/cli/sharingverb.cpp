// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sharingverb.h"

#include "app/flow/connectionfinder.h"
#include "app/flow/setsharer.h"
#include "app/flow/setunsharer.h"

namespace ats
{

using namespace Qt::StringLiterals;

void SharingVerb::run()
{
    if (const std::optional<Connection> named = connection()) {
        arguments().verb == "share"_L1 ? share(*named) : unshare(*named);
    }
}

void SharingVerb::share(const Connection &user)
{
    const Outcome<Connection> with = findConnection(*ports().store, arguments().texts.value(u"--with"_s));
    if (!with) {
        fail(with.problem().text);
        return;
    }
    const auto ifOther =
        arguments().has(u"--replace"_s) ? SetSharer::IfOther::UseHolders : SetSharer::IfOther::Refuse;
    // Who shares already leads to the one that holds the set.
    auto *task = new SetSharer(ports(), user.id, holderOf(with.value()), ifOther, this);
    connect(task, &SetSharer::waitingForUser, this, &Console::sayWaiting);
    connect(task, &SetSharer::finished, this,
            [this, id = user.id](VaultStatus status, const QString &text, bool differ) {
                ended(id, status,
                      differ ? tr("%1 With --replace, those of the second are used for both.").arg(text)
                             : text,
                      u"shared"_s);
            });
    task->start();
}

void SharingVerb::unshare(const Connection &user)
{
    auto *task = new SetUnsharer(ports(), user.id, SetUnsharer::Wish::Alone, this);
    connect(task, &SetUnsharer::waitingForUser, this, &Console::sayWaiting);
    connect(task, &SetUnsharer::finished, this,
            [this, id = user.id](VaultStatus status, const QString &text) {
                ended(id, status, text, u"unshared"_s);
            });
    task->start();
}

void SharingVerb::ended(const QUuid &id, VaultStatus status, const QString &text, const QString &done)
{
    if (status != VaultStatus::Ok) {
        // Failed is ours: the two do not fit together.
        fail(text, status == VaultStatus::Failed ? Exit::Usage : Exit::Keychain);
        return;
    }
    if (!text.isEmpty()) {
        Console::complain(text);
    }
    if (console().json()) {
        console().print(QJsonObject{{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"done"_s, done}});
    } else {
        console().print(done == "shared"_L1 ? tr("Your keychain holds these details once now.")
                                            : tr("It has details of its own now."));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
