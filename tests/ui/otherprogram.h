// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace ats::test
{

/// This test program once more, as another person's: its test functions are turns, taken when we say so. See
/// TurnTaker for what happens there.
class OtherProgram
{
public:
    ~OtherProgram() { stop(); }

    /// Starts `test` with these functions in their order; it takes the first turn when it is asked to.
    void start(const QProcessEnvironment &environment, const QString &folder, const QString &test,
               const QStringList &turns);
    /// Lets it take its next turn, which must be this one, and waits for the end of it while our own window
    /// lives on. False: it failed, ended or fell silent; problem() says which.
    [[nodiscard]] bool turn(const QString &name);
    /// What it told in its last turn.
    [[nodiscard]] const QStringList &told() const { return m_told; }
    /// Waits for its end after its last turn; false: not well, problem() says how.
    [[nodiscard]] bool ended();
    /// The end of what it wrote, for a failing test's message; all of it is on standard error then.
    [[nodiscard]] const char *problem() const { return m_problem.constData(); }
    /// Ends it, whatever it is doing.
    void stop();

private:
    /// Takes over the lines that have come; true: the turn is over.
    [[nodiscard]] bool readToEndOf(const QString &name);
    [[nodiscard]] QString howItEnded() const;
    void noteProblem();

    QProcess m_process;
    QStringList m_told;
    QByteArray m_said;
    QByteArray m_problem;
    bool m_passed = false;
};

} // namespace ats::test
