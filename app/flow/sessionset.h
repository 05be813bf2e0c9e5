// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

namespace ats
{

/// Where a connection's set stands that is kept for this session only.
[[nodiscard]] QString sessionKey(const QUuid &connection);
/// A set that passed its test and is kept until the program ends, because the keychain did not take it. Not
/// looked at where there is one in the keychain.
[[nodiscard]] bool hasSessionSet(const Ports &ports, const Connection &connection);
/// Nothing: there is none.
[[nodiscard]] std::optional<Credentials> sessionSet(const Ports &ports, const Connection &connection,
                                                    const System &system);
void forgetSessionSet(const Ports &ports, const QUuid &connection);

} // namespace ats
