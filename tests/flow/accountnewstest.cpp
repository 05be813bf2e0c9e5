// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/accountnews.h"

#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

/// Which account is meant, and what of it is news.
class AccountNewsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static LinkedAccount one(AccountStatus status = AccountStatus::Active,
                                           const QString &updated = u"1"_s)
    {
        return {u"a"_s, status, QString(toId(status)), {}, u"me"_s, u"jobdiva"_s, updated};
    }

private Q_SLOTS:
    void othersAccountsDoNotCount()
    {
        LinkWish wish{u"jobdiva"_s, u"me"_s, {}, {}};
        LinkedAccount other = one();
        other.owner = u"you"_s;
        LinkedAccount otherSystem = one();
        otherSystem.provider = u"teamtailor"_s;
        LinkedAccount unnamed = one();
        unnamed.owner.clear();
        unnamed.provider.clear();
        unnamed.id = u"b"_s;
        const std::vector<LinkedAccount> all{other, one(), otherSystem, unnamed};
        QCOMPARE(ownAccounts(all, wish), (std::vector<LinkedAccount>{one(), unnamed}));
        wish.account = u"b"_s;
        QCOMPARE(ownAccounts(all, wish), std::vector<LinkedAccount>{unnamed});
    }

    void theKnownOneIsReconnected()
    {
        LinkedAccount archived = one(AccountStatus::Archived);
        archived.id = u"old"_s;
        const std::vector<LinkedAccount> all{archived, one(AccountStatus::Error)};
        QCOMPARE(accountToReconnect(all, u"old"_s)->id, u"old"_s);
        QCOMPARE(accountToReconnect(all, {})->id, u"a"_s);
        QCOMPARE(accountToReconnect(all, u"gone"_s)->id, u"a"_s);
        QVERIFY(accountToReconnect({archived}, {}) == nullptr);
    }

    void onlyAChangeIsNews()
    {
        const LinkedAccount active = one();
        QVERIFY(isNews(active, {}));
        QVERIFY(!isNews(active, {active}));
        QVERIFY(isNews(active, {one(AccountStatus::Inactive)}));
        QVERIFY(isNews(one(AccountStatus::Active, u"2"_s), {active}));
        LinkedAccount talkative = active;
        talkative.reasons = {u"fine"_s};
        QVERIFY(!isNews(talkative, {active})); // other words make nothing new active
        LinkedAccount failing = one(AccountStatus::Error);
        failing.reasons = {u"again"_s};
        QVERIFY(isNews(failing, {one(AccountStatus::Error)}));
        QVERIFY(!isNews(failing, {failing}));
    }
};

ATS_TEST(AccountNewsTest)
#include "accountnewstest.moc"
