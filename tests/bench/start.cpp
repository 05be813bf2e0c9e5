// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-start EMPTY PROGRAM [ROUNDS]: how long two programs take to their first window, and how much memory
// they have a second later, in turns.
#include "tests/bench/screen.h"
#include "tests/bench/table.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace
{

using namespace ats::bench;

struct Column {
    std::string program;
    std::vector<double> mapped;  ///< ms
    std::vector<double> painted; ///< ms
    std::vector<double> memory;  ///< MB
};

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// In MB; pages shared with other programs count in part.
double proportionalMemory(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string word; file >> word;) {
        if (word == "Pss:") {
            double kilobytes = 0;
            file >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

bool measure(Screen &screen, Column &column, bool count)
{
    screen.drain();
    std::array<char *, 2> arguments{column.program.data(), nullptr};
    pid_t process = 0;
    const Clock::time_point start = Clock::now();
    if (::posix_spawn(&process, column.program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) {
        std::perror(column.program.c_str());
        return false;
    }
    const std::optional<Seen> seen = screen.firstWindow(process, std::chrono::seconds(60));
    if (seen) {
        // What a program loads right after its window belongs to it, too.
        std::this_thread::sleep_for(std::chrono::seconds(1));
        if (count) {
            column.mapped.push_back(milliseconds(seen->mapped - start));
            column.painted.push_back(milliseconds(seen->painted - start));
            column.memory.push_back(proportionalMemory(process));
        }
    } else {
        std::fprintf(stderr, "bench-start: no window of %s\n", column.program.c_str());
    }
    ::kill(process, SIGTERM);
    ::waitpid(process, nullptr, 0);
    return seen.has_value();
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 9;
    if (argc < 3 || rounds < 1) {
        std::fprintf(stderr, "bench-start EMPTY PROGRAM [ROUNDS]\n");
        return 2;
    }
    const std::unique_ptr<Screen> screen = Screen::open();
    if (!screen) {
        std::fprintf(stderr, "bench-start: no X display\n");
        return 1;
    }
    std::array<Column, 2> columns;
    columns[0].program = argv[1];
    columns[1].program = argv[2];
    // The first round fills caches and makes the store; it is not counted.
    for (int round = 0; round <= rounds; ++round) {
        for (Column &column : columns) {
            if (!measure(*screen, column, round > 0)) {
                return 1;
            }
        }
    }
    printTitle("Start, medians of " + std::to_string(rounds) + " in turns", "empty QWizard", "ats-connect");
    printRow("first window on screen, ms", median(columns[0].mapped), median(columns[1].mapped), 1.3);
    printRow("first window painted, ms", median(columns[0].painted), median(columns[1].painted));
    printRow("memory a second later (PSS), MB", median(columns[0].memory), median(columns[1].memory), 1.5);
    return 0;
}
