// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/start/startoptions.h"

#include "app/handoff/filekind.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto practiceOption = "practice"_L1;
constexpr auto newOption = "new"_L1;

QString say(const char *text) { return QCoreApplication::translate("main", text); }

/// A connection's name, which may have a slash in it, or a file's.
bool isFileWord(const QString &word, const QString &path)
{
    const bool named = word.endsWith(suffixOf(HandoffFileKind::Handoff)) ||
                       word.endsWith(suffixOf(HandoffFileKind::Invitation)) ||
                       word.endsWith(suffixOf(HandoffFileKind::Slip));
    return named || (word.contains(u'/') && QFileInfo::exists(path));
}

} // namespace

void StartOptions::describe(QCommandLineParser &parser)
{
    parser.addOption({QString(practiceOption),
                      say(QT_TRANSLATE_NOOP("main", "Practise with a pretended recruiting system on this "
                                                    "computer."))});
    parser.addOption({QString(newOption), say(QT_TRANSLATE_NOOP("main", "Begin a new connection."))});
    parser.addPositionalArgument(u"connection"_s,
                                 say(QT_TRANSLATE_NOOP("main", "Name or id of a connection to open, or a "
                                                               "hand-off file.")),
                                 u"[NAME|ID|FILE]"_s);
}

StartOptions StartOptions::from(const QCommandLineParser &parser, const QString &folder)
{
    StartOptions options{
        parser.isSet(practiceOption), parser.isSet(newOption), parser.positionalArguments().value(0), {}};
    for (const QString &word : parser.positionalArguments()) {
        const QString path = QDir(folder).absoluteFilePath(word);
        if (isFileWord(word, path)) {
            options.files.append(path);
            options.connection.clear();
        }
    }
    return options;
}

StartOptions StartOptions::from(const QStringList &arguments, const QString &folder)
{
    QCommandLineParser parser;
    describe(parser);
    (void)parser.parse(QStringList(u"ats-connect"_s) + arguments);
    return from(parser, folder);
}

} // namespace ats
