// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/handoff/receivingcode.h"

namespace ats
{

class OwnSecretSaver;

/// This person's receiving code, from the store: the keychain is not asked. Nothing: none was made yet.
[[nodiscard]] std::optional<ReceivingCode> receivingCode(ConnectionStore &store);
/// Makes a new pair of keys; start() keeps it, and after Ok receivingCode() is the new one. What was sealed
/// to an earlier code can then not be opened any more.
[[nodiscard]] OwnSecretSaver *newReceivingKey(const Ports &ports, QObject *parent);
/// The code that belongs to it; empty when it is none.
[[nodiscard]] ReceivingCode receivingCodeOf(const Secret &kept);
/// The private key out of what the keychain gave for OwnName::ReceivingKey; empty when it is none.
[[nodiscard]] Secret privateKeyOf(const Secret &kept);

} // namespace ats
