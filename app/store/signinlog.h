// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/model/pause.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <map>

namespace ats
{

class Database;

/// Remembers for a short time which accounts refused a sign-in or asked for a pause, for all programs that
/// share the store. An account is kept under a keyed hash of its parts, which are never secret: a hash of a
/// short password could be searched. The key is the store's own, so that names do not compare across
/// computers.
class SignInLog
{
public:
    explicit SignInLog(Database &database);

    /// What cannot be read counts as nothing remembered.
    [[nodiscard]] SignInRecord record(const QStringList &account);
    /// Adds what a test that ended at `now` says about the account. Where the store cannot be written, this
    /// object remembers it for as long as it lives.
    void note(const QStringList &account, const Report &report, const QDateTime &now);

private:
    [[nodiscard]] QString nameOf(const QStringList &account);
    [[nodiscard]] Outcome<SignInRecord> read(const QString &name);
    [[nodiscard]] Done replace(const QString &name, const SignInRecord &record);
    [[nodiscard]] Done forgetOld(const QDateTime &now);

    Database &m_database;
    QByteArray m_key;
    std::map<QString, SignInRecord> m_unwritten;
};

} // namespace ats
