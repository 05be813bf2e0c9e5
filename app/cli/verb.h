// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <QtCore/QObject>

#include <memory>

namespace ats
{

class Catalog;
class Services;

/// One thing the console can do. start() may return before it is over; finished() comes exactly once.
class Verb : public QObject
{
    Q_OBJECT
public:
    Verb(const Arguments &arguments, const Console &console)
        : m_arguments(arguments)
        , m_console(console)
    {
    }
    virtual void start() = 0;

Q_SIGNALS:
    void finished(ats::Exit exit);

protected:
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] const Console &console() const { return m_console; }
    /// Says it on standard error and ends with `exit`.
    void fail(const QString &text, Exit exit = Exit::Usage)
    {
        Console::complain(text);
        Q_EMIT finished(exit);
    }

private:
    const Arguments &m_arguments;
    const Console &m_console;
};

/// The verb a command line names; parseArguments() has made sure that there is one.
[[nodiscard]] std::unique_ptr<Verb> makeVerb(const Arguments &arguments, const Console &console);

} // namespace ats
