// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connectionstore.h"
#include "tests/ui/windowrig.h"
#include "ui/start/program.h"

namespace ats::test
{

/// The whole program from its start on, in this process, on a list of its own; other starts of it are real
/// processes.
class ProgramRig : protected WindowRig
{
protected:
    void begin();
    void finish();
    /// Makes a list with these clients, and its copy.
    [[nodiscard]] bool makeList(const QStringList &clients);
    /// Starts the program here.
    void start(const QStringList &arguments = {});
    /// Ends it here as closing its window does.
    void endProgram() { m_program.reset(); }
    /// Starts it as another process.
    [[nodiscard]] std::unique_ptr<QProcess> startOther(const QStringList &arguments = {});
    /// Waits until that process has ended, and gives its exit status; -1: it crashed or does not end.
    [[nodiscard]] static int ended(QProcess &process);

    [[nodiscard]] QString file() const;
    [[nodiscard]] QStringList clients() const;
    [[nodiscard]] static MainWindow *mainWindow();
    /// The heading on screen of whatever window there is.
    [[nodiscard]] static QString headingOn(const QWidget *window);

    std::unique_ptr<Program> m_program;
};

} // namespace ats::test
