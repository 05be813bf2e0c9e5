// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <optional>

/// The cryptography of hand-offs, in libsodium's words; nothing else in this layer calls libsodium. FORMAT.md
/// says what is put together from it. Everything here may run on any thread.
namespace ats
{

/// A pair of X25519 keys.
struct KeyPair {
    QByteArray publicKey; ///< 32 bytes
    Secret privateKey;    ///< 32 bytes
};

/// What a lock comes to: one key for the content, one that tells whether it is the right one.
struct LockKeys {
    Secret stream; ///< 32 bytes
    Secret check;  ///< 32 bytes
};

/// What a passphrase costs to try, stored with what it locks.
struct PassphraseCost {
    quint32 passes = 3;
    quint32 kibibytes = 64 * 1024;
    bool operator==(const PassphraseCost &) const = default;
    /// Neither so little that it is no lock, nor so much that opening it would stop the computer.
    [[nodiscard]] bool isWithinBounds() const;
};

inline constexpr qsizetype publicKeySize = 32;
inline constexpr qsizetype keyCheckSize = 32;
inline constexpr qsizetype saltSize = 16;
inline constexpr qsizetype streamHeaderSize = 24;
/// What encryption adds, without the stream's header.
inline constexpr qsizetype streamTailSize = 17;

[[nodiscard]] KeyPair makeKeyPair();
/// The pair that a private key of 32 bytes belongs to; nothing when it has another size.
[[nodiscard]] std::optional<KeyPair> keyPairOf(const Secret &privateKey);

/// The sender's half: `own` is made for one file alone. Nothing when `receiver` is no usable key.
[[nodiscard]] std::optional<LockKeys> keysForSender(const KeyPair &own, QByteArrayView receiver);
/// The receiver's half, from the public key that the file holds.
[[nodiscard]] std::optional<LockKeys> keysForReceiver(const KeyPair &own, QByteArrayView sender);
/// Takes as long as `cost` says. Nothing when there is not enough memory, or out of bounds.
[[nodiscard]] std::optional<LockKeys> keysOfPassphrase(const Secret &passphrase, QByteArrayView salt,
                                                       const PassphraseCost &cost);
/// Ties a file's head to its keys, so that a wrong key is told from a damaged file.
[[nodiscard]] QByteArray keyCheck(const LockKeys &keys, QByteArrayView head);
/// In constant time.
[[nodiscard]] bool isSame(QByteArrayView one, QByteArrayView other);

/// The stream's header and the encrypted content; `head` is authenticated along with it.
[[nodiscard]] QByteArray encrypted(const Secret &key, const Secret &content, QByteArrayView head);
/// Nothing when anything was changed, cut off or put behind it.
[[nodiscard]] std::optional<Secret> decrypted(const Secret &key, QByteArrayView stream, QByteArrayView head);

/// BLAKE2b, without a key; `size` from 16 to 64 bytes.
[[nodiscard]] QByteArray digest(QByteArrayView bytes, qsizetype size);
[[nodiscard]] QByteArray randomBytes(qsizetype size);
/// From 0 to `count` - 1, each as likely.
[[nodiscard]] quint32 randomBelow(quint32 count);

} // namespace ats
