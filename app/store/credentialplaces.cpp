// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/credentialplaces.h"

#include "app/store/connectionreader.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtSql/QSqlQuery>

namespace ats
{

using namespace Qt::StringLiterals;

using TextKind = ConnectionWriter::TextKind;

namespace
{

/// What the platform has of the set that was in force until now: 0 another one, 1 this one, 2 perhaps this
/// one (it was never said); one value is bound.
QString onPlatformSql() { return u"CASE WHEN ? THEN 1 WHEN platform_stale THEN 0 ELSE 2 END"_s; }

QVariant sqlTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

} // namespace

CredentialPlaces::CredentialPlaces(Database &database, ConnectionWriter &writer)
    : m_database(database)
    , m_writer(writer)
{
}

Outcome<Claim> CredentialPlaces::claim(const QUuid &id) const
{
    const QFileInfo store(m_database.file());
    auto lock = std::make_unique<QLockFile>(store.absolutePath() + u'/' + id.toString(QUuid::WithoutBraces) +
                                            ".busy"_L1);
    lock->setStaleLockTime(0); // however long it takes: its owner may be typing the keychain's password
    if (!lock->tryLock()) {
        return Problem{QCoreApplication::translate(
            "ats::ConnectionStore",
            "Another window, or the console, is changing these credentials right now. Nothing was "
            "changed. Try again when it is done.")};
    }
    closeToOthers(lock->fileName());
    return lock;
}

Outcome<std::vector<QUuid>> CredentialPlaces::due(const QDateTime &now)
{
    std::vector<QUuid> found;
    const Done read = m_database.each(
        u"SELECT id FROM connections WHERE removed IS NULL AND (removing OR other IN ('writing', 'leaving')"
        " OR (other = 'kept' AND other_until <= ?) OR draft_kept = ?) ORDER BY number"_s,
        {now.toMSecsSinceEpoch(), draftIsLeaving}, [&](const QSqlQuery &row) {
            found.push_back(QUuid::fromString(row.value(0).toString()));
            return Done();
        });
    return read ? Outcome<std::vector<QUuid>>(std::move(found)) : read.problem();
}

Done CredentialPlaces::beginSet(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) {
        return m_writer.run(
            u"UPDATE connections SET keychain_used = 1, other = 'writing', other_since = NULL,"
            " other_until = NULL WHERE number = ?"_s,
            {number});
    });
}

Done CredentialPlaces::endUnwritten(const Connection &before)
{
    return m_writer.change(before.id, [&](qint64 number) {
        const OtherSlot other = before.other == OtherSlot::Writing ? OtherSlot::Leaving : before.other;
        return m_writer.run(
            u"UPDATE connections SET other = ?, other_since = ?, other_until = ?"
            " WHERE number = ? AND other = 'writing'"_s,
            {QString(toId(other)), sqlTime(before.otherSince), sqlTime(before.otherUntil), number});
    });
}

Done CredentialPlaces::switchTo(const QUuid &id, const SetSwitch &to)
{
    if (to.slot == Slot::Draft) {
        return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                   "Half-typed details cannot be the ones in force.")};
    }
    return m_writer.change(id, [&](qint64 number) {
        const auto before = m_database.value(u"SELECT slot FROM connections WHERE number = ?"_s, {number});
        if (!before) {
            return Done(before.problem());
        }
        const bool first = before.value().isNull();
        const QString other = first                             ? u"empty"_s
                              : before.value() == toId(to.slot) ? u"leaving"_s
                              : to.keepEarlierUntil.isValid()   ? u"kept"_s
                                                                : u"leaving"_s;
        // SQLite takes the columns' old values on the right.
        Done done = m_writer.run(
            u"UPDATE connections SET slot = ?, slot_since = ?, other = ?, other_edition = edition,"
            " other_since = slot_since, other_until = ?, other_on_platform = %1, editions = editions + 1,"
            " edition = editions + 1 WHERE number = ?"_s.arg(onPlatformSql()),
            {QString(toId(to.slot)), QDateTime::currentMSecsSinceEpoch(), other, sqlTime(to.keepEarlierUntil),
             to.onPlatform, number});
        if (done) {
            done = m_writer.dropKeptValues(number, to.inForce, to.clean);
        }
        if (done) {
            done = putInForce(number, to.inForce);
        }
        if (done && to.origin == Origin::Typed) {
            done = m_writer.run(u"UPDATE connections SET reconnecting = 0 WHERE number = ?"_s, {number});
        }
        if (done && to.replaced) {
            done = m_writer.run(u"UPDATE connections SET platform_stale = 1 WHERE number = ?"_s, {number});
        }
        if (done && to.replaced) {
            done = m_writer.tick(number, to.linkTicks, false);
        }
        return done ? m_writer.addEvent(number, to.as.value_or(first ? EventKind::Kept : EventKind::Replaced))
                    : done;
    });
}

Done CredentialPlaces::goBack(const QUuid &id, const SetSwitch &to)
{
    return m_writer.change(id, [&](qint64 number) {
        const auto known = m_database.value(
            u"SELECT other_on_platform FROM connections WHERE number = ? AND other = 'kept'"_s, {number});
        if (!known) {
            return Done(known.problem());
        }
        if (known.value().isNull()) {
            return Done(Problem{QCoreApplication::translate(
                "ats::ConnectionStore", "There are no earlier credentials to go back to.")});
        }
        const int platform = known.value().toInt();
        Done done = m_writer.run(
            u"UPDATE connections SET slot = ?, slot_since = other_since, edition = other_edition,"
            " other_edition = edition, other_since = slot_since, other_until = ?, other_on_platform = %1"
            " WHERE number = ?"_s.arg(onPlatformSql()),
            {QString(toId(to.slot)), sqlTime(to.keepEarlierUntil), to.onPlatform, number});
        if (done) {
            done = putInForce(number, to.inForce);
        }
        if (done && platform != 0) {
            done = m_writer.run(u"UPDATE connections SET platform_stale = 0 WHERE number = ?"_s, {number});
            done = done && platform == 1 ? m_writer.tick(number, to.linkTicks, true) : done;
        } else if (done && to.onPlatform) {
            done = m_writer.run(u"UPDATE connections SET platform_stale = 1 WHERE number = ?"_s, {number});
            done = done ? m_writer.tick(number, to.linkTicks, false) : done;
        }
        return done ? m_writer.addEvent(number, EventKind::WentBack) : done;
    });
}

Done CredentialPlaces::leaveOther(const QUuid &id, std::optional<EventKind> as)
{
    return m_writer.change(id, [&](qint64 number) {
        const Done done = m_writer.run(u"UPDATE connections SET other = 'leaving', other_since = NULL,"
                                       " other_until = NULL WHERE number = ? AND other <> 'empty'"_s,
                                       {number});
        return done && as ? m_writer.addEvent(number, *as) : done;
    });
}

Done CredentialPlaces::otherGone(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) {
        return m_writer.run(
            u"UPDATE connections SET other = 'empty' WHERE number = ? AND other = 'leaving'"_s, {number});
    });
}

Done CredentialPlaces::leaveDraft(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) {
        return m_writer.run(u"UPDATE connections SET draft_kept = ? WHERE number = ? AND draft_kept = ?"_s,
                            {draftIsLeaving, number, draftIsKept});
    });
}

Done CredentialPlaces::draftGone(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) {
        return m_writer.run(u"UPDATE connections SET draft_kept = 0 WHERE number = ? AND draft_kept = ?"_s,
                            {number, draftIsLeaving});
    });
}

Done CredentialPlaces::setRemoving(const QUuid &id, bool removing)
{
    return m_writer.set(id, "removing"_L1, removing);
}

Done CredentialPlaces::allGone(const QUuid &id)
{
    return m_writer.change(id, [&](qint64 number) {
        Done done = m_writer.run(
            u"UPDATE connections SET slot = NULL, slot_since = NULL, other = 'empty', other_since = NULL,"
            " other_until = NULL, draft_kept = 0, removing = 0, reconnecting = 0, keychain_used = 0,"
            " editions = editions + 1, edition = editions + 1 WHERE number = ?"_s,
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
    });
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
