// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "ui/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ats::initUiResources();
    ats::applyTheme(app);
    ats::setTheme(ats::ThemeChoice::Light);
    return ats::test::runNamedTest(argc, argv);
}
