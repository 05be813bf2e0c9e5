// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionwriter.h"
#include "app/store/credentialplaces.h"
#include "app/store/database.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlQuery>

// Which set is in force, and who uses it.
namespace ats
{

using namespace Qt::StringLiterals;

using TextKind = ConnectionWriter::TextKind;

namespace
{

/// What the platform has of the set that was in force until now: 0 another one, 1 this one, 2 perhaps this
/// one (it was never said); one value is bound.
QString onPlatformSql() { return u"CASE WHEN ? THEN 1 WHEN platform_stale THEN 0 ELSE 2 END"_s; }

} // namespace

Outcome<qint64> CredentialPlaces::holderNumber(qint64 number)
{
    const auto found = m_database.value(u"SELECT s.number FROM connections c JOIN connections s"
                                        " ON s.id = COALESCE(c.shares, c.id) WHERE c.number = ?"_s,
                                        {number});
    if (!found) {
        return found.problem();
    }
    return found.value().isNull() ? Outcome<qint64>(noSuchConnection()) : found.value().toLongLong();
}

Done CredentialPlaces::toOthers(const SetSwitch &to,
                                const std::function<Done(qint64 number, const SetUser &user)> &work)
{
    for (const SetUser &user : to.others) {
        const Outcome<qint64> number = m_writer.numberOf(user.id);
        if (Done done = number ? work(number.value(), user) : Done(number.problem()); !done) {
            return done;
        }
    }
    return {};
}

Done CredentialPlaces::switchTo(const QUuid &id, const SetSwitch &to)
{
    if (to.slot == Slot::Draft) {
        return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                   "Half-typed details cannot be the ones in force.")};
    }
    return m_writer.change(id, [&](qint64 number) -> Done {
        const Outcome<qint64> holder = holderNumber(number);
        if (!holder) {
            return holder.problem();
        }
        const auto before =
            m_database.value(u"SELECT slot FROM connections WHERE number = ?"_s, {holder.value()});
        if (!before) {
            return before.problem();
        }
        const bool first = before.value().isNull();
        const QString other = first                             ? u"empty"_s
                              : before.value() == toId(to.slot) ? u"leaving"_s
                              : to.keepEarlierUntil.isValid()   ? u"kept"_s
                                                                : u"leaving"_s;
        // SQLite takes the columns' old values on the right.
        Done done = m_writer.run(
            u"UPDATE connections SET slot = ?, slot_since = ?, other = ?, other_since = slot_since,"
            " other_until = ? WHERE number = ?"_s,
            {QString(toId(to.slot)), QDateTime::currentMSecsSinceEpoch(), other, sqlTime(to.keepEarlierUntil),
             holder.value()});
        const EventKind as = to.as.value_or(first ? EventKind::Kept : EventKind::Replaced);
        if (done) {
            done = m_writer.dropKeptValues(number, to.inForce, to.clean);
        }
        if (done && to.origin == Origin::Typed) {
            done = m_writer.run(u"UPDATE connections SET reconnecting = 0 WHERE number = ?"_s, {number});
        }
        if (done) {
            done = useSwitched(number, {id, to.replaced, to.linkTicks, to.onPlatform}, to, as);
        }
        return done ? toOthers(to, [&](qint64 each,
                                       const SetUser &user) { return useSwitched(each, user, to, as); })
                    : done;
    });
}

Done CredentialPlaces::useSwitched(qint64 number, const SetUser &user, const SetSwitch &to, EventKind as)
{
    Done done = m_writer.run(
        u"UPDATE connections SET other_edition = edition, other_on_platform = %1,"
        " editions = editions + 1, edition = editions + 1,"
        " replace_by = CASE WHEN replace_by <= ? THEN NULL ELSE replace_by END WHERE number = ?"_s.arg(
            onPlatformSql()),
        {user.onPlatform, sqlDay(to.planned), number});
    if (done) {
        done = putInForce(number, to.inForce);
    }
    if (done && user.replaced) {
        done = m_writer.run(u"UPDATE connections SET platform_stale = 1 WHERE number = ?"_s, {number});
    }
    if (done && user.replaced) {
        done = m_writer.tick(number, user.linkTicks, false);
    }
    return done ? m_writer.addEvent(number, as) : done;
}

Done CredentialPlaces::goBack(const QUuid &id, const SetSwitch &to)
{
    return m_writer.change(id, [&](qint64 number) -> Done {
        const Outcome<qint64> holder = holderNumber(number);
        if (!holder) {
            return holder.problem();
        }
        const auto changed = m_database.run(
            u"UPDATE connections SET slot = ?, slot_since = other_since, other_since = slot_since,"
            " other_until = ? WHERE number = ? AND other = 'kept'"_s,
            {QString(toId(to.slot)), sqlTime(to.keepEarlierUntil), holder.value()});
        if (!changed) {
            return changed.problem();
        }
        if (changed.value() == 0) {
            return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                       "There are no earlier credentials to go back to.")};
        }
        const Done done = useEarlier(number, {id, to.replaced, to.linkTicks, to.onPlatform}, to);
        return done ? toOthers(to,
                               [&](qint64 each, const SetUser &user) { return useEarlier(each, user, to); })
                    : done;
    });
}

Done CredentialPlaces::useEarlier(qint64 number, const SetUser &user, const SetSwitch &to)
{
    const auto known =
        m_database.value(u"SELECT other_on_platform FROM connections WHERE number = ?"_s, {number});
    if (!known) {
        return known.problem();
    }
    const int platform = known.value().toInt();
    Done done = m_writer.run(u"UPDATE connections SET edition = other_edition, other_edition = edition,"
                             " other_on_platform = %1 WHERE number = ?"_s.arg(onPlatformSql()),
                             {user.onPlatform, number});
    if (done) {
        done = putInForce(number, to.inForce);
    }
    if (done && platform != 0) {
        done = m_writer.run(u"UPDATE connections SET platform_stale = 0 WHERE number = ?"_s, {number});
        done = done && platform == 1 ? m_writer.tick(number, user.linkTicks, true) : done;
    } else if (done && user.onPlatform) {
        done = m_writer.run(u"UPDATE connections SET platform_stale = 1 WHERE number = ?"_s, {number});
        done = done ? m_writer.tick(number, user.linkTicks, false) : done;
    }
    return done ? m_writer.addEvent(number, EventKind::WentBack) : done;
}

Done CredentialPlaces::allGone(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) -> Done {
        std::vector<qint64> users{number};
        Done done = m_database.each(u"SELECT number FROM connections WHERE shares = ?"_s, {sqlId(id)},
                                    [&](const QSqlQuery &row) {
                                        users.push_back(row.value(0).toLongLong());
                                        return Done();
                                    });
        for (auto user = users.cbegin(); done && user != users.cend(); ++user) {
            done = emptied(*user);
        }
        return done ? m_writer.run(u"UPDATE connections SET draft_kept = 0, removing = 0, own_left = NULL,"
                                   " keychain_used = 0 WHERE number = ?"_s,
                                   {number})
                    : done;
    });
}

Done CredentialPlaces::emptied(qint64 number)
{
    Done done = m_writer.run(
        u"UPDATE connections SET slot = NULL, slot_since = NULL, other = 'empty', other_since = NULL,"
        " other_until = NULL, reconnecting = 0, shares = NULL, editions = editions + 1,"
        " edition = editions + 1 WHERE number = ?"_s,
        {number});
    // What was only shown for the lost set is what the next one starts from.
    if (done) {
        done = m_writer.run(u"INSERT INTO texts (connection, kind, name, text)"
                            " SELECT connection, 'value', name, text FROM texts"
                            " WHERE connection = ? AND kind = 'in-force' ON CONFLICT DO NOTHING"_s,
                            {number});
    }
    if (done) {
        done = m_writer.dropTexts(number, TextKind::InForce);
    }
    return done ? m_writer.addEvent(number, EventKind::CredentialsRemoved) : done;
}

Done CredentialPlaces::refreshInForce(const QUuid &id, const QMap<QString, QString> &inForce)
{
    return m_writer.change(id, [&](qint64 number) { return putInForce(number, inForce); });
}

Done CredentialPlaces::putInForce(qint64 number, const QMap<QString, QString> &inForce)
{
    Done done = m_writer.dropTexts(number, TextKind::InForce);
    for (auto field = inForce.cbegin(); done && field != inForce.cend(); ++field) {
        done = m_writer.putText(number, TextKind::InForce, field.key(), field.value());
    }
    return done;
}

} // namespace ats
