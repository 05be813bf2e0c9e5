// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/killrunner.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// The same for a set that two connections use: it stays whole for both, wherever a program is killed.
class KillSharedTest : public KillRunner
{
    Q_OBJECT

private Q_SLOTS:
    void leavesASharedSetWhole_data();
    void leavesASharedSetWhole();

private:
    /// Two connections of one account; with `sharing` the second one, which is told, uses the set of the
    /// first.
    QUuid prepareTwo(bool sharing);
    void lookAtTwo(const QUuid &holder, const QUuid &user);
};

QUuid KillSharedTest::prepareTwo(bool sharing)
{
    KillWorld world(file(), [] {});
    for (const QString &client : {u"Holder"_s, u"User"_s}) {
        const QUuid id = world.store().add(client, world.guide().id).value();
        if (world.keep(id, u"old-password"_s) != VaultStatus::Ok) {
            qFatal("the connection could not be prepared");
        }
    }
    const QUuid user = world.store().all().value().back().id;
    if (sharing && world.run(Operation::Share, user) != VaultStatus::Ok) {
        qFatal("the set could not be shared");
    }
    return user;
}

void KillSharedTest::leavesASharedSetWhole_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<bool>("ofTheHolder");
    QTest::newRow("sharing") << Operation::Share << false;
    QTest::newRow("a copy of its own") << Operation::Unshare << false;
    QTest::newRow("reconnecting one of two") << Operation::Reconnect << false;
    QTest::newRow("removing the one that holds it") << Operation::Removal << true;
}

void KillSharedTest::leavesASharedSetWhole()
{
    QFETCH(Operation, operation);
    QFETCH(bool, ofTheHolder);
    int point = 0;
    for (bool killed = true; killed;) {
        const QUuid user = prepareTwo(operation != Operation::Share);
        const auto all = KillWorld(file(), [] {}).store().all();
        const QUuid holder = all.value().at(all.value().size() - 2).id;
        killed = killedAt(++point, operation, ofTheHolder ? holder : user);
        lookAtTwo(holder, user);
        if (QTest::currentTestFailed()) {
            qInfo("at point %d", point);
            return;
        }
        clear();
    }
    QVERIFY2(point > 7, qPrintable(QString::number(point)));
    qInfo("killed at each of %d points", point - 1);
}

void KillSharedTest::lookAtTwo(const QUuid &holder, const QUuid &user)
{
    KillWorld world(file(), [] {});
    const auto stillThere = [&](const QUuid &id) { return world.store().load(id).ok(); };
    const QString before = world.passwordOf(world.store().load(user).value());
    QVERIFY2(before == u"old-password" || before == u"new-password", qPrintable(before));
    if (const auto first = world.store().load(holder); first && !first.value().removing) {
        QCOMPARE(world.passwordOf(first.value()), before);
    }
    (void)nextStart(world);
    std::vector<Connection> both;
    for (const QUuid &id : {holder, user}) {
        if (stillThere(id)) {
            both.push_back(world.store().load(id).value());
            QCOMPARE(world.passwordOf(both.back()), before);
            QVERIFY(!needsCare(both.back(), QDateTime::currentDateTimeUtc()));
        }
    }
    QStringList expected;
    for (const Connection &connection : both) {
        expected.append(setKey(connection));
    }
    expected.sort();
    expected.removeDuplicates();
    QStringList found;
    for (const QString &key : world.keys()) {
        if (key.contains(holder.toString(QUuid::WithoutBraces)) ||
            key.contains(user.toString(QUuid::WithoutBraces))) {
            found.append(key);
        }
    }
    found.sort();
    QCOMPARE(found, expected);
}

ATS_TEST(KillSharedTest)
#include "killsharedtest.moc"
