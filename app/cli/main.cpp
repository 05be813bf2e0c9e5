// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/hardening.h"
#include "app/identity.h"
#include "app/language.h"
#include "app/model/secret.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

int main(int argc, char **argv)
{
    ats::hardenProcess();
    const QCoreApplication app(argc, argv);
    ats::setApplicationIdentity();
    ats::useLanguage();
    const QStringList words = QCoreApplication::arguments().mid(1);
    const ats::Console plain(false);
    if (words.contains(QStringLiteral("--help")) || words.contains(QStringLiteral("-h"))) {
        plain.print(ats::usageText());
        return 0;
    }
    if (words.contains(QStringLiteral("--version"))) {
        plain.print(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
        return 0;
    }
    const ats::Outcome<ats::Arguments> arguments = ats::parseArguments(words);
    if (!arguments) {
        ats::Console::complain(arguments.problem().text);
        return static_cast<int>(ats::Exit::Usage);
    }
    if (!ats::initSecrets()) {
        ats::Console::complain(
            QCoreApplication::translate("main", "Protected memory for passwords is not available."));
        return static_cast<int>(ats::Exit::Usage);
    }
    const ats::Console console(arguments.value().json);
    const std::unique_ptr<ats::Verb> verb = ats::makeVerb(arguments.value(), console);
    QObject::connect(verb.get(), &ats::Verb::finished, qApp, [](ats::Exit exit) {
        // Later, so that what the verb still holds is put away first.
        QTimer::singleShot(0, qApp, [exit] { QCoreApplication::exit(static_cast<int>(exit)); });
    });
    QTimer::singleShot(0, verb.get(), &ats::Verb::start);
    return QCoreApplication::exec();
}
