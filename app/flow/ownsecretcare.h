// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/flow/ownsecret.h"

#include <QtCore/QList>

namespace ats
{

/// Puts in order what a stop left beside the program's own secrets. After the list was brought back from a
/// copy, it first looks which of the two places holds the secret: the copy may be older than the keychain.
class OwnSecretCare : public KeychainTask
{
    Q_OBJECT
public:
    OwnSecretCare(Ports ports, bool restored, QObject *parent);

Q_SIGNALS:
    /// Not `whole`: the keychain did not answer, and the next run goes on.
    void finished(bool whole);

private:
    void begin() override;
    void stopped() override { end(false); }
    void next();
    void look(const OwnState &state);
    void clearOther(OwnState state);
    /// The first of the places that holds a secret comes into force.
    void adoptFrom(const OwnState &state, QList<Slot> places);
    void end(bool whole);

    bool m_restored;
    QList<OwnName> m_left{ownNames.begin(), ownNames.end()};
};

} // namespace ats
