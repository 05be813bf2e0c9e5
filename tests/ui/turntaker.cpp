// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/turntaker.h"

#include <QtCore/QEventLoop>
#include <QtCore/QSocketNotifier>
#include <QtTest/QTest>

#include <cstdio>
#include <unistd.h>

namespace ats::test
{

namespace
{

void sayTurn(const char *mark, const char *text)
{
    std::printf("%s%s\n", mark, text);
    std::fflush(stdout);
}

} // namespace

bool TurnTaker::wait()
{
    QEventLoop loop;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    char line = 0;
    ssize_t got = 0;
    QObject::connect(&input, &QSocketNotifier::activated, &loop, [&] {
        got = ::read(STDIN_FILENO, &line, 1);
        loop.quit();
    });
    loop.exec();
    return got == 1;
}

void TurnTaker::tell(const QString &text) { sayTurn(tellMark, qUtf8Printable(text)); }

void TurnTaker::over()
{
    sayTurn(QTest::currentTestFailed() ? failedMark : passedMark, QTest::currentTestFunction());
}

} // namespace ats::test
