// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/event.h"
#include "app/model/outcome.h"
#include "app/store/credentialplaces.h"

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <vector>

class QSqlQuery;

namespace ats
{

class SignInLog;

/// Tests kept of one connection.
inline constexpr int longestHistory = 200;

/// How long the history of a removed connection stays.
inline constexpr int removedHistoryDays = 90;

/// What the user calls a connection, and for which guide.
struct ConnectionName {
    QUuid id;
    QString client;
    QString guideId;
};

/// What is left of a connection that was removed.
struct RemovedConnection {
    QUuid id;
    QString client;
    QString guideId;
    QDateTime at; ///< UTC
};

/// The list of connections, in one SQLite file that only its owner may read, shared by window and console.
/// Every call is one transaction, on disk when it returns (a power cut loses nothing). Never holds a secret.
/// A call that fails changes nothing and says why.
class ConnectionStore
{
public:
    /// Opens or creates `file` (its folder, too), migrating older versions. A newer version is refused, and
    /// so is to begin a new list while there is a good copy of an earlier one: see storerecovery.h.
    /// `watch` hears of each statement before it is sent.
    [[nodiscard]] static Outcome<std::unique_ptr<ConnectionStore>>
    open(const QString &file, std::function<void(const QString &sql)> watch = {});
    ~ConnectionStore();
    ConnectionStore(const ConnectionStore &) = delete;
    ConnectionStore &operator=(const ConnectionStore &) = delete;

    [[nodiscard]] Outcome<std::vector<Connection>> all();
    /// In the order of all(), and much cheaper.
    [[nodiscard]] Outcome<std::vector<ConnectionName>> names();
    /// There are more connections than that; found out without reading them.
    [[nodiscard]] Outcome<bool> hasMoreThan(int count);
    /// What all() does, over another access to the file: for another thread, and it may outlive the store.
    /// Fails when the file that the store has open no longer has its name.
    [[nodiscard]] std::function<Outcome<std::vector<Connection>>()> reader() const;
    [[nodiscard]] Outcome<Connection> load(const QUuid &id);

    /// A new connection; `client` and `guideId` are what the user chose.
    [[nodiscard]] Outcome<QUuid> add(const QString &client, const QString &guideId);
    /// Everything but its name, its guide and its history goes.
    [[nodiscard]] Done remove(const QUuid &id);
    /// As if it had never been there; for one that never came to be.
    [[nodiscard]] Done discard(const QUuid &id);
    /// Newest first.
    [[nodiscard]] Outcome<std::vector<RemovedConnection>> removed();
    /// Forgets the history of connections removed before `before`.
    [[nodiscard]] Done forgetRemoved(const QDateTime &before);
    [[nodiscard]] Done rename(const QUuid &id, const QString &client);

    [[nodiscard]] Done setSection(const QUuid &id, const QString &section);
    /// What is typed now; an emptied box is kept as empty text, so that it does not show the set in force
    /// again.
    [[nodiscard]] Done setValue(const QUuid &id, const QString &field, const QString &text);
    /// Empty text removes the note.
    [[nodiscard]] Done setNote(const QUuid &id, const QString &key, const QString &text);
    /// An invalid date removes it.
    [[nodiscard]] Done setAsked(const QUuid &id, const QString &whom, const QDate &date);
    [[nodiscard]] Done setTicks(const QUuid &id, const QStringList &keys, bool ticked);
    /// Never taken back: removing the connection then looks into the keychain.
    [[nodiscard]] Done setKeychainUsed(const QUuid &id);
    [[nodiscard]] Done setDraftKept(const QUuid &id, bool kept);
    /// What its keychain entries are: which set is in force, and what else stands there.
    [[nodiscard]] CredentialPlaces &places();
    [[nodiscard]] Done setReconnecting(const QUuid &id, bool reconnecting);
    /// Forgets what is typed now (setValue), e.g. when a reconnect is given up.
    [[nodiscard]] Done clearValues(const QUuid &id);

    /// After the last tick on the platform.
    [[nodiscard]] Done setPlatformStale(const QUuid &id, bool stale);

    /// What the other side of a hand-off said; `as` goes into the history.
    [[nodiscard]] Done setHandoff(const QUuid &id, const HandoffFacts &facts,
                                  std::optional<EventKind> as = {});
    /// What the platform said of its account; `as` goes into the history.
    [[nodiscard]] Done setAccount(const QUuid &id, const PlatformAccount &account,
                                  std::optional<EventKind> as = {});
    /// For everybody who uses the same set. An invalid date removes it.
    [[nodiscard]] Done setReplaceBy(const QUuid &id, const QDate &date);

    /// Adds a finished test to the history; sets lastAttempt, and lastJudgement and lastPassed where they
    /// apply. The newest `longestHistory` tests stay, and the older ones that these three come from.
    [[nodiscard]] Done addAttempt(const QUuid &id, const Attempt &attempt);
    /// Newest first; of removed connections, too.
    [[nodiscard]] Outcome<std::vector<Attempt>> history(const QUuid &id);
    /// What else happened, newest first; of removed connections, too.
    [[nodiscard]] Outcome<std::vector<Event>> events(const QUuid &id);

    /// What is remembered of refused sign-ins, for all programs together. Lives as long as the store.
    [[nodiscard]] SignInLog &signIns();

    /// Small facts of the program itself, e.g. what was open last.
    [[nodiscard]] Outcome<QString> setting(const QString &key);
    [[nodiscard]] Done setSetting(const QString &key, const QString &value);

    /// Changes whenever another process wrote; compare with the last value seen.
    [[nodiscard]] Outcome<qint64> dataVersion();

    [[nodiscard]] QString file() const;
    /// Makes a checked copy beside the list when this program changed it or when there is none; for the end
    /// of a program. An earlier copy stays when this one fails.
    [[nodiscard]] Done keepCopy();

private:
    [[nodiscard]] Done putFacts(const QUuid &id, const QMap<QString, QString> &facts,
                                std::optional<EventKind> as);

    struct Private;
    explicit ConnectionStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace ats
