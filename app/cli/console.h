// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace ats
{

/// Exit statuses, fixed: scripts rely on them.
enum class Exit { Connected = 0, Gaps = 1, Usage = 2, NotConnected = 10, CouldNotTell = 20, Keychain = 30 };

/// Where a verb's answer goes: text or one JSON object on standard output, problems on standard error.
class Console
{
public:
    explicit Console(bool json)
        : m_json(json)
    {
    }
    [[nodiscard]] bool json() const { return m_json; }
    void print(const QString &text) const;
    void print(const QJsonObject &object) const;
    /// The one way for a secret onto standard output: past all buffers, with something before and after it.
    static void printAround(QByteArrayView before, const Secret &secret, QByteArrayView after);
    /// One line on standard error.
    static void complain(const QString &text);
    /// Likewise, while the keychain asks its owner something.
    static void sayWaiting();

private:
    bool m_json;
};

} // namespace ats
