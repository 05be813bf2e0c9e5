// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace ats
{

/// guides
class GuidesVerb : public Verb
{
    Q_OBJECT
public:
    using Verb::Verb;
    void start() override;
};

/// show GUIDE
class ShowVerb : public Verb
{
    Q_OBJECT
public:
    using Verb::Verb;
    void start() override;
};

/// lint FOLDER
class LintVerb : public Verb
{
    Q_OBJECT
public:
    using Verb::Verb;
    void start() override;
};

} // namespace ats
