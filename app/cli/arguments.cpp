// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/check/hostoverride.h"
#include "app/flow/batchcheck.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::Arguments)
};

struct Rule {
    QLatin1StringView verb;
    int fewest; ///< names after the verb
    int most;
    QStringList options;
};

const std::vector<Rule> &rules()
{
    static const QStringList setting{u"--guide"_s, u"--set"_s,   u"--secrets-stdin"_s,
                                     u"--host"_s,  u"--trust"_s, u"--now"_s};
    static const std::vector<Rule> list{
        {"guides"_L1, 0, 0, {}},
        {"show"_L1, 1, 1, {}},
        {"lint"_L1, 1, 1, {}},
        {"list"_L1, 0, 0, {u"--practice"_s, u"--csv"_s}},
        {"check"_L1, 0, 1,
         setting + QStringList{u"--practice"_s, u"--report"_s, u"--report-names"_s, u"--all"_s, u"--stage"_s,
                               u"--system"_s, u"--jobs"_s}},
        {"add"_L1, 1, 1, setting + QStringList{u"--practice"_s, u"--draft"_s}},
        {"reconnect"_L1,
         1,
         1,
         {u"--set"_s, u"--secrets-stdin"_s, u"--host"_s, u"--trust"_s, u"--practice"_s,
          u"--account-changed"_s, u"--now"_s}},
        {"go-back"_L1, 1, 1, {u"--practice"_s}},
        {"forget-earlier"_L1, 1, 1, {u"--practice"_s}},
        {"history"_L1, 1, 1, {u"--practice"_s}},
        {"remove"_L1, 1, 1, {u"--practice"_s}},
        {"restore"_L1, 0, 0, {u"--practice"_s, u"--empty"_s}},
        {"keychain"_L1, 0, 0, {u"--practice"_s}},
    };
    return list;
}

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

/// What is said together with --all; nothing when all of it goes.
Done completeAll(const Arguments &arguments, const QStringList &options)
{
    for (const QString &option : options) {
        static const QStringList allowed{u"--all"_s,  u"--stage"_s, u"--system"_s,  u"--jobs"_s,
                                         u"--host"_s, u"--trust"_s, u"--practice"_s};
        if (!allowed.contains(option)) {
            return problem(Text::tr("%1 does not go with “check --all”.").arg(option));
        }
    }
    return arguments.names.isEmpty()
               ? Done()
               : problem(Text::tr("“check --all” takes no name; “check NAME” tests one connection."));
}

/// One option, with its value where it takes one; `rest` loses the words used.
Done take(Arguments &arguments, const QString &option, QStringList &rest)
{
    static const QStringList withValue{u"--guide"_s, u"--set"_s,    u"--host"_s, u"--trust"_s,
                                       u"--stage"_s, u"--system"_s, u"--jobs"_s};
    const bool takesValue = withValue.contains(option);
    QString value;
    if (takesValue) {
        if (rest.isEmpty() || rest.first().startsWith("--"_L1)) {
            return problem(Text::tr("%1 needs a value after it.").arg(option));
        }
        value = rest.takeFirst();
    }
    if (option == "--guide"_L1) {
        arguments.guide = value;
    } else if (option == "--trust"_L1) {
        arguments.trustFile = value;
    } else if (option == "--set"_L1) {
        const qsizetype equals = value.indexOf(u'=');
        if (equals <= 0) {
            return problem(Text::tr("--set takes field=value, for example --set clientId=123456."));
        }
        arguments.values.insert(value.left(equals), value.mid(equals + 1));
    } else if (option == "--host"_L1) {
        const Outcome<std::pair<QString, QUrl>> host = parseHostOverride(value);
        if (!host) {
            return host.problem();
        }
        arguments.hosts.insert(host.value().first, host.value().second);
    } else if (option == "--secrets-stdin"_L1) {
        arguments.secretsFromStdin = true;
    } else if (option == "--draft"_L1) {
        arguments.draft = true;
    } else if (option == "--practice"_L1) {
        arguments.practice = true;
    } else if (option == "--account-changed"_L1) {
        arguments.accountChanged = true;
    } else if (option == "--report"_L1) {
        arguments.report = true;
    } else if (option == "--report-names"_L1) {
        arguments.report = true;
        arguments.reportNames = true;
    } else if (option == "--empty"_L1) {
        arguments.empty = true;
    } else if (option == "--now"_L1) {
        arguments.now = true;
    } else if (option == "--csv"_L1) {
        arguments.csv = true;
    } else if (option == "--all"_L1) {
        arguments.all = true;
    } else if (option == "--system"_L1) {
        arguments.system = value;
    } else if (option == "--stage"_L1) {
        return takeStage(arguments, value);
    } else if (option == "--jobs"_L1) {
        return takeJobs(arguments, value);
    }
    return {};
}

Done complete(const Arguments &arguments, const Rule &rule, const QStringList &options)
{
    if (arguments.names.size() < rule.fewest || arguments.names.size() > rule.most) {
        return problem(Text::tr("“%1” takes %2. See ats-connect-cli --help.")
                           .arg(rule.verb, rule.most == 0 ? Text::tr("no name")
                                                          : Text::tr("exactly one name after it")));
    }
    const bool check = rule.verb == "check"_L1;
    if (check && !arguments.all && arguments.names.isEmpty() == arguments.guide.isEmpty()) {
        return problem(
            Text::tr("“check” takes either the name or id of a connection, or --guide with the details, or "
                     "--all."));
    }
    for (const QString &option : {u"--stage"_s, u"--system"_s, u"--jobs"_s}) {
        if (!arguments.all && options.contains(option)) {
            return problem(Text::tr("%1 is for “check --all”.").arg(option));
        }
    }
    if (arguments.csv && arguments.json) {
        return problem(Text::tr("Choose --csv or --json, not both."));
    }
    if (check && !arguments.names.isEmpty() && (!arguments.values.isEmpty() || arguments.secretsFromStdin)) {
        return problem(Text::tr("“check” of a kept connection uses what is stored: leave out --set and "
                                "--secrets-stdin, or use --guide instead of the name."));
    }
    if (rule.verb == "add"_L1 && arguments.guide.isEmpty()) {
        return problem(Text::tr("“add” needs --guide. See “ats-connect-cli guides”."));
    }
    if (!arguments.trustFile.isEmpty() && arguments.hosts.isEmpty()) {
        return problem(Text::tr("--trust is for a host on this computer: use it together with --host."));
    }
    return arguments.all ? completeAll(arguments, options) : Done();
}

} // namespace

Outcome<Arguments> parseArguments(const QStringList &words)
{
    Arguments arguments;
    QStringList rest = words;
    QStringList options;
    const Rule *rule = nullptr;
    bool onlyNames = false;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (!onlyNames && word == "--"_L1) {
            onlyNames = true;
        } else if (!onlyNames && word == "--json"_L1) {
            arguments.json = true;
        } else if (!onlyNames && word.startsWith("--"_L1)) {
            static const QStringList known{
                u"--guide"_s, u"--set"_s,    u"--secrets-stdin"_s, u"--host"_s,
                u"--trust"_s, u"--draft"_s,  u"--practice"_s,      u"--account-changed"_s,
                u"--now"_s,   u"--report"_s, u"--report-names"_s,  u"--empty"_s,
                u"--all"_s,   u"--stage"_s,  u"--system"_s,        u"--jobs"_s,
                u"--csv"_s};
            if (!known.contains(word)) {
                return problem(Text::tr("The option %1 is not known. Known are: --json, %2.")
                                   .arg(word.section(u'=', 0, 0), known.join(u", "_s)));
            }
            options.append(word);
            if (const Done done = take(arguments, word, rest); !done) {
                return done.problem();
            }
        } else if (rule == nullptr) {
            arguments.verb = word;
            QStringList verbs;
            for (const Rule &one : rules()) {
                verbs.append(one.verb);
                if (one.verb == word) {
                    rule = &one;
                }
            }
            if (rule == nullptr) {
                return problem(Text::tr("“%1” is not known. Known are: %2.").arg(word, verbs.join(u", "_s)));
            }
        } else {
            arguments.names.append(word);
        }
    }
    if (rule == nullptr) {
        return problem(Text::tr("Say what to do. See ats-connect-cli --help."));
    }
    for (const QString &option : options) {
        if (!rule->options.contains(option)) {
            return problem(Text::tr("%1 does not go with “%2”.").arg(option, rule->verb));
        }
    }
    if (const Done done = complete(arguments, *rule, options); !done) {
        return done.problem();
    }
    return arguments;
}

} // namespace ats
