// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest/QtTest>
QTEST_MAIN(QObject)
