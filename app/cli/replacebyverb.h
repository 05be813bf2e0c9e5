// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// replace-by NAME|ID [DAY]: until when new details are wanted.
class ReplaceByVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    /// False after complaining.
    bool writeCalendar(const Connection &connection);
};

} // namespace ats
