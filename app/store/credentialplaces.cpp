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
    const Done read =
        m_database.each(u"SELECT id FROM connections WHERE removed IS NULL AND (removing OR own_left IS NOT "
                        u"NULL OR other IN ('writing', 'leaving')"
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

} // namespace ats
