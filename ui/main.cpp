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

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace
{

/// Qt aborts a program whose window finds no display. Help and version go without, and else it is said.
bool canHaveWindow(int argc, char **argv)
{
    static constexpr std::array words{"-h", "--help", "--help-all", "-v", "--version"};
    for (int i = 1; i < argc && argv[i] != std::string_view("--"); ++i) {
        if (std::ranges::find(words, std::string_view(argv[i])) != words.end()) {
            return false;
        }
    }
#ifdef Q_OS_LINUX
    static constexpr std::array names{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::ranges::any_of(names, [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    return true;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    ats::hardenProcess();
    const bool window = canHaveWindow(argc, argv);
    const std::unique_ptr<QCoreApplication> app =
        window ? std::make_unique<QApplication>(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    ats::setApplicationIdentity();
    ats::useLanguage();
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main",
        "Leads you through connecting a recruiting system to a platform, tests it, and keeps the details in "
        "your keychain."));
    parser.addHelpOption();
    parser.addVersionOption();
    ats::StartOptions::describe(parser);
    parser.process(*app);
    if (!window) {
        std::fputs(qUtf8Printable(QCoreApplication::translate(
                                      "main", "There is no display to show a window on. On the console there "
                                              "is ats-connect-cli.") +
                                  QLatin1Char('\n')),
                   stderr);
        return 1;
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("org.atsconnect.AtsConnect"));
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
