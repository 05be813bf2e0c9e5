// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/store/storechild.h"

#include "app/store/connectionstore.h"

#include <cstdio>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

int failed(const Problem &problem)
{
    say(problem.text);
    return 1;
}

/// One round of everything that belongs together when the parent checks it; the id is printed only after the
/// last.
Outcome<QUuid> writeRound(ConnectionStore &store, int round)
{
    const auto id = store.add(u"Client %1"_s.arg(round), u"g"_s);
    if (!id) {
        return id.problem();
    }
    const QString number = QString::number(round);
    QMap<QString, QString> inForce;
    for (int field = 0; field < storeChildFields; ++field) {
        inForce.insert(u"field%1"_s.arg(field), number);
    }
    Attempt attempt;
    attempt.at = QDateTime::currentDateTimeUtc();
    attempt.verdict = Verdict::Connected;
    if (Done noted = store.setNote(id.value(), u"round"_s, number); !noted) {
        return noted.problem();
    }
    say(u"switching"_s);
    if (Done switched = store.places().switchTo(id.value(), {Slot::A, inForce, false, {}}); !switched) {
        return switched.problem();
    }
    if (Done added = store.addAttempt(id.value(), attempt); !added) {
        return added.problem();
    }
    return id;
}

int writeUntilKilled(ConnectionStore &store)
{
    say(u"ready"_s);
    for (int round = 0;; ++round) {
        const auto id = writeRound(store, round);
        if (!id) {
            return failed(id.problem());
        }
        say(id.value().toString());
    }
}

int addPerLine(ConnectionStore &store)
{
    say(u"ready"_s);
    for (int byte = std::getchar(); byte != EOF; byte = std::getchar()) {
        if (byte != '\n') {
            continue;
        }
        const auto id = store.add(u"From the other program"_s, u"g"_s);
        if (!id) {
            return failed(id.problem());
        }
        say(id.value().toString());
    }
    return 0;
}

} // namespace

int runStoreChild(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    auto opened = ConnectionStore::open(arguments.value(1));
    if (!opened) {
        return failed(opened.problem());
    }
    ConnectionStore &store = *opened.value();
    if (verb == "write"_L1) {
        return writeUntilKilled(store);
    }
    if (verb == "hold"_L1) {
        return addPerLine(store);
    }
    const auto id = writeRound(store, 0);
    if (!id) {
        return failed(id.problem());
    }
    say(id.value().toString());
    return 0;
}

} // namespace ats
