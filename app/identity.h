// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

/// Keychain service names, fixed for ever.
inline constexpr char keychainService[] = "org.atsconnect.AtsConnect";
inline constexpr char practiceKeychainService[] = "org.atsconnect.AtsConnect.practice";

/// Sets the names that every program of the project goes by; call right after the application object is made.
void setApplicationIdentity();

/// The store's file for real work or for practice: owner-only folder under the user's data folder.
[[nodiscard]] QString storeFile(bool practice);

} // namespace ats
