// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtWidgets/QApplication>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    if (const int status = ats::test::prepareWindowTests(); status != 0) {
        return status;
    }
    return ats::test::runNamedTest(argc, argv);
}
