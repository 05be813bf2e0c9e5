// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/scenario.h"

#include <QtCore/QStringList>

namespace ats
{

/// What the command line of ats-connect-practice asks for.
struct PracticeOptions {
    int port = 0; ///< 0: any that is free
    Scenario scenario = Scenario::Ok;
    bool exitWithStdin = false;
    QString help;  ///< not empty: show this and do nothing else
    QString wrong; ///< not empty: what cannot be done, naming the option and what it may be
};

/// `arguments` begin with the program's name.
[[nodiscard]] PracticeOptions practiceOptions(const QStringList &arguments);

} // namespace ats
