// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QtCore/QCoreApplication>

// What one option or verb has to do with another.
namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(ats::Arguments)
};

Problem wrong(const QString &text) { return Problem{text}; }

Done checkAll(const Arguments &arguments)
{
    for (const QString &option : arguments.flags.values() + arguments.texts.keys()) {
        static const QStringList allowed{u"--all"_s,  u"--stage"_s, u"--system"_s,   u"--jobs"_s,
                                         u"--host"_s, u"--trust"_s, u"--practice"_s, u"--json"_s};
        if (!allowed.contains(option)) {
            return wrong(CheckText::tr("%1 does not go with “check --all”.").arg(option));
        }
    }
    return arguments.names.isEmpty()
               ? Done()
               : wrong(CheckText::tr("“check --all” takes no name; “check NAME” tests one connection."));
}

Done checkCheck(const Arguments &arguments)
{
    if (arguments.all) {
        return checkAll(arguments);
    }
    for (const QString &option : {u"--stage"_s, u"--system"_s, u"--jobs"_s}) {
        if (arguments.has(option)) {
            return wrong(CheckText::tr("%1 is for “check --all”.").arg(option));
        }
    }
    if (arguments.names.isEmpty() == arguments.guide.isEmpty()) {
        return wrong(CheckText::tr("“check” takes either the name or id of a connection, or --guide with the "
                                   "details, or --all."));
    }
    if (!arguments.names.isEmpty() && (!arguments.values.isEmpty() || arguments.secretsFromStdin)) {
        return wrong(CheckText::tr("“check” of a kept connection uses what is stored: leave out --set and "
                                   "--secrets-stdin, or use --guide instead of the name."));
    }
    return {};
}

Done checkHandoff(const Arguments &arguments)
{
    if (arguments.verb == "export"_L1 && arguments.has(u"--to"_s) && arguments.has(u"--passphrase"_s)) {
        return wrong(CheckText::tr("A file has one lock: use --to or --passphrase, not both."));
    }
    if (arguments.verb == "invite"_L1 &&
        (arguments.guide.isEmpty() || !arguments.has(u"--name"_s) || !arguments.has(u"--out"_s))) {
        return wrong(CheckText::tr("“invite” needs --guide, --name (your own) and --out."));
    }
    if (arguments.verb == "slip"_L1 && !arguments.has(u"--out"_s)) {
        return wrong(CheckText::tr("“slip” needs --out, the file to write."));
    }
    if (arguments.draft && arguments.has(u"--slip"_s)) {
        return wrong(CheckText::tr("--slip says that the test passed: leave out --draft."));
    }
    return {};
}

Done checkRotation(const Arguments &arguments)
{
    if (arguments.verb == "share"_L1 && !arguments.has(u"--with"_s)) {
        return wrong(CheckText::tr("“share” needs --with: the connection whose details are used."));
    }
    if (arguments.verb != "replace-by"_L1) {
        return {};
    }
    if (arguments.has(u"--none"_s) && (arguments.names.size() > 1 || arguments.has(u"--calendar"_s))) {
        return wrong(CheckText::tr("--none takes the day away: leave out the day and --calendar."));
    }
    if (arguments.names.size() > 1 && !QDate::fromString(arguments.names.at(1), Qt::ISODate).isValid()) {
        return wrong(
            CheckText::tr("“%1” is no day. It is written as in 2027-01-31.").arg(arguments.names.at(1)));
    }
    return {};
}

} // namespace

Done checkArguments(const Arguments &arguments)
{
    if (arguments.has(u"--csv"_s) && arguments.json) {
        return wrong(CheckText::tr("Choose --csv or --json, not both."));
    }
    if (arguments.verb == "check"_L1) {
        if (Done done = checkCheck(arguments); !done) {
            return done;
        }
    }
    if (arguments.verb == "add"_L1 && arguments.guide.isEmpty()) {
        return wrong(CheckText::tr("“add” needs --guide. See “ats-connect-cli guides”."));
    }
    if (!arguments.trustFile.isEmpty() && arguments.hosts.isEmpty()) {
        return wrong(CheckText::tr("--trust is for a host on this computer: use it together with --host."));
    }
    const Done done = checkHandoff(arguments);
    return done ? checkRotation(arguments) : done;
}

} // namespace ats
