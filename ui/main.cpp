// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"
#include "app/identity.h"
#include "app/language.h"
#include "app/model/secret.h"
#include "ui/start/program.h"
#include "ui/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtWidgets/QApplication>

int main(int argc, char **argv)
{
    ats::hardenProcess();
    const QApplication app(argc, argv);
    ats::setApplicationIdentity();
    ats::useLanguage();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.atsconnect.AtsConnect"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main",
        "Leads you through connecting a recruiting system to a platform, tests it, and keeps the details in "
        "your keychain."));
    parser.addHelpOption();
    parser.addVersionOption();
    ats::StartOptions::describe(parser);
    parser.process(app);
    ats::initUiResources();
    ats::applyTheme(*qApp);
    ats::Program program(ats::StartOptions::from(parser, QDir::currentPath()),
                         QCoreApplication::arguments().mid(1));
    if (ats::initSecrets()) {
        program.start();
    } else {
        program.refuse(
            QCoreApplication::translate("main", "Protected memory for passwords is not available."));
    }
    const int ended = QApplication::exec();
    return program.status() != 0 ? program.status() : ended;
}
