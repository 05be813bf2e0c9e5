// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/killrunner.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// A program that is killed at any point of a change of credentials leaves the old or the new set whole; the
/// next start says which, and nothing else stays in the keychain. Keychain and store are real ones; the child
/// kills itself at one point after the other.
class KillTest : public KillRunner
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheOldOrTheNewSet_data();
    void leavesTheOldOrTheNewSet();

private:
    /// A connection as it is before the operation.
    QUuid prepare(Operation operation);
    void look(Operation operation, const QUuid &id, bool killed);
};

QUuid KillTest::prepare(Operation operation)
{
    KillWorld world(file(), [] {});
    const QUuid id = world.store().add(u"Contoso"_s, world.guide().id).value();
    const auto must = [](bool done) {
        if (!done) {
            qFatal("the connection could not be prepared");
        }
    };
    if (operation != Operation::Save) {
        must(world.keep(id, u"old-password"_s) == VaultStatus::Ok);
    }
    if (operation == Operation::GoBack || operation == Operation::ForgetEarlier) {
        must(world.run(Operation::ReconnectKeeping, id) == VaultStatus::Ok);
    }
    if (operation == Operation::Reconnect || operation == Operation::Removal) {
        must(world.run(Operation::KeepHalfTyped, id) == VaultStatus::Ok);
    }
    return id;
}

void KillTest::leavesTheOldOrTheNewSet_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("first save") << Operation::Save;
    QTest::newRow("reconnect") << Operation::Reconnect;
    QTest::newRow("reconnect, earlier set kept") << Operation::ReconnectKeeping;
    QTest::newRow("going back") << Operation::GoBack;
    QTest::newRow("removing the earlier set") << Operation::ForgetEarlier;
    QTest::newRow("removing the connection") << Operation::Removal;
    QTest::newRow("keeping half-typed secrets") << Operation::KeepHalfTyped;
}

void KillTest::leavesTheOldOrTheNewSet()
{
    QFETCH(Operation, operation);
    int point = 0;
    for (bool killed = true; killed;) {
        const QUuid id = prepare(operation);
        killed = killedAt(++point, operation, id);
        look(operation, id, killed);
        if (QTest::currentTestFailed()) {
            qInfo("at point %d", point);
            return;
        }
        clear();
    }
    // Fewer would mean that the points are not where they should be.
    QVERIFY2(point > 7, qPrintable(QString::number(point)));
    qInfo("killed at each of %d points", point - 1);
}

void KillTest::look(Operation operation, const QUuid &id, bool killed)
{
    KillWorld world(file(), [] {});
    const Outcome<Connection> found = world.store().load(id);
    const bool due = found && needsCare(found.value(), QDateTime::currentDateTimeUtc());
    QString before;
    if (found && found.value().slot) {
        before = world.passwordIn(id, *found.value().slot);
        const bool mayBeGone = operation == Operation::Removal && found.value().removing;
        QVERIFY2(before == u"old-password" || before == u"new-password" || (mayBeGone && before.isEmpty()),
                 qPrintable(before));
    } else if (found) {
        QVERIFY(operation == Operation::Save);
    } else {
        QVERIFY(operation == Operation::Removal);
    }

    const QStringList notes = nextStart(world);
    const bool wasAbout = found && (found.value().other == OtherSlot::Writing ||
                                    found.value().other == OtherSlot::Leaving || found.value().removing);
    QCOMPARE(notes.size(), wasAbout ? 1 : 0);
    if (wasAbout && !found.value().removing) {
        QVERIFY2(notes.first().contains(before.isEmpty() ? u"Nothing was kept" : u"In force, and whole"),
                 qPrintable(notes.first()));
    }
    QVERIFY(killed || !due);

    const Outcome<Connection> after = world.store().load(id);
    QStringList left;
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        if (const QString password = world.passwordIn(id, slot); !password.isEmpty()) {
            left.append(toId(slot) + u'=' + password);
        }
    }
    if (!after) {
        QVERIFY(operation == Operation::Removal);
        QCOMPARE(left, QStringList());
        return;
    }
    QVERIFY(!needsCare(after.value(), QDateTime::currentDateTimeUtc()));
    QStringList expected;
    if (after.value().slot) {
        expected.append(toId(*after.value().slot) + u'=' + before); // the one that was in force still is
    }
    if (after.value().other == OtherSlot::Kept) {
        const bool old = before == u"new-password";
        expected.append(toId(otherPlace(after.value())) + u'=' +
                        (old ? u"old-password"_s : u"new-password"_s));
    }
    expected.sort();
    // Half-typed secrets that are marked as kept may not have arrived; those that are not must be gone.
    if (after.value().draftKept) {
        left.removeAll(u"draft=half-typed"_s);
    }
    QCOMPARE(left, expected);
}

ATS_TEST(KillTest)
#include "killtest.moc"
