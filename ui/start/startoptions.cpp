// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/start/startoptions.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto practiceOption = "practice"_L1;
constexpr auto newOption = "new"_L1;

QString say(const char *text) { return QCoreApplication::translate("main", text); }

} // namespace

void StartOptions::describe(QCommandLineParser &parser)
{
    parser.addOption({QString(practiceOption),
                      say(QT_TRANSLATE_NOOP("main", "Practise with a pretended recruiting system on this "
                                                    "computer."))});
    parser.addOption({QString(newOption), say(QT_TRANSLATE_NOOP("main", "Begin a new connection."))});
    parser.addPositionalArgument(u"connection"_s,
                                 say(QT_TRANSLATE_NOOP("main", "Name or id of a connection to open.")),
                                 u"[NAME|ID]"_s);
}

StartOptions StartOptions::from(const QCommandLineParser &parser)
{
    return {parser.isSet(practiceOption), parser.isSet(newOption), parser.positionalArguments().value(0)};
}

StartOptions StartOptions::from(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    (void)parser.parse(QStringList(u"ats-connect"_s) + arguments);
    return from(parser);
}

} // namespace ats
