// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstddef>

namespace ats
{

/// A password, key or token. Lives in libsodium's guarded memory (never swapped, fenced, overwritten when
/// freed), is moved and never copied by accident, and has no way into a stream, a QVariant or a QDebug.
/// Text is UTF-8. `expose…` hand out ordinary copies: keep them short-lived.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView utf8);
    explicit Secret(QStringView text);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// A second guarded copy, where one really is wanted.
    [[nodiscard]] Secret clone() const;
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView bytes() const { return {m_data, static_cast<qsizetype>(m_size)}; }
    [[nodiscard]] QString exposeText() const;
    [[nodiscard]] bool operator==(const Secret &other) const;

private:
    void release();
    char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites the bytes of a buffer that held a secret, when nobody else shares it, and empties it.
void wipe(QByteArray &bytes);
void wipe(QString &text);

/// Starts libsodium; every program calls it first. False when the library cannot run on this machine.
[[nodiscard]] bool initSecrets();

/// A new password of `length` characters from letters, digits, '-' and '_', without look-alikes (0 O 1 l I).
/// Only these: other characters are known to fail in clients of JobDiva's API (facts: jobdiva-api).
[[nodiscard]] Secret makePassword(int length = 20);

} // namespace ats
