// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/pause.h"

#include <QtCore/QStringList>

namespace ats
{

/// Holding back for one account, as window and console on this computer have seen it together. An account is
/// the system and what tells its accounts apart without being secret: Client ID and user name, or Company ID
/// and e-mail. Where a key is all there is, the connection stands for it. Nobody is held back while
/// practising or where a stand-in answers.
class SignInPause
{
public:
    /// `plain` are the values that a test would send; `connection` is whose set it is (holderOf), and
    /// may be null.
    SignInPause(const Ports &ports, const Guide &guide, const QMap<QString, QString> &plain,
                const QUuid &connection = {});

    /// Equal for the same account; never secret, but private.
    [[nodiscard]] const QStringList &account() const { return m_account; }
    /// What is in force now.
    [[nodiscard]] std::optional<Pause> inForce() const;
    /// Takes in what a test that has just ended says.
    void note(const Report &report) const;

private:
    [[nodiscard]] bool isHeeded() const;

    const Ports &m_ports;
    const Guide &m_guide;
    QStringList m_account;
};

} // namespace ats
