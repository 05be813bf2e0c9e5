// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/check/hostoverride.h"
#include "app/cli/handoffarguments.h"

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
        {"list"_L1, 0, 0, {u"--practice"_s}},
        {"check"_L1, 0, 1, setting + QStringList{u"--practice"_s, u"--report"_s, u"--report-names"_s}},
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
        {"receive-code"_L1, 0, 0, {u"--practice"_s, u"--words"_s, u"--new"_s}},
        {"invite"_L1,
         1,
         1,
         {u"--practice"_s, u"--guide"_s, u"--set"_s, u"--name"_s, u"--contact"_s, u"--note"_s, u"--out"_s}},
        {"export"_L1,
         1,
         1,
         {u"--practice"_s, u"--to"_s, u"--passphrase"_s, u"--out"_s, u"--note"_s, u"--name"_s, u"--set"_s,
          u"--secrets-stdin"_s, u"--contact"_s}},
        {"import"_L1,
         1,
         1,
         {u"--practice"_s, u"--passphrase-stdin"_s, u"--draft"_s, u"--delete-file"_s, u"--slip"_s,
          u"--name"_s, u"--account-changed"_s, u"--now"_s, u"--host"_s, u"--trust"_s}},
        {"slip"_L1, 1, 1, {u"--practice"_s, u"--out"_s, u"--name"_s}},
    };
    return list;
}

Problem problem(const QString &text) { return Problem{text}; }

/// One option, with its value where it takes one; `rest` loses the words used.
Done take(Arguments &arguments, const QString &option, QStringList &rest)
{
    const bool takesValue = option == "--guide"_L1 || option == "--set"_L1 || option == "--host"_L1 ||
                            option == "--trust"_L1 || handoffTexts().contains(option);
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
    } else if (takesValue) {
        arguments.texts.insert(option, value);
    } else {
        arguments.flags.insert(option);
    }
    return {};
}

Done complete(const Arguments &arguments, const Rule &rule)
{
    if (arguments.names.size() < rule.fewest || arguments.names.size() > rule.most) {
        return problem(Text::tr("“%1” takes %2. See ats-connect-cli --help.")
                           .arg(rule.verb, rule.most == 0 ? Text::tr("no name")
                                                          : Text::tr("exactly one name after it")));
    }
    if (rule.verb == "check"_L1 && arguments.names.isEmpty() == arguments.guide.isEmpty()) {
        return problem(
            Text::tr("“check” takes either the name or id of a connection, or --guide with the details."));
    }
    if (rule.verb == "check"_L1 && !arguments.names.isEmpty() &&
        (!arguments.values.isEmpty() || arguments.secretsFromStdin)) {
        return problem(Text::tr("“check” of a kept connection uses what is stored: leave out --set and "
                                "--secrets-stdin, or use --guide instead of the name."));
    }
    if (rule.verb == "add"_L1 && arguments.guide.isEmpty()) {
        return problem(Text::tr("“add” needs --guide. See “ats-connect-cli guides”."));
    }
    if (!arguments.trustFile.isEmpty() && arguments.hosts.isEmpty()) {
        return problem(Text::tr("--trust is for a host on this computer: use it together with --host."));
    }
    return checkHandoff(arguments);
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
            static const QStringList known =
                QStringList{u"--guide"_s, u"--set"_s,    u"--secrets-stdin"_s, u"--host"_s,
                            u"--trust"_s, u"--draft"_s,  u"--practice"_s,      u"--account-changed"_s,
                            u"--now"_s,   u"--report"_s, u"--report-names"_s,  u"--empty"_s} +
                handoffTexts() + handoffFlags();
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
    if (const Done done = complete(arguments, *rule); !done) {
        return done.problem();
    }
    return arguments;
}

QString usageText()
{
    return Text::tr(
               "ats-connect-cli connects a recruiting system to a platform, tests it, and keeps the details "
               "in your "
               "keychain.\n"
               "\n"
               "  guides                          the guides there are\n"
               "  show GUIDE                      a whole guide as text\n"
               "  lint FOLDER                     checks a catalog folder\n"
               "  list                            your connections and their state\n"
               "  check NAME|ID                   tests a kept connection\n"
               "  check --guide ID …              tests details and keeps none of them\n"
               "  add NAME --guide ID …           tests details and keeps them if they pass\n"
               "  reconnect NAME|ID …             tests new details and replaces the kept ones if they pass\n"
               "  go-back NAME|ID                 puts the details that were replaced in force again, within "
               "24 "
               "hours\n"
               "  forget-earlier NAME|ID          removes them before that\n"
               "  history NAME|ID                 what happened to a connection, newest first\n"
               "  remove NAME|ID                  removes a connection and its keychain entries\n"
               "  restore                         sets a damaged list aside and starts from its last good "
               "copy\n"
               "  keychain                        which keychain there is, and whether it stores, gives back "
               "and "
               "deletes\n") +
           handoffVerbsText() +
           Text::tr(
               "\n"
               "  --set field=value               a value that is not secret, for example --set "
               "clientId=123456\n"
               "  --secrets-stdin                 secrets as a JSON object on standard input, never on the "
               "command "
               "line\n"
               "  --draft                         with add: keep untested\n"
               "  --account-changed               with reconnect: the account's own number changed on "
               "purpose\n"
               "  --report                        with check: the report for support; with --json also as "
               "\"report\"\n"
               "  --report-names                  the same with user names, account IDs and company names in "
               "it\n"
               "  --empty                         with restore: starts with an empty list instead\n"
               "  --now                           tests although a pause is in force: see below\n") +
           handoffOptionsText() +
           Text::tr("  --host system[.region]=URL      a host on this computer instead of the real one\n"
                    "  --trust FILE                    an extra certificate for such a host\n"
                    "  --practice                      the practice connections instead of the real ones\n"
                    "  --json                          one JSON object as the answer\n"
                    "  --help, --version\n"
                    "\n"
                    "After three refused sign-ins within ten minutes the same account is left alone for five "
                    "minutes, so "
                    "that it is not locked, and after an answer that asks for a pause until that is over. "
                    "Window and "
                    "console count together.\n"
                    "\n"
                    "Exit status: 0 connected, 1 connected with gaps, 2 usage or bad data, 10 not connected, "
                    "20 could "
                    "not tell, "
                    "30 keychain.");
}

} // namespace ats
