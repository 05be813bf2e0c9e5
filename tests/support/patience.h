// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest/QTest>

namespace ats::test
{

/// How long a test waits for what must come, in ms. A limit for tests that fail, never a measure: Qt Test's
/// own five seconds are too short for a sanitized build on a busy machine. Three times this, which is what a
/// failing QTRY_… takes, is less than the time that CTest gives a test.
constexpr int patience = 60'000;

} // namespace ats::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, ats::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, ats::test::patience)
