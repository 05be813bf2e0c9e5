// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"
#include "app/model/outcome.h"
#include "app/model/stage.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace ats
{

/// A command line, understood. Secrets have no place in it.
struct Arguments {
    QString verb;
    QStringList names;             ///< what follows the verb
    QSet<QString> flags;           ///< options without a value, by name: "--new", …
    QMap<QString, QString> texts;  ///< those with one: "--out", …
    QMap<QString, QString> values; ///< --set
    HostOverrides hosts;           ///< --host
    std::optional<Stage> stage;    ///< --stage
    int jobs = 4;                  ///< --jobs: accounts tested at once

    // What several verbs ask for.
    bool json = false;
    bool practice = false;
    QString guide;
    QString trustFile;
    bool secretsFromStdin = false;
    bool draft = false;
    bool accountChanged = false;
    bool report = false;      ///< the report for support as the answer
    bool reportNames = false; ///< … with names
    bool now = false;         ///< a pause in force is passed over
    bool all = false;         ///< with check: every connection

    [[nodiscard]] bool has(const QString &option) const
    {
        return flags.contains(option) || texts.contains(option);
    }
};

/// Understands the words after the program's name, or says what is wrong and what is allowed.
[[nodiscard]] Outcome<Arguments> parseArguments(const QStringList &words);
/// What a verb needs, and what does not go together.
[[nodiscard]] Done checkArguments(const Arguments &arguments);

} // namespace ats
