// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/handoff.h"
#include "app/handoff/receivingcode.h"

namespace ats
{

/// What an engineer prepares for a recruiter: no secret, no host, no link. All texts come from somebody else.
struct Invitation {
    QUuid matter;
    QString client;
    QString guideId;
    QMap<QString, QString> values; ///< to begin with; fields of the guide that are not secret
    QString name;                  ///< the engineer's
    QString contact;               ///< may be empty
    ReceivingCode code;
    QString note; ///< may be empty, may have lines

    /// A whole file, JSON to be read by people, too.
    [[nodiscard]] QByteArray toFile() const;
    [[nodiscard]] static Outcome<Invitation> fromFile(QByteArrayView file, const GuideFinder &guides);
};

/// Why a value has no place in an invitation for this guide, or that it has.
[[nodiscard]] Done mayInvite(const Guide &guide, const QString &field, const QString &text);

} // namespace ats
