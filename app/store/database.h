// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <functional>
#include <memory>

class QSqlQuery;

namespace ats
{

/// One open SQLite file: statements, transactions, and problems in the user's words. Knows nothing of
/// connections. To be used in the thread that opened it.
class Database
{
public:
    /// Hears of each statement before it is sent; for tests that stop the program there.
    using Watch = std::function<void(const QString &sql)>;

    enum class Access { Read, Write };
    /// Opens `file`, which has to exist. Changes nothing in it yet.
    [[nodiscard]] static Outcome<std::unique_ptr<Database>> open(const QString &file, Watch watch = {},
                                                                 Access access = Access::Write);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString file() const { return m_file; }
    /// Which file of that name was opened, as identityOf() told it then.
    [[nodiscard]] QByteArray identity() const { return m_identity; }
    /// Which file the disk has under this name now; empty where a file cannot be moved while it is open.
    [[nodiscard]] static QByteArray identityOf(const QString &file);

    /// How many rows the statement changed.
    [[nodiscard]] Outcome<int> run(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for every row found; a Problem from it ends the reading.
    [[nodiscard]] Done each(const QString &sql, const QVariantList &values,
                            const std::function<Done(const QSqlQuery &)> &row);
    /// First column of the first row; an invalid QVariant when there is none.
    [[nodiscard]] Outcome<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// All of `work` or nothing of it. Write access is taken at the start, so that waiting for another
    /// program happens once and never in the middle.
    [[nodiscard]] Done transaction(Access access, const std::function<Done()> &work);

    /// Statements sent so far.
    [[nodiscard]] int statements() const { return m_statements; }

private:
    Database(QString file, QString name, Watch watch);
    void count(const QString &sql);
    /// The name no longer leads to the file that was opened: what is written now nobody would find again.
    [[nodiscard]] bool isMoved() const;

    QString m_file;
    QString m_name; ///< of Qt's registry of connections; unique per instance
    Watch m_watch;
    QByteArray m_identity;
    int m_statements = 0;
};

/// Text for a statement: a null QString would become SQL's NULL.
[[nodiscard]] QVariant sqlText(const QString &text);

} // namespace ats
