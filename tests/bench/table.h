// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// What all the benches print: a title, then rows of two measured columns and their ratio.
namespace ats::bench
{

/// The middle one; of an even number the mean of the two in the middle. `values` is not empty.
[[nodiscard]] double median(std::vector<double> values);

void printTitle(const std::string &title, const std::string &first, const std::string &second);
/// The ratio is second to first; `target` 0: there is none.
void printRow(const std::string &what, double first, double second, double target = 0);

} // namespace ats::bench
