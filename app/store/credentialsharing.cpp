// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/fieldtext.h"
#include "app/store/connectionwriter.h"
#include "app/store/credentialplaces.h"
#include "app/store/database.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlQuery>

// One set for several connections.
namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Outcome<std::vector<QUuid>> readIds(Database &database, const QString &sql, const QVariantList &values)
{
    std::vector<QUuid> found;
    const Done read = database.each(sql, values, [&](const QSqlQuery &row) {
        found.push_back(QUuid::fromString(row.value(0).toString()));
        return Done();
    });
    return read ? Outcome<std::vector<QUuid>>(std::move(found)) : read.problem();
}

} // namespace

Outcome<std::vector<QUuid>> CredentialPlaces::sharers(const QUuid &holder)
{
    return readIds(m_database, u"SELECT id FROM connections WHERE shares = ? ORDER BY number"_s,
                   {sqlId(holder)});
}

Outcome<std::vector<QUuid>> CredentialPlaces::resembling(const QString &client, const QString &field,
                                                         const QString &text)
{
    return readIds(m_database,
                   u"SELECT c.id FROM connections c JOIN connections s ON s.id = COALESCE(c.shares, c.id)"
                   " WHERE c.removed IS NULL AND c.removing = 0 AND s.slot IS NOT NULL"
                   " AND (c.client = ? COLLATE NOCASE OR (? <> '' AND EXISTS (SELECT 1 FROM texts t"
                   " WHERE t.connection = c.number AND t.kind = 'in-force' AND t.name = ? AND t.text = ?)))"
                   " ORDER BY c.number LIMIT 50"_s,
                   {client, text, field, text});
}

Done CredentialPlaces::share(const SetUser &user, const QUuid &holder, const QMap<QString, QString> &inForce,
                             bool sameSet)
{
    return m_writer.change(user.id, [&](qint64 number) -> Done {
        const auto set = m_database.value(u"SELECT slot FROM connections WHERE id = ? AND shares IS NULL"
                                          " AND removed IS NULL"_s,
                                          {sqlId(holder)});
        const auto used =
            m_database.value(u"SELECT count(*) FROM connections WHERE shares = ?"_s, {sqlId(user.id)});
        if (!set || !used) {
            return set ? used.problem() : set.problem();
        }
        if (set.value().isNull() || used.value().toInt() > 0 || user.id == holder) {
            return Problem{QCoreApplication::translate(
                "ats::ConnectionStore", "These two connections cannot use one set of credentials.")};
        }
        Done done = m_writer.run(
            u"UPDATE connections SET shares = ?, own_left = slot, slot = NULL,"
            " slot_since = NULL, other = 'empty', other_since = NULL, other_until = NULL,"
            " other_on_platform = 0, reconnecting = 0, replace_by = COALESCE((SELECT s.replace_by"
            " FROM connections s WHERE s.id = ?), replace_by) WHERE number = ?"_s,
            {sqlId(holder), sqlId(holder), number});
        if (done && !sameSet) {
            done = m_writer.run(u"UPDATE connections SET editions = editions + 1, edition = editions + 1,"
                                " platform_stale = ? WHERE number = ?"_s,
                                {user.replaced, number});
        }
        if (done && user.replaced) {
            done = m_writer.tick(number, user.linkTicks, false);
        }
        if (done) {
            // A box that was emptied would hide what it shares now.
            done = m_writer.dropKeptValues(number, inForce, [&](const QString &field, const QString &text) {
                const QString clean = cleaned(text);
                return clean.isEmpty() ? inForce.value(field) : clean;
            });
        }
        if (done) {
            done = putInForce(number, inForce);
        }
        return done ? m_writer.addEvent(number, EventKind::Shared) : done;
    });
}

Done CredentialPlaces::unshare(const QUuid &id, bool leading)
{
    return m_writer.change(id, [&](qint64 number) -> Done {
        const auto shared = m_database.value(
            u"SELECT shares FROM connections WHERE number = ? AND own_left IS NULL"_s, {number});
        if (!shared) {
            return shared.problem();
        }
        if (shared.value().isNull()) {
            return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                       "This connection has credentials of its own.")};
        }
        Done done = m_writer.run(
            u"UPDATE connections SET slot = ?, shares = NULL, other = 'empty', other_since = NULL,"
            " other_until = NULL, slot_since = (SELECT s.slot_since FROM connections s WHERE s.id = ?)"
            " WHERE number = ?"_s,
            {QString(toId(Slot::A)), shared.value(), number});
        if (done && leading) {
            done = m_writer.run(u"UPDATE connections SET shares = ? WHERE shares = ?"_s,
                                {sqlId(id), shared.value()});
        }
        return done ? m_writer.addEvent(number, EventKind::Unshared) : done;
    });
}

Done CredentialPlaces::ownGone(const QUuid &id) { return m_writer.set(id, "own_left"_L1, QVariant()); }

Done CredentialPlaces::leaveOther(const QUuid &id, std::optional<EventKind> as)
{
    return m_writer.change(id, [&](qint64 number) {
        const Done done = m_writer.run(u"UPDATE connections SET other = 'leaving', other_since = NULL,"
                                       " other_until = NULL WHERE number = ? AND other <> 'empty'"_s,
                                       {number});
        return done && as ? m_writer.addEvent(number, *as) : done;
    });
}

} // namespace ats
