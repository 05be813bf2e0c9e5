// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/credentials.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QUuid>

#include <functional>

namespace ats
{

struct Guide;

/// The catalog, as far as this layer needs it; null: no such guide.
using GuideFinder = std::function<const Guide *(const QString &id)>;

/// Days until a sealed file asks to be opened; a reminder, nothing is locked by it.
inline constexpr int handoffOpenDays = 7;

/// What a sealed file holds. All texts but the details come from somebody else: plain text, to be shown as
/// such.
struct Handoff {
    QUuid matter; ///< the same in invitation, hand-off and slip
    QString client;
    QString guideId;
    Credentials details;
    QString name;    ///< the sender's
    QString contact; ///< e-mail or telephone; may be empty
    QString forWhom; ///< may be empty
    QString note;    ///< may be empty, may have lines
    QDateTime made;  ///< UTC
    QDate openBy;

    /// JSON that never went through Qt's classes.
    [[nodiscard]] Secret toJson() const;
    /// Checks everything against this version's catalog; only fields of the guide are let in.
    [[nodiscard]] static Outcome<Handoff> fromJson(const Secret &json, const GuideFinder &guides);
};

} // namespace ats
