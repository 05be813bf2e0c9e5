// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

namespace ats
{

/// What replacing the set in force means for a connection.
[[nodiscard]] SetUser setUser(const Connection &connection, const Guide &guide);
/// The other connections that use the set of `connection`: its holder and those who share it.
[[nodiscard]] Outcome<std::vector<Connection>> connectionsBeside(ConnectionStore &store,
                                                                 const Connection &connection);
/// For another set, with these fields that are not secret, that comes into force in `slot` for `connection`
/// and everybody who shares with it.
[[nodiscard]] Outcome<SetSwitch> switchFor(const Ports &ports, const Connection &connection,
                                           const Guide &guide, Slot slot,
                                           const QMap<QString, QString> &plain);
/// What replacing it means for them.
[[nodiscard]] Outcome<std::vector<SetUser>> usersBeside(const Ports &ports, const Connection &connection);

} // namespace ats
