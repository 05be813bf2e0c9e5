// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"
#include "app/model/outcome.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace ats
{

/// A command line, understood. Secrets have no place in it.
struct Arguments {
    QString verb;
    QStringList names; ///< what follows the verb
    bool json = false;
    bool practice = false;
    QString guide;
    QMap<QString, QString> values; ///< --set
    bool secretsFromStdin = false;
    bool draft = false;
    bool accountChanged = false;
    bool report = false;          ///< the report for support as the answer
    bool reportNames = false;     ///< … with names
    bool empty = false;           ///< with restore: an empty list instead of the copy
    bool now = false;             ///< a pause in force is passed over
    QMap<QString, QString> texts; ///< --to, --out, … of the hand-off verbs, by the option's name
    QSet<QString> flags;          ///< --words, --new, … of theirs
    HostOverrides hosts;
    QString trustFile;
};

/// Help for everything.
[[nodiscard]] QString usageText();
/// Understands the words after the program's name, or says what is wrong and what is allowed.
[[nodiscard]] Outcome<Arguments> parseArguments(const QStringList &words);

} // namespace ats
