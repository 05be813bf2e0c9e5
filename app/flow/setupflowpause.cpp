// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"
#include "app/flow/signinpause.h"

/// Which account a test would be about, without asking the keychain.
namespace ats
{

QMap<QString, QString> SetupFlow::accountValues(TestPurpose purpose) const
{
    QMap<QString, QString> values;
    for (const QString &id : guide().fields) {
        switch (purpose) {
        case TestPurpose::Connect:
        case TestPurpose::Try:
            values.insert(id, m_draft->value(id));
            break;
        case TestPurpose::StoredSet:
            values.insert(id, valueInForce(id));
            break;
        case TestPurpose::Replace:
            values.insert(id, m_given.plain.value(id, valueInForce(id)));
            break;
        }
    }
    return values;
}

std::optional<Pause> SetupFlow::pause(TestPurpose purpose) const
{
    return SignInPause(m_ports, guide(), accountValues(purpose), holderOf(connection())).inForce();
}

bool SetupFlow::isHeldBack(TestPurpose purpose)
{
    const std::optional<Pause> held = pause(purpose);
    if (held) {
        m_given = {};
        Q_EMIT heldBack(*held);
    }
    return held.has_value();
}

} // namespace ats
