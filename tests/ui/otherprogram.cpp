// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/otherprogram.h"

#include "tests/support/patience.h"
#include "tests/ui/turntaker.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <optional>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

// Milliseconds; limits for tests that fail. No single wait within a turn takes more than half as long.
constexpr int longestTurn = 120'000;

} // namespace

void OtherProgram::start(const QProcessEnvironment &environment, const QString &folder, const QString &test,
                         const QStringList &turns)
{
    m_said.clear();
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QCoreApplication::applicationFilePath(), QStringList{test} + turns);
}

bool OtherProgram::turn(const QString &name)
{
    m_told.clear();
    m_passed = false;
    m_process.write("\n");
    bool over = false;
    const bool answered = QTest::qWaitFor(
        [&] {
            const bool running = m_process.state() != QProcess::NotRunning;
            over = readToEndOf(name);
            return over || !running;
        },
        longestTurn);
    if (!over) {
        m_said +=
            u"The other program %1 in its turn “%2”."_s.arg(answered ? howItEnded() : u"fell silent"_s, name)
                .toUtf8();
        stop();
    }
    if (!m_passed) {
        noteProblem();
    }
    return m_passed;
}

bool OtherProgram::ended()
{
    (void)m_process.waitForFinished(patience);
    m_said += m_process.readAll();
    const bool well = m_process.state() == QProcess::NotRunning &&
                      m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (!well) {
        m_said += u"The other program %1 after its last turn."_s.arg(howItEnded()).toUtf8();
        noteProblem();
    }
    return well;
}

void OtherProgram::stop()
{
    m_process.kill();
    (void)m_process.waitForFinished(patience);
}

void OtherProgram::noteProblem()
{
    constexpr qsizetype mostShown = 800; // Qt Test cuts a message off after 1024
    std::fprintf(stderr, "%s\n", m_said.constData());
    m_problem = m_said.right(mostShown);
}

QString OtherProgram::howItEnded() const
{
    if (m_process.state() != QProcess::NotRunning) {
        return u"did not end"_s;
    }
    return m_process.exitStatus() == QProcess::NormalExit
               ? u"ended with status %1"_s.arg(m_process.exitCode())
               : u"was ended by signal %1"_s.arg(m_process.exitCode());
}

bool OtherProgram::readToEndOf(const QString &name)
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        const auto after = [&line](const char *mark) {
            return line.startsWith(mark)
                       ? std::optional(QString::fromUtf8(line.mid(qstrlen(mark))).chopped(1))
                       : std::nullopt;
        };
        if (const auto told = after(TurnTaker::tellMark)) {
            m_told += *told;
            continue;
        }
        m_said += line;
        const auto passed = after(TurnTaker::passedMark);
        if (passed || after(TurnTaker::failedMark)) {
            m_passed = passed == name;
            return true;
        }
    }
    if (m_process.state() == QProcess::NotRunning) {
        m_said += m_process.readAll(); // a last line that was cut off
    }
    return false;
}

} // namespace ats::test
