// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QUuid>

namespace ats
{

/// What recruiter and engineer told each other about a connection by files. Never a secret. Times are UTC and
/// invalid while it has not happened.
struct HandoffFacts {
    QUuid matter;    ///< the same in invitation, hand-off and slip, so that each side finds its own; or null
    QString name;    ///< the other person, as their file gave it: plain text from outside
    QString contact; ///< likewise
    QString code;    ///< the receiving code that an invitation came with
    QDateTime invited;   ///< an invitation was saved here
    QDateTime accepted;  ///< the connection was made from an invitation
    QDateTime sent;      ///< the details were sealed here
    QDateTime received;  ///< the details were opened and kept here
    QDateTime connected; ///< a return slip said so
    bool operator==(const HandoffFacts &) const = default;
};

/// The account that the platform made for a connection, as the platform last said.
struct PlatformAccount {
    QString id;
    QString status;
    QDateTime at; ///< UTC
    bool operator==(const PlatformAccount &) const = default;
};

} // namespace ats
