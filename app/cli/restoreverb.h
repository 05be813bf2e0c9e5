// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace ats
{

/// restore: sets a list that cannot be read aside, and starts from its last good copy or an empty list.
class RestoreVerb : public Verb
{
    Q_OBJECT
public:
    using Verb::Verb;
    void start() override;

private:
    /// Nothing is the matter with it, or nothing that a copy mends: says so.
    [[nodiscard]] bool isRefused(const QString &file);
};

} // namespace ats
