// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/practice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>

namespace ats::test
{

/// What one run of the console program came to.
struct CliResult {
    int exit = -1; ///< -1: it crashed or never ended
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString verdict() const { return json().value(QLatin1String("verdict")).toString(); }
    [[nodiscard]] QString cause() const { return json().value(QLatin1String("cause")).toString(); }
    /// State (and cause, where there is one) by row: "sign-in=failed/credentials-rejected".
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        const QJsonArray checks = json().value(QLatin1String("checks")).toArray();
        for (const QJsonValue &value : checks) {
            const QJsonObject row = value.toObject();
            const QString cause = row.value(QLatin1String("cause")).toString();
            all.append(row.value(QLatin1String("id")).toString() + QLatin1Char('=') +
                       row.value(QLatin1String("state")).toString() +
                       (cause.isEmpty() ? QString() : QLatin1Char('/') + cause));
        }
        return all;
    }
    /// Everything it said, for a failing test's message.
    [[nodiscard]] QByteArray said() const
    {
        return "exit " + QByteArray::number(exit) + "\n" + out + "\n" + err;
    }
};

/// Runs the real ats-connect-cli with a data folder of its own; the keyring is the surrounding bus's.
class Cli
{
public:
    /// `base` is what it runs in: another person's keyring, for example.
    explicit Cli(QProcessEnvironment base = QProcessEnvironment::systemEnvironment())
        : m_base(std::move(base))
    {
    }
    [[nodiscard]] static QString program()
    {
        return QDir(QStringLiteral(ATS_BIN_DIR)).filePath(QStringLiteral("ats-connect-cli"));
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment all = m_base;
        all.insert(QStringLiteral("XDG_DATA_HOME"), m_data.path());
        all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return all;
    }
    [[nodiscard]] QString dataFolder() const { return m_data.path(); }
    /// Starts it and writes `input` (a secret belongs there); the caller waits.
    void start(QProcess &process, const QStringList &words, const QByteArray &input = {}) const
    {
        process.setProcessEnvironment(environment());
        process.start(program(), words);
        process.write(input);
        process.closeWriteChannel();
    }
    [[nodiscard]] CliResult run(const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess process;
        start(process, words, input);
        return finish(process);
    }
    [[nodiscard]] static CliResult finish(QProcess &process)
    {
        const bool ended = (process.state() == QProcess::NotRunning || process.waitForFinished(120'000)) &&
                           process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// The connections that `list --json` shows.
    [[nodiscard]] QJsonArray list() const
    {
        return run({QStringLiteral("list"), QStringLiteral("--json")})
            .json()
            .value(QLatin1String("connections"))
            .toArray();
    }
    [[nodiscard]] QString idOf(const QString &name) const
    {
        const QJsonArray all = list();
        for (const QJsonValue &one : all) {
            if (one.toObject().value(QLatin1String("name")).toString() == name) {
                return one.toObject().value(QLatin1String("id")).toString();
            }
        }
        return {};
    }

private:
    QProcessEnvironment m_base;
    QTemporaryDir m_data;
};

/// What secret-tool finds under the names the program has to use; null when there is nothing.
[[nodiscard]] inline QByteArray
keyringEntry(const QString &id, const QString &slot,
             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess tool;
    tool.setProcessEnvironment(environment);
    const QString service = QStringLiteral("org.atsconnect.AtsConnect");
    tool.start(QStringLiteral("secret-tool"),
               {QStringLiteral("lookup"), QStringLiteral("server"), service, QStringLiteral("user"),
                service + QLatin1Char('/') + id + QLatin1Char('/') + slot});
    return tool.waitForFinished(60'000) && tool.exitCode() == 0 ? tool.readAllStandardOutput() : QByteArray();
}

} // namespace ats::test
