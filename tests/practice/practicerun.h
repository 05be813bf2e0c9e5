// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/patience.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QUrl>

namespace ats
{

/// What came back, taken apart by hand so that no HTTP library hides anything. Status 0: no answer.
struct PracticeReply {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    [[nodiscard]] QJsonObject json() const;
};

/// The real program as a child process.
class PracticeRun
{
public:
    /// Starts and reads the first line; isReady() tells whether it came.
    explicit PracticeRun(const QStringList &arguments = {});
    ~PracticeRun();
    PracticeRun(const PracticeRun &) = delete;
    PracticeRun &operator=(const PracticeRun &) = delete;

    [[nodiscard]] bool isReady() const { return !m_line.isEmpty(); }
    [[nodiscard]] QJsonObject line() const { return m_line; }
    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QUrl url(const QString &scenario) const;
    [[nodiscard]] QString credential(const QString &field) const;

    /// A sign-in's body with the right details.
    [[nodiscard]] QByteArray rightBody() const;
    /// The token of a sign-in that passed; empty otherwise.
    [[nodiscard]] QByteArray signIn(const QString &scenario) const;

    [[nodiscard]] static QString program();

private:
    QProcess m_process;
    QJsonObject m_line;
};

/// One request over a connection of its own; `path` comes after the path of `base`.
[[nodiscard]] PracticeReply ask(const QUrl &base, const QByteArray &method, const QByteArray &path,
                                const QByteArray &body = {}, const QByteArray &authorization = {});
/// Sends the bytes as they are and reads until the other side closes or a whole answer is there.
[[nodiscard]] PracticeReply sendRaw(const QUrl &base, const QByteArray &bytes);

} // namespace ats
