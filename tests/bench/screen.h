// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <sys/types.h>

namespace ats::bench
{

using Clock = std::chrono::steady_clock;

/// When a program's first window was there, seen from outside.
struct Seen {
    Clock::time_point mapped;  ///< on screen, perhaps still empty
    Clock::time_point painted; ///< its middle shows something
};

/// The X display, watched by a client of its own, so that every program is measured alike.
class Screen
{
public:
    /// Null when there is no display.
    [[nodiscard]] static std::unique_ptr<Screen> open();
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// Waits for the first window of this process; nothing when it does not come in time or the process ends.
    [[nodiscard]] std::optional<Seen> firstWindow(pid_t process, std::chrono::seconds limit);
    /// Forgets what happened up to now.
    void drain();

private:
    struct Private;
    explicit Screen(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace ats::bench
