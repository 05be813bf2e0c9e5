// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"

#include <QtTest/QTest>

#include <cstdio>
#include <map>

namespace ats::test
{

namespace
{

std::map<QByteArray, Registered::Make> &registered()
{
    static std::map<QByteArray, Registered::Make> all;
    return all;
}

} // namespace

Registered::Registered(const char *file, Make make)
{
    QByteArray name(file);
    name.chop(static_cast<int>(qstrlen(".cpp")));
    registered().emplace(name, make);
}

int runNamedTest(int argc, char **argv)
{
    const auto found = argc < 2 ? registered().end() : registered().find(argv[1]);
    if (found == registered().end()) {
        std::fputs("Name one of these tests as the first argument:\n", stderr);
        for (const auto &[name, make] : registered()) {
            std::fprintf(stderr, "  %s\n", name.constData());
        }
        return 2;
    }
    argv[1] = argv[0];
    return QTest::qExec(found->second().get(), argc - 1, argv + 1);
}

} // namespace ats::test
