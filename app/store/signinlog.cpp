// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/signinlog.h"

#include "app/store/database.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRandomGenerator>
#include <QtSql/QSqlQuery>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto keySetting = "sign-ins.key"_L1;

QByteArray newKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QDateTime fromSql(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

} // namespace

SignInLog::SignInLog(Database &database)
    : m_database(database)
{
}

QString SignInLog::nameOf(const QStringList &account)
{
    if (m_key.isEmpty()) {
        m_key = newKey();
        // Of two programs that begin at once, one key stays; without a store the new one serves this program.
        static_cast<void>(
            m_database.run(u"INSERT INTO settings (name, text) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                           {QString(keySetting), QString::fromLatin1(m_key)}));
        const auto kept =
            m_database.value(u"SELECT text FROM settings WHERE name = ?"_s, {QString(keySetting)});
        if (kept && !kept.value().toString().isEmpty()) {
            m_key = kept.value().toString().toLatin1();
        }
    }
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    for (const QString &part : account) {
        const QByteArray bytes = part.toUtf8();
        code.addData(QByteArray::number(bytes.size()) + ':'); // so that parts cannot run together
        code.addData(bytes);
    }
    return QString::fromLatin1(code.result().toHex());
}

Outcome<SignInRecord> SignInLog::read(const QString &name)
{
    SignInRecord record;
    const Done done =
        m_database.each(u"SELECT at, wait FROM sign_ins WHERE account = ? ORDER BY number"_s, {name},
                        [&record](const QSqlQuery &row) {
                            if (row.isNull(1)) {
                                record.refused.push_back(fromSql(row.value(0)));
                            } else {
                                record.asked = AskedWait{fromSql(row.value(0)), row.value(1).toInt()};
                            }
                            return Done();
                        });
    return done ? Outcome<SignInRecord>(std::move(record)) : done.problem();
}

Done SignInLog::replace(const QString &name, const SignInRecord &record)
{
    const auto put = [&](const QDateTime &at, const QVariant &wait) {
        return m_database.run(u"INSERT INTO sign_ins (account, at, wait) VALUES (?, ?, ?)"_s,
                              {name, at.toMSecsSinceEpoch(), wait});
    };
    if (const auto gone = m_database.run(u"DELETE FROM sign_ins WHERE account = ?"_s, {name}); !gone) {
        return gone.problem();
    }
    for (const QDateTime &at : record.refused) {
        if (const auto added = put(at, {}); !added) {
            return added.problem();
        }
    }
    if (record.asked) {
        if (const auto added = put(record.asked->from, record.asked->seconds); !added) {
            return added.problem();
        }
    }
    return {};
}

Done SignInLog::forgetOld(const QDateTime &now)
{
    const qint64 reach = std::chrono::milliseconds(longestAskedWait).count();
    const qint64 at = now.toMSecsSinceEpoch();
    const auto gone =
        m_database.run(u"DELETE FROM sign_ins WHERE at < ? OR at > ?"_s, {at - reach, at + reach});
    return gone ? Done() : gone.problem();
}

SignInRecord SignInLog::record(const QStringList &account)
{
    const QString name = nameOf(account);
    if (const auto here = m_unwritten.find(name); here != m_unwritten.end()) {
        return here->second;
    }
    const Outcome<SignInRecord> kept = read(name);
    return kept ? kept.value() : SignInRecord();
}

void SignInLog::note(const QStringList &account, const Report &report, const QDateTime &now)
{
    const QString name = nameOf(account);
    const SignInRecord seen = record(account);
    SignInRecord next = noted(seen, report, now);
    if (seen == SignInRecord() && next == seen) {
        return; // the usual case: nothing to write down
    }
    // Read again inside: another program may have noted something at the same time.
    const Done done = m_database.transaction(Database::Access::Write, [&]() -> Done {
        if (Done cleared = forgetOld(now); !cleared) {
            return cleared;
        }
        Outcome<SignInRecord> before = read(name);
        if (!before) {
            return before.problem();
        }
        const auto here = m_unwritten.find(name);
        next = noted(here != m_unwritten.end() ? here->second : before.value(), report, now);
        return next == before.value() ? Done() : replace(name, next);
    });
    if (done) {
        m_unwritten.erase(name);
    } else {
        m_unwritten.insert_or_assign(name, std::move(next));
    }
}

} // namespace ats
