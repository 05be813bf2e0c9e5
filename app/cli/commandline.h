// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace ats
{

/// One line of the help: what is typed, and what it does (in English, for translating when it is printed).
struct UsageLine {
    const char *typed = "";
    const char *does = "";
};

struct OptionRule {
    const char *name = "";
    bool takesValue = false;
    UsageLine usage = {}; ///< empty: its line is another option's, too
};

struct VerbRule {
    const char *verb = "";
    int fewest = 0; ///< names after the verb
    int most = 0;
    QStringList options;
    std::vector<UsageLine> usage;
};

/// All that can be typed, in the order of the help. --json, --help and --version go with every verb.
[[nodiscard]] const std::vector<VerbRule> &verbRules();
[[nodiscard]] const std::vector<OptionRule> &optionRules();
/// The whole help.
[[nodiscard]] QString usageText();

} // namespace ats
