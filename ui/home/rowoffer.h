// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/statetext.h"

#include <optional>

namespace ats
{

/// What Home offers for a connection. Only what works for it: nothing is offered greyed.
struct RowOffer {
    std::optional<NextAction> primary; ///< none when this version has no guide for the pair
    QString primaryText;
    bool steps = false;     ///< look at the guide, where that is not the primary action
    bool test = false;      ///< test now, where that is not the primary action
    bool history = false;   ///< there are tests to look back at
    bool send = false;      ///< seal the details for somebody
    bool invite = false;    ///< prepare it for a client
    bool slip = false;      ///< tell the client that it works
    bool reconnect = false; ///< new credentials, where that is not the primary action
    bool rotation = false;  ///< a day to replace them by, and who shares them
};

[[nodiscard]] RowOffer rowOffer(const Connection &connection, const Guide *guide, bool forSession = false);

} // namespace ats
