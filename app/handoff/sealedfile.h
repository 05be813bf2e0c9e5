// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/receivingcode.h"
#include "app/handoff/sealing.h"

namespace ats
{

/// What a sealed file is locked with; beside the version all that can be seen of it from outside.
enum class LockKind { ReceivingCode, Passphrase };

/// The most that any hand-off file, invitation or slip may have, in bytes.
inline constexpr qsizetype largestHandoffFile = 256 * 1024;

/// The outer form of a sealed hand-off: FORMAT.md. Opening may take a second: do it off the window's thread.
class SealedFile
{
public:
    /// A finished file, all of it text. `content` is padded, so that its length tells little.
    [[nodiscard]] static Outcome<QByteArray> sealTo(const ReceivingCode &to, const Secret &content);
    [[nodiscard]] static Outcome<QByteArray> sealWith(const Secret &passphrase, const Secret &content,
                                                      const PassphraseCost &cost = {});

    /// Looks at the form alone; whatever was damaged on the way is noticed here, before any lock is tried.
    [[nodiscard]] static Outcome<SealedFile> read(QByteArrayView file);
    /// `file` begins as sealed files do, of this version or another.
    [[nodiscard]] static bool isSealed(QByteArrayView file);

    [[nodiscard]] LockKind lock() const { return m_lock; }
    [[nodiscard]] const PassphraseCost &cost() const { return m_cost; }
    /// `privateKey`: 32 bytes. The content comes without its padding's meaning: blanks at its end.
    [[nodiscard]] Outcome<Secret> openWithKey(const Secret &privateKey) const;
    /// `passphrase` as typedPassphrase() gives it.
    [[nodiscard]] Outcome<Secret> openWithPassphrase(const Secret &passphrase) const;

private:
    SealedFile() = default;
    [[nodiscard]] Outcome<Secret> open(const LockKeys &keys, const Problem &wrongKey) const;

    LockKind m_lock = LockKind::ReceivingCode;
    QByteArray m_head;     ///< all that is authenticated along with the content
    QByteArray m_material; ///< the sender's public key, or the salt
    PassphraseCost m_cost;
    QByteArray m_check;
    QByteArray m_stream;
};

} // namespace ats
