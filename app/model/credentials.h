// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/model/report.h"
#include "app/model/secret.h"

#include <QtCore/QMap>

#include <map>

namespace ats
{

struct System;

/// One whole set of field values: what the form holds, what a test sends, what one keychain entry keeps.
/// Which fields are secret is said by the system's FieldSpec; secret values live in `secrets` only.
struct Credentials {
    QMap<QString, QString> plain;
    std::map<QString, Secret> secrets;

    [[nodiscard]] Credentials clone() const;
    [[nodiscard]] bool isEmpty() const;
    /// Filled in, in whichever of the two maps it belongs to.
    [[nodiscard]] bool has(const QString &fieldId) const;
    /// This very secret in this field.
    [[nodiscard]] bool holds(const QString &fieldId, const Secret &secret) const;
    [[nodiscard]] bool operator==(const Credentials &other) const;

    /// Leaves of each value what is kept and sent, and takes a region that was pasted along with another
    /// field.
    void tidy(const System &system);

    /// Takes over what `system` does not know: a newer version's fields, or another platform's own.
    void keepUnknown(const Credentials &from, const System &system);

    /// The keychain entry's value: {"v":1,"fields":{…}} as UTF-8 JSON.
    [[nodiscard]] Secret toEntry() const;
    /// Reads an entry; `system` tells the secret fields from the others. Refuses other versions and shapes.
    [[nodiscard]] static Outcome<Credentials> fromEntry(const Secret &entry, const System &system);
    /// What fromEntry() holds against an entry: None, NotOurs or Newer.
    [[nodiscard]] static KeychainFault faultOf(const Secret &entry);
};

} // namespace ats
