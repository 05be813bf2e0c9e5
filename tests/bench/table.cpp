// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/table.h"

#include <algorithm>
#include <cstdio>

namespace ats::bench
{

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void printTitle(const std::string &title, const std::string &first, const std::string &second)
{
    std::printf("\n%-44s%16s%16s%9s%9s\n", title.c_str(), first.c_str(), second.c_str(), "ratio", "target");
}

void printRow(const std::string &what, double first, double second, double target)
{
    std::printf("  %-42s%16.2f%16.2f%9.2f", what.c_str(), first, second, first > 0 ? second / first : 0.0);
    if (target > 0) {
        std::printf("%9.2f", target);
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace ats::bench
