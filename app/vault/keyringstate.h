// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace ats
{

/// How far the Secret Service on the session bus could be asked. NotUsed: this platform has none.
enum class KeyringReach { NotUsed, Absent, Broken, Reached };

/// What one question to the Secret Service brought to light. Never holds a secret.
struct KeyringState {
    KeyringReach reach = KeyringReach::NotUsed;
    QString owner;              ///< who answers, as the bus calls it
    bool found = false;         ///< an entry with the asked-for names exists, locked or not
    bool entryLocked = false;   ///< … and all of those that exist are locked
    bool someLocked = false;    ///< … and at least one of them is locked
    bool hasDefault = false;    ///< a default collection exists; a fresh user may have none
    bool defaultLocked = false; ///< … and it is locked
    bool dismissed = false;     ///< the user, or a missing prompter, said no to a prompt
    QStringList keys;           ///< list() only: the keys of the entries found
    QString provider;           ///< identify() only: the keychain's name for people
    QString detail;             ///< technical words for the report
};

} // namespace ats
