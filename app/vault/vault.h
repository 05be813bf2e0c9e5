// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace ats
{

/// How a vault call ended, and what became of an entry that was read.
enum class VaultStatus {
    Ok,
    Missing,
    Locked,
    Refused,
    Absent, ///< there is no keychain, or nobody answers for it
    Cancelled,
    Unproven, ///< the call said it worked, but looking again showed otherwise
    Failed,   ///< this program's own fault, or its store's
    Broken,   ///< the keychain went away half-way, or answered with an error
    TooLarge, ///< write(): the keychain does not hold an entry of this size; nothing was written
    NotOurs,  ///< what is there is in no form that this program writes
    Newer,    ///< what is there was written by a newer version; said by the reader of an entry, not the vault
    Unlisted, ///< list(): this platform does not tell which entries there are
};
[[nodiscard]] QLatin1StringView toId(VaultStatus status);
[[nodiscard]] std::optional<VaultStatus> vaultStatusFromId(QStringView id);

/// A write() that ended like this left everything as it was.
[[nodiscard]] bool wroteNothing(VaultStatus status);

/// After it, other entries would fare no better, and a user who said no is not asked again.
[[nodiscard]] bool closesAll(VaultStatus status);

/// No entry of ours comes near it: what is larger is not written, and not looked into when it was read.
inline constexpr qsizetype largestEntry = 64 * 1024;

struct VaultResult {
    VaultStatus status = VaultStatus::Failed;
    Secret value;          ///< read() only
    QString detail;        ///< the keychain's own words, for the report; never a secret
    QStringList keys = {}; ///< list() only, sorted
};

/// One running vault call. Emits finished() exactly once, always from the event loop (never from inside the
/// call that started it), and then deletes itself. There is no time limit: the user may be typing the unlock
/// password.
class VaultJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends the wait: finished() comes with Cancelled, unlock prompts of ours are dismissed where the
    /// keychain survives that (GNOME Keyring does not). What the keychain already began may still happen
    /// behind it.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// The result may be moved from by the one receiver.
    void finished(ats::VaultResult &result);
    /// The keychain asks the user to unlock it; shown as "waiting for your keychain".
    void waitingForUser();
};

/// What is known of the keychain without touching any entry.
struct VaultInfo {
    VaultStatus status = VaultStatus::Failed; ///< Ok, Locked, Absent or Broken
    QString name;        ///< "GNOME Keyring", "KDE Wallet", "KeePassXC", "your keychain"; empty when absent
    QString detail;      ///< technical words for the report
    bool mayAsk = false; ///< a write asks the user first: locked, or no keychain was ever made
};

class VaultProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Exactly once, from the event loop; the probe then deletes itself.
    void finished(const ats::VaultInfo &info);
};

/// Where secrets live: the operating system's keychain, or memory for one session. Never a plain file.
/// Contract, tested on every implementation:
/// * read() of a key that was never written ends Missing; a locked keychain is never Missing.
/// * write() ends Ok only after the value was read back and compared; else Unproven. Overwrites. A value that
///   is larger than the keychain holds ends TooLarge, and what was there before stays.
/// * read() of something larger than largestEntry ends NotOurs, without the value.
/// * remove() ends Ok only after a look showed that the entry is gone; a missing entry is Ok. It never
///   ends Ok while the keychain is locked.
/// * list() ends Ok with the key of every entry under our service, or Unlisted where nobody can tell. It
/// never
///   ends Ok while a part of the keychain that may hold entries is locked.
/// * Calls may overlap; each ends exactly once. Destroying the vault ends running jobs without a signal.
class Vault : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual VaultJob *read(const QString &key) = 0;
    [[nodiscard]] virtual VaultJob *write(const QString &key, Secret value) = 0;
    [[nodiscard]] virtual VaultJob *remove(const QString &key) = 0;
    [[nodiscard]] virtual VaultJob *list() = 0;
    /// Asks the keychain to unlock, which may prompt. Ok, Refused, Absent, Cancelled or Broken.
    [[nodiscard]] virtual VaultJob *unlock() = 0;
    [[nodiscard]] virtual VaultProbe *probe() = 0;
    /// Values survive the program's end.
    [[nodiscard]] virtual bool isLasting() const = 0;
    /// What a read would hand out now, where the vault is this program's own memory; it stays there until the
    /// next write or remove. Null: nothing, or the keychain has to be asked.
    [[nodiscard]] virtual const Secret *held(const QString &key) const
    {
        Q_UNUSED(key)
        return nullptr;
    }
};

} // namespace ats
