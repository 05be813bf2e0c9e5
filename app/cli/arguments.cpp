// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/check/hostoverride.h"
#include "app/cli/commandline.h"
#include "app/flow/batchcheck.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::Arguments)
};

Problem problem(const QString &text) { return Problem{text}; }

Done takeStage(Arguments &arguments, const QString &value)
{
    arguments.stage = stageFromId(value);
    QStringList known;
    for (const Stage stage : allStages()) {
        known.append(toId(stage));
    }
    return arguments.stage
               ? Done()
               : problem(Text::tr("There is no stage “%1”. Known are: %2.").arg(value, known.join(u", "_s)));
}

Done takeJobs(Arguments &arguments, const QString &value)
{
    bool number = false;
    arguments.jobs = value.toInt(&number);
    return number && arguments.jobs >= 1 && arguments.jobs <= BatchCheck::mostJobs
               ? Done()
               : problem(Text::tr("--jobs takes a number from 1 to %1.")
                             .arg(QString::number(BatchCheck::mostJobs)));
}

Done takeSet(Arguments &arguments, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals <= 0) {
        return problem(Text::tr("--set takes field=value, for example --set clientId=123456."));
    }
    arguments.values.insert(value.left(equals), value.mid(equals + 1));
    return {};
}

Done takeHost(Arguments &arguments, const QString &value)
{
    const Outcome<std::pair<QString, QUrl>> host = parseHostOverride(value);
    if (!host) {
        return host.problem();
    }
    arguments.hosts.insert(host.value().first, host.value().second);
    return {};
}

Done takeValue(Arguments &arguments, const QString &option, QStringList &rest)
{
    if (rest.isEmpty() || rest.first().startsWith("--"_L1)) {
        return problem(Text::tr("%1 needs a value after it.").arg(option));
    }
    const QString value = rest.takeFirst();
    arguments.texts.insert(option, value);
    return option == "--set"_L1     ? takeSet(arguments, value)
           : option == "--host"_L1  ? takeHost(arguments, value)
           : option == "--stage"_L1 ? takeStage(arguments, value)
           : option == "--jobs"_L1  ? takeJobs(arguments, value)
                                    : Done();
}

/// One option; `rest` loses its value, where it takes one.
Done takeOption(Arguments &arguments, const QString &option, QStringList &rest)
{
    const auto &rules = optionRules();
    const auto rule = std::ranges::find_if(
        rules, [&](const OptionRule &each) { return option == QLatin1StringView(each.name); });
    if (rule == rules.end()) {
        QStringList known{u"--json"_s};
        for (const OptionRule &each : rules) {
            known.append(QLatin1StringView(each.name));
        }
        return problem(Text::tr("The option %1 is not known. Known are: %2.")
                           .arg(option.section(u'=', 0, 0), known.join(u", "_s)));
    }
    if (rule->takesValue) {
        return takeValue(arguments, option, rest);
    }
    arguments.flags.insert(option);
    return {};
}

Outcome<const VerbRule *> ruleOf(const QString &verb)
{
    QStringList known;
    for (const VerbRule &rule : verbRules()) {
        if (verb == QLatin1StringView(rule.verb)) {
            return &rule;
        }
        known.append(QLatin1StringView(rule.verb));
    }
    return verb.isEmpty()
               ? problem(Text::tr("Say what to do. See ats-connect-cli --help."))
               : problem(Text::tr("“%1” is not known. Known are: %2.").arg(verb, known.join(u", "_s)));
}

void fillIn(Arguments &arguments)
{
    arguments.json = arguments.has(u"--json"_s);
    arguments.practice = arguments.has(u"--practice"_s);
    arguments.guide = arguments.texts.value(u"--guide"_s);
    arguments.trustFile = arguments.texts.value(u"--trust"_s);
    arguments.secretsFromStdin = arguments.has(u"--secrets-stdin"_s);
    arguments.draft = arguments.has(u"--draft"_s);
    arguments.accountChanged = arguments.has(u"--account-changed"_s);
    arguments.reportNames = arguments.has(u"--report-names"_s);
    arguments.report = arguments.reportNames || arguments.has(u"--report"_s);
    arguments.now = arguments.has(u"--now"_s);
    arguments.all = arguments.has(u"--all"_s);
}

} // namespace

Outcome<Arguments> parseArguments(const QStringList &words)
{
    Arguments arguments;
    QStringList rest = words;
    bool onlyNames = false;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (onlyNames || !word.startsWith("--"_L1)) {
            if (arguments.verb.isEmpty()) {
                arguments.verb = word;
                // Said before anything about options, which are judged by it.
                if (const auto known = ruleOf(word); !known) {
                    return known.problem();
                }
            } else {
                arguments.names.append(word);
            }
        } else if (word == "--"_L1) {
            onlyNames = true;
        } else if (word == "--json"_L1) {
            arguments.flags.insert(word);
        } else if (const Done taken = takeOption(arguments, word, rest); !taken) {
            return taken.problem();
        }
    }
    const Outcome<const VerbRule *> rule = ruleOf(arguments.verb);
    if (!rule) {
        return rule.problem();
    }
    for (const QString &option : arguments.flags.values() + arguments.texts.keys()) {
        if (option != "--json"_L1 && !rule.value()->options.contains(option)) {
            return problem(Text::tr("%1 does not go with “%2”.").arg(option, arguments.verb));
        }
    }
    const qsizetype names = arguments.names.size();
    if (names < rule.value()->fewest || names > rule.value()->most) {
        return problem(Text::tr("“%1” takes %2. See ats-connect-cli --help.")
                           .arg(arguments.verb, rule.value()->most == 0 ? Text::tr("no name")
                                                : rule.value()->most == 1
                                                    ? Text::tr("exactly one name after it")
                                                    : Text::tr("one name or two after it")));
    }
    fillIn(arguments);
    const Done checked = checkArguments(arguments);
    return checked ? Outcome<Arguments>(std::move(arguments)) : checked.problem();
}

} // namespace ats
