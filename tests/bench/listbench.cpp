// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/listbench.h"

#include "app/store/database.h"

#include <malloc.h>

namespace ats::bench
{

using namespace Qt::StringLiterals;

bool fillList(const QString &file, int count, const QStringList &ticks)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    QStringList inserts{
        u"INSERT INTO connections (id, client, guide, created, slot, slot_since, keychain_used) SELECT "
        u"printf('00000000-0000-4000-8000-%012d', i),"
        " 'Client ' || i || ' Staffing', 'jobdiva-stackone', 1760000000000 + i * 60000, 'a', 1760000000000 + i * 60000, 1 FROM n"_s,
        u"INSERT INTO texts SELECT i, 'in-force', 'clientId', i || '' FROM n"_s,
        u"INSERT INTO texts SELECT i, 'in-force', 'username', 'api' || i || '@example.com' FROM n"_s,
        u"INSERT INTO attempts SELECT NULL, i, 1760000000000 + i * 60000, 'connected', NULL, 7, 7, 0 FROM n"_s,
    };
    for (const QString &tick : ticks) {
        inserts.append(u"INSERT INTO ticks SELECT i, '%1' FROM n"_s.arg(tick));
    }
    const auto database = Database::open(file);
    return database && database.value()->transaction(Database::Access::Write, [&]() -> Done {
        for (const QString &insert : inserts) {
            if (const auto ran = database.value()->run(numbers + insert); !ran) {
                return ran.problem();
            }
        }
        return {};
    });
}

double sinceStart(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

double heapBytes()
{
    const auto now = ::mallinfo2();
    return double(now.uordblks + now.hblkhd);
}

} // namespace ats::bench
