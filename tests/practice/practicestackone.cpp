// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/practice/practicerun.h"
#include "tests/support/registry.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

/// The practice service as StackOne: session, page and account, as far as the real one is known.
class PracticeStackOne : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PracticeRun> m_run;

    [[nodiscard]] QUrl base(const QString &scenario) const
    {
        const QJsonObject all = m_run->line().value(u"scenarios"_s).toObject();
        return QUrl(all.value(scenario).toObject().value(u"stackone"_s).toString());
    }
    [[nodiscard]] QByteArray key(const QByteArray &behind = ":"_ba) const
    {
        const QJsonObject all = m_run->line().value(u"credentials"_s).toObject();
        const QString kept = all.value(u"stackone"_s).toObject().value(u"apiKey"_s).toString();
        return "Basic " + (kept.toLatin1() + behind).toBase64();
    }
    [[nodiscard]] QUrl session(const QString &scenario, const QString &owner,
                               const QString &account = {}) const
    {
        const QByteArray body = QJsonDocument(QJsonObject{{u"provider"_s, u"jobdiva"_s},
                                                          {u"origin_owner_id"_s, owner},
                                                          {u"origin_owner_name"_s, u"<b>Client</b>"_s},
                                                          {u"account_id"_s, account}})
                                    .toJson();
        const PracticeReply reply = ask(base(scenario), "POST"_ba, "/connect_sessions"_ba, body, key());
        return QUrl(reply.json().value(u"auth_link_url"_s).toString());
    }
    [[nodiscard]] QJsonObject account(const QString &owner) const
    {
        const PracticeReply reply =
            ask(base(u"ok"_s), "GET"_ba, "/accounts?providers=jobdiva&origin_owner_ids=" + owner.toLatin1(),
                {}, key());
        return QJsonDocument::fromJson(reply.body).array().at(0).toObject();
    }
    [[nodiscard]] QString statusAfter(const QString &scenario, const QString &owner,
                                      const QByteArray &button) const
    {
        const QUrl link = session(scenario, owner);
        (void)ask(link, "POST"_ba, '/' + button);
        return account(owner).value(u"status"_s).toString();
    }

private slots:
    void initTestCase()
    {
        m_run = std::make_unique<PracticeRun>();
        QVERIFY(m_run->isReady());
    }
    void cleanupTestCase() { m_run.reset(); }

    void onlyTheKeyOpensIt()
    {
        const QByteArray path = "/accounts"_ba;
        QCOMPARE(ask(base(u"ok"_s), "GET"_ba, path).status, 401);
        QCOMPARE(ask(base(u"ok"_s), "GET"_ba, path, {}, key("x"_ba)).status, 401);
        QCOMPARE(ask(base(u"ok"_s), "GET"_ba, path, {}, key()).status, 200);
        QCOMPARE(ask(base(u"ok"_s), "GET"_ba, path, {}, key({})).status, 200);
        QCOMPARE(ask(base(u"stackone-key-refused"_s), "GET"_ba, path, {}, key()).status, 401);
        QCOMPARE(ask(base(u"rate-limited"_s), "GET"_ba, path, {}, key()).status, 429);
        QCOMPARE(ask(base(u"ok"_s), "POST"_ba, "/connect_sessions"_ba, "{}"_ba, key()).status, 400);
        QCOMPARE(ask(base(u"ok"_s), "GET"_ba, "/elsewhere"_ba, {}, key()).status, 404);
    }

    void thePageLinksTheAccountOnce()
    {
        const QUrl link = session(u"ok"_s, u"one"_s);
        QCOMPARE(link.host(), u"127.0.0.1"_s);
        QVERIFY(account(u"one"_s).isEmpty());
        const PracticeReply page = ask(link, "GET"_ba, {});
        QVERIFY(page.headers.value("content-type").startsWith("text/html"));
        QVERIFY(page.body.contains("&lt;b&gt;Client") && page.body.contains("Connect"));
        QCOMPARE(ask(link, "POST"_ba, "/connect"_ba).status, 200);
        QCOMPARE(account(u"one"_s).value(u"status"_s).toString(), u"active"_s);
        QCOMPARE(ask(link, "POST"_ba, "/connect"_ba).status, 404);
        const QString id = account(u"one"_s).value(u"id"_s).toString();
        const QString changed = account(u"one"_s).value(u"updated_at"_s).toString();
        const QUrl again = session(u"ok"_s, u"one"_s, id);
        QCOMPARE(ask(again, "POST"_ba, "/connect"_ba).status, 200);
        QCOMPARE(account(u"one"_s).value(u"id"_s).toString(), id);
        QVERIFY(account(u"one"_s).value(u"updated_at"_s).toString() != changed);
        QVERIFY(session(u"ok"_s, u"one"_s, u"unknown"_s).isEmpty());
    }

    void scenariosEndDifferently()
    {
        QCOMPARE(statusAfter(u"ok"_s, u"a"_s, "refuse"_ba), u"error"_s);
        QVERIFY(!account(u"a"_s).value(u"status_reasons"_s).toArray().isEmpty());
        QCOMPARE(statusAfter(u"stackone-error"_s, u"b"_s, "connect"_ba), u"error"_s);
        QCOMPARE(statusAfter(u"stackone-never-active"_s, u"c"_s, "connect"_ba), u"inactive"_s);
        QVERIFY(session(u"stackone-other-link"_s, u"d"_s).host() != u"127.0.0.1"_s);
    }
};

ATS_TEST(PracticeStackOne)
#include "practicestackone.moc"
