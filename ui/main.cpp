// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"
#include "app/identity.h"
#include "app/model/secret.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/messagebox.h"

#include <QtCore/QCommandLineParser>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace
{

/// Says why the program cannot go on, in a window and on the terminal.
int refuse(const QString &text)
{
    std::fprintf(stderr, "ats-connect: %s\n", qUtf8Printable(text));
    auto *box = new ats::MessageBox(QStringLiteral("warning"), ats::Role::Failed,
                                    QCoreApplication::translate("main", "ATS Connect"), text);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
    QApplication::exec();
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    ats::hardenProcess();
    const QApplication app(argc, argv);
    ats::setApplicationIdentity();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.atsconnect.AtsConnect"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main",
        "Leads you through connecting a recruiting system to a platform, tests it, and keeps the details in "
        "your keychain."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption practice(
        QStringLiteral("practice"),
        QCoreApplication::translate("main", "Practise with a pretended recruiting system on this computer."));
    parser.addOption(practice);
    parser.process(app);
    ats::initUiResources();
    ats::applyTheme(*qApp);
    if (!ats::initSecrets()) {
        return refuse(
            QCoreApplication::translate("main", "Protected memory for passwords is not available."));
    }
    ats::ServiceOptions options;
    options.practice = parser.isSet(practice);
    const auto services = ats::Services::create(options);
    if (!services) {
        return refuse(services.problem().text);
    }
    ats::MainWindow window(*services.value(), options.practice);
    if (const ats::Done read = services.value()->catalogRead(); !read) {
        return refuse(read.problem().text);
    }
    window.show();
    return QApplication::exec();
}
