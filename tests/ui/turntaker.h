// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats::test
{

/// In the program that OtherProgram starts: a line on standard input gives it the turn, which is one test
/// function, and lines with these marks on standard output go back between those of Qt Test.
class TurnTaker
{
public:
    static constexpr char tellMark[] = "@tell ";
    static constexpr char passedMark[] = "@passed ";
    static constexpr char failedMark[] = "@failed ";

    /// Waits for the turn while the window lives on, so in init(). False: there is nobody left to wait for.
    [[nodiscard]] static bool wait();
    /// One line, for OtherProgram::told().
    static void tell(const QString &text);
    /// Says how the turn went, so in cleanup().
    static void over();
};

} // namespace ats::test
