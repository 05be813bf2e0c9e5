// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practiceoptions.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int highestPort = 65535;

QString say(const char *text) { return QCoreApplication::translate("ats::Practice", text); }

QString scenarioNames()
{
    QStringList names;
    for (const Scenario scenario : allScenarios()) {
        names << toId(scenario);
    }
    return names.join(u", "_s);
}

PracticeOptions wrong(const QString &text)
{
    PracticeOptions options;
    options.wrong = text;
    return options;
}

/// QString::toInt takes blanks and signs, which nobody means in a port.
std::optional<int> portOf(const QString &text)
{
    bool digits = !text.isEmpty() && text.size() <= 5;
    for (const QChar character : text) {
        digits = digits && character >= u'0' && character <= u'9';
    }
    const int port = digits ? text.toInt() : -1;
    return port >= 0 && port <= highestPort ? std::optional(port) : std::nullopt;
}

} // namespace

PracticeOptions practiceOptions(const QStringList &arguments)
{
    const QCommandLineOption port(
        u"port"_s, say(QT_TRANSLATE_NOOP("ats::Practice", "Listen on this port; 0 means any.")),
        say(QT_TRANSLATE_NOOP("ats::Practice", "number")), u"0"_s);
    const QCommandLineOption scenario(
        u"scenario"_s,
        say(QT_TRANSLATE_NOOP("ats::Practice", "What the first address plays: %1.")).arg(scenarioNames()),
        say(QT_TRANSLATE_NOOP("ats::Practice", "name")), toId(Scenario::Ok));
    const QCommandLineOption exitWithStdin(
        u"exit-with-stdin"_s, say(QT_TRANSLATE_NOOP("ats::Practice", "End when standard input closes.")));
    const QCommandLineOption help({u"h"_s, u"help"_s},
                                  say(QT_TRANSLATE_NOOP("ats::Practice", "Show this text.")));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("ats::Practice", "A pretend JobDiva, Teamtailor and StackOne on this computer "
                                               "only, for training and tests. Its first line says "
                                               "where it listens and which made-up details it accepts.")));
    parser.addOptions({port, scenario, exitWithStdin, help});
    const bool parsed = parser.parse(arguments);
    PracticeOptions options;
    if (parser.isSet(help)) {
        options.help = parser.helpText();
        return options;
    }
    if (!parsed) {
        return wrong(
            say(QT_TRANSLATE_NOOP("ats::Practice",
                                  "%1 Allowed are --port, --scenario, --exit-with-stdin and --help."))
                .arg(parser.errorText()));
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty()) {
        return wrong(
            say(QT_TRANSLATE_NOOP("ats::Practice", "“%1” was not expected. Allowed are --port, --scenario, "
                                                   "--exit-with-stdin and --help."))
                .arg(rest.first()));
    }
    const auto wantedPort = portOf(parser.value(port));
    if (!wantedPort) {
        return wrong(say(QT_TRANSLATE_NOOP("ats::Practice", "--port is a number from 0 to 65535, not “%1”."))
                         .arg(parser.value(port)));
    }
    const auto wantedScenario = scenarioFromId(parser.value(scenario));
    if (!wantedScenario) {
        return wrong(say(QT_TRANSLATE_NOOP("ats::Practice", "--scenario is one of %1, not “%2”."))
                         .arg(scenarioNames(), parser.value(scenario)));
    }
    options.port = *wantedPort;
    options.scenario = *wantedScenario;
    options.exitWithStdin = parser.isSet(exitWithStdin);
    return options;
}

} // namespace ats
