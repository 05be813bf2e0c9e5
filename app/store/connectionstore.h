// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/outcome.h"

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

/// Where a set that is kept comes from. Typed: from the boxes, so the reconnect ends with it. Elsewhere: from
/// the console, and what is half typed goes on beside it.
enum class Origin { Typed, Elsewhere };

/// Makes what is kept out of what is typed in a field.
using CleanValue = std::function<QString(const QString &field, const QString &text)>;

/// The list of connections, in one SQLite file that only its owner may read, shared by window and console.
/// Every call is one transaction, on disk when it returns (a power cut loses nothing). Never holds a secret.
/// A call that fails changes nothing and says why.
class ConnectionStore
{
public:
    /// Opens or creates `file` (its folder, too), migrating older versions. A newer version is refused.
    [[nodiscard]] static Outcome<std::unique_ptr<ConnectionStore>> open(const QString &file);
    ~ConnectionStore();
    ConnectionStore(const ConnectionStore &) = delete;
    ConnectionStore &operator=(const ConnectionStore &) = delete;

    [[nodiscard]] Outcome<std::vector<Connection>> all();
    [[nodiscard]] Outcome<Connection> load(const QUuid &id);

    /// A new connection; `client` and `guideId` are what the user chose.
    [[nodiscard]] Outcome<QUuid> add(const QString &client, const QString &guideId);
    [[nodiscard]] Done remove(const QUuid &id);
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
    [[nodiscard]] Done setReconnecting(const QUuid &id, bool reconnecting);
    /// Forgets what is typed now (setValue), e.g. when a reconnect is given up.
    [[nodiscard]] Done clearValues(const QUuid &id);

    /// The switch: `slot` is now the current one and `inForce` its display copy. In the same transaction
    /// drops the typed values that are those of `inForce` (what was typed since stays) and, when the set was
    /// typed, the reconnect mark; `replaced` also sets platformStale and removes `linkTicks`. Without `clean`
    /// only stray blanks are taken off what is typed.
    [[nodiscard]] Done switchSlot(const QUuid &id, Slot slot, const QMap<QString, QString> &inForce,
                                  bool replaced, const QStringList &linkTicks, Origin origin = Origin::Typed,
                                  const CleanValue &clean = {});
    /// A new display copy of the set in `slot`; changes nothing when another slot is current by now.
    [[nodiscard]] Done setInForce(const QUuid &id, Slot slot, const QMap<QString, QString> &inForce);
    /// Its keychain entries are gone: no slot is current and no draft is kept. What was shown of the set
    /// becomes what is typed, where nothing else is.
    [[nodiscard]] Done forgetCredentials(const QUuid &id);
    /// After the last tick on the platform.
    [[nodiscard]] Done setPlatformStale(const QUuid &id, bool stale);

    /// Adds a finished test to the history; sets lastAttempt, and lastJudgement and lastPassed where they
    /// apply. The newest `longestHistory` tests stay, and the older ones that these three come from.
    [[nodiscard]] Done addAttempt(const QUuid &id, const Attempt &attempt);
    /// Newest first.
    [[nodiscard]] Outcome<std::vector<Attempt>> history(const QUuid &id);

    /// What is remembered of refused sign-ins, for all programs together. Lives as long as the store.
    [[nodiscard]] SignInLog &signIns();

    /// Small facts of the program itself, e.g. what was open last.
    [[nodiscard]] Outcome<QString> setting(const QString &key);
    [[nodiscard]] Done setSetting(const QString &key, const QString &value);

    /// Changes whenever another process wrote; compare with the last value seen.
    [[nodiscard]] Outcome<qint64> dataVersion();

private:
    struct Private;
    explicit ConnectionStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace ats
