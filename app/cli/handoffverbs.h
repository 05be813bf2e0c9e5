// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/handoff/receivingcode.h"

namespace ats
{

/// receive-code: shows this person's receiving code, and makes it where there is none.
class ReceiveCodeVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void show(bool isNew);
};

/// invite CLIENT --guide ID: writes an invitation and puts its connection into the list.
class InviteVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
};

/// slip NAME|ID: writes a return slip.
class SlipVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
};

/// Why the keychain did not do it, for standard error.
[[nodiscard]] QString keychainWords(VaultStatus status, const QString &detail);

} // namespace ats
