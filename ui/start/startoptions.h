// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

class QCommandLineParser;

namespace ats
{

/// What the command line asks of the window. Also what a second start asks of the first.
struct StartOptions {
    bool practice = false;
    bool create = false; ///< show New connection
    QString connection;  ///< name or id of one to open; empty: where the user left off
    QStringList files;   ///< hand-off files to open, with their whole paths; then there is no connection

    /// Makes the options known to a parser, with their help.
    static void describe(QCommandLineParser &parser);
    /// What a parser that has read a command line found. File names are seen from `folder`.
    [[nodiscard]] static StartOptions from(const QCommandLineParser &parser, const QString &folder);
    /// From the words after the program's name; what is not understood is left out.
    [[nodiscard]] static StartOptions from(const QStringList &arguments, const QString &folder);
};

} // namespace ats
