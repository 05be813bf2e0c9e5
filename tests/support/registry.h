// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/patience.h"

#include <QtCore/QObject>

#include <memory>

namespace ats::test
{

/// Makes a test known to the program it is linked into, by the name of its file without ".cpp".
class Registered
{
public:
    using Make = std::unique_ptr<QObject> (*)();
    Registered(const char *file, Make make);
};

/// Runs the registered test that the first argument names; the others are Qt Test's own. 2: no such test.
/// The application object must exist.
[[nodiscard]] int runNamedTest(int argc, char **argv);

} // namespace ats::test

#define ATS_TEST(Class)                                                                                      \
    static const ats::test::Registered registered##Class{                                                    \
        __FILE_NAME__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); }};
