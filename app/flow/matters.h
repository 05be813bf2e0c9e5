// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/handofffile.h"
#include "app/handoff/invitation.h"
#include "app/handoff/returnslip.h"

/// What invitations and return slips do to the list of connections. None of it touches keychain or network.
namespace ats
{

/// The connection that a file is about; nothing: none here.
[[nodiscard]] Outcome<std::optional<Connection>> findMatter(ConnectionStore &store, const QUuid &matter);

/// Writes an invitation and puts its connection into the list; the connection's id. `invitation` needs no
/// matter and no code: those are put in here. Without a receiving code nothing happens. With `connection`
/// that one is invited instead of a new one; its values are the caller's to keep.
[[nodiscard]] Outcome<QUuid> saveInvitation(const Ports &ports, Invitation invitation, const QString &file,
                                            Overwrite overwrite = Overwrite::No,
                                            const QUuid &connection = {});
/// Makes the connection that an invitation is for, with its values typed; the connection's id. One that was
/// made from it before is given back as it is, unless the two differ in who is to receive the details.
[[nodiscard]] Outcome<QUuid> acceptInvitation(const Ports &ports, const Invitation &invitation);

/// What to send back about a connection that came by hand-off or was invited, and passed its test.
[[nodiscard]] Outcome<ReturnSlip> slipFor(const Ports &ports, const QUuid &connection, const QString &name);
/// Notes what a slip says; the connection's id.
[[nodiscard]] Outcome<QUuid> takeSlip(const Ports &ports, const ReturnSlip &slip);

} // namespace ats
