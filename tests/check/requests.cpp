// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/entrycheck.h"
#include "app/check/hostoverride.h"
#include "app/check/requestbuilder.h"
#include "tests/support/jobdiva.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

const QUrl declared(u"https://api.jobdiva.com"_s);

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

System keyed(SignInKind kind, const QStringList &forms = {})
{
    System system = jobDiva();
    system.signIn = {};
    system.signIn.kind = kind;
    system.signIn.headerForms = forms;
    return system;
}

} // namespace

class Requests : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void theSignInCarriesTheDetailsInItsBody()
    {
        const System system = jobDiva();
        auto made =
            buildRequest(system, declared, system.signIn.request, *details(u" 0123456\n"_s, " p\"\\ä&+ "));
        QVERIFY(made.ok());
        const HttpRequest &request = made.value();
        QCOMPARE(request.url, QUrl(u"https://api.jobdiva.com/apiv2/v2/login"_s));
        QCOMPARE(request.body, "{\"clientId\":123456,\"userName\":\"api@client.example\","
                               "\"password\":\" p\\\"\\\\ä&+ \"}"_ba);
        QCOMPARE(headerOf(request, "Content-Type"), "application/json"_ba);
    }

    void theLargestClientIdStaysExact()
    {
        const System system = jobDiva();
        auto made = buildRequest(system, declared, system.signIn.request, *details(u"999999999999999999"_s));
        QVERIFY(made.value().body.contains(":999999999999999999,"));
    }

    void everythingButUnreservedIsPercentEncoded()
    {
        const System system = jobDiva();
        auto credentials = details();
        credentials->plain.insert(u"username"_s, u"a+b&c=d #%?/~ü@x"_s);
        RequestTemplate request{u"GET"_s,
                                u"/a"_s,
                                {{u"userEmail"_s, u"username"_s, {}, false}, {u"n[]"_s, {}, u"1 2"_s, false}},
                                {},
                                {}};
        auto made = buildRequest(system, declared, request, *credentials);
        QVERIFY(made.ok());
        QCOMPARE(
            made.value().url.toEncoded(),
            "https://api.jobdiva.com/a?userEmail=a%2Bb%26c%3Dd%20%23%25%3F%2F~%C3%BC%40x&n%5B%5D=1%202"_ba);
    }

    void detailsGoOnlyWhereTheSystemSays_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("declared") << u"https://api.jobdiva.com"_s << true;
        QTest::newRow("declared, port spelt out") << u"https://api.jobdiva.com:443"_s << true;
        QTest::newRow("plain") << u"http://api.jobdiva.com"_s << false;
        QTest::newRow("other host") << u"https://api.jobdiva.example"_s << false;
        QTest::newRow("longer host") << u"https://api.jobdiva.com.example"_s << false;
        QTest::newRow("other port") << u"https://api.jobdiva.com:8443"_s << false;
        QTest::newRow("user in front") << u"https://api.jobdiva.com@other.example"_s << false;
        QTest::newRow("user name") << u"https://user@api.jobdiva.com"_s << false;
        QTest::newRow("loopback") << u"http://127.0.0.1:4000/s/ok"_s << true;
        QTest::newRow("loopback v6") << u"https://[::1]:4000"_s << true;
        QTest::newRow("private network") << u"http://192.168.0.1"_s << false;
        QTest::newRow("other scheme") << u"ftp://127.0.0.1"_s << false;
    }

    void detailsGoOnlyWhereTheSystemSays()
    {
        QFETCH(QString, base);
        QFETCH(bool, allowed);
        const System system = jobDiva();
        QCOMPARE(buildRequest(system, QUrl(base), system.signIn.request, *details()).ok(), allowed);
    }

    void aPathCannotLeadAway()
    {
        const System system = jobDiva();
        for (const QString &path : {u"//other.example/x"_s, u"@other.example/x"_s, u":444/x"_s}) {
            const RequestTemplate request{u"GET"_s, path, {}, {}, {}};
            auto made = buildRequest(system, declared, request, *details());
            QVERIFY2(!made.ok() || made.value().url.host() == declared.host(), qPrintable(path));
        }
    }

    void thePathOfAnOverrideComesFirst()
    {
        const System system = jobDiva();
        auto made =
            buildRequest(system, QUrl(u"http://127.0.0.1:4000/s/ok/"_s), system.signIn.request, *details());
        QCOMPARE(made.value().url, QUrl(u"http://127.0.0.1:4000/s/ok/apiv2/v2/login"_s));
    }

    void aTokenGoesIntoTheHeaderFormAskedFor()
    {
        const System system = jobDiva();
        HttpRequest request;
        QVERIFY(authorize(request, system, *details(), Secret("abc.def"_ba), 0).ok());
        QVERIFY(authorize(request, system, *details(), Secret("abc.def"_ba), 1).ok());
        QCOMPARE(request.headers[0].second, "Bearer abc.def"_ba);
        QCOMPARE(request.headers[1].second, "abc.def"_ba);
        for (const QByteArray &bad : {"a\r\nb"_ba, "a b"_ba, "\xc3\xa4"_ba, QByteArray("a\0b", 3), ""_ba}) {
            HttpRequest refused;
            QVERIFY(!authorize(refused, system, *details(), Secret(QByteArrayView(bad)), 0).ok());
            QVERIFY(refused.headers.empty());
        }
    }

    void keysGoWhereTheirKindSays()
    {
        const auto credentials = details(u"7"_s, "k3y+");
        const auto header = [&](const System &system) {
            HttpRequest request;
            request.url = declared;
            const Done done = authorize(request, system, *credentials, {}, 0);
            return !done                     ? "problem"_ba
                   : request.headers.empty() ? request.url.query(QUrl::FullyEncoded).toLatin1()
                                             : request.headers[0].second;
        };
        QCOMPARE(header(keyed(SignInKind::HeaderKey)), "k3y+"_ba);
        QCOMPARE(header(keyed(SignInKind::HeaderKey, {u"Token token={password}"_s})), "Token token=k3y+"_ba);
        QCOMPARE(header(keyed(SignInKind::Bearer)), "Bearer k3y+"_ba);
        QCOMPARE(header(keyed(SignInKind::Basic)), "Basic "_ba + "k3y+:"_ba.toBase64());
        QCOMPARE(header(keyed(SignInKind::Basic, {u"{clientId}:{password}"_s})),
                 "Basic "_ba + "7:k3y+"_ba.toBase64());
        System query = keyed(SignInKind::QueryKey);
        query.signIn.request.query = {{u"api_key"_s, u"password"_s, {}, false}};
        QCOMPARE(header(query), "api_key=k3y%2B"_ba);
    }

    void entriesAreJudgedWithoutTheNetwork_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QStringList>("fields");
        const QStringList none;
        QTest::newRow("whole") << u"123456"_s << u"x"_s << u""_s << none;
        QTest::newRow("one digit") << u"1"_s << u"x"_s << u""_s << none;
        QTest::newRow("18 digits, blanks round it") << u" 999999999999999999 "_s << u"x"_s << u""_s << none;
        QTest::newRow("password of one blank") << u"1"_s << u" "_s << u""_s << none;
        QTest::newRow("19 digits") << u"1000000000000000000"_s << u"x"_s << u"entry-malformed"_s
                                   << QStringList{u"clientId"_s};
        for (const QString &bad :
             {u"0"_s, u"-5"_s, u"12 34"_s, u"api@client.example"_s, u"\u0661\u0662"_s, u"1e5"_s}) {
            QTest::newRow(qPrintable(bad))
                << bad << u"x"_s << u"entry-malformed"_s << QStringList{u"clientId"_s};
        }
        QTest::newRow("no password") << u"1"_s << u""_s << u"entry-missing"_s << QStringList{u"password"_s};
        QTest::newRow("blanks only") << u"  "_s << u""_s << u"entry-missing"_s
                                     << QStringList{u"clientId"_s, u"password"_s};
    }

    void entriesAreJudgedWithoutTheNetwork()
    {
        QFETCH(QString, clientId);
        QFETCH(QString, password);
        QFETCH(QString, cause);
        QFETCH(QStringList, fields);
        const System system = jobDiva();
        const QByteArray utf8 = password.toUtf8();
        const EntryFindings found = checkEntries(guideFor(system), *details(clientId, utf8.constData()));
        QCOMPARE(found.cause ? QString(toId(*found.cause)) : QString(), cause);
        QCOMPARE(found.fields, fields);
    }

    void anOverrideNamesThisComputerOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        const auto refused = [](const QString &text) {
            QTest::newRow(qPrintable(text)) << text << QString();
        };
        QTest::newRow("plain") << u"jobdiva=http://127.0.0.1:4000"_s << u"jobdiva"_s;
        QTest::newRow("path") << u"jobdiva=http://127.0.0.1:4000/s/ok"_s << u"jobdiva"_s;
        QTest::newRow("region") << u"teamtailor.na=https://localhost:1"_s << u"teamtailor.na"_s;
        QTest::newRow("v6") << u"jobdiva=https://[::1]:5"_s << u"jobdiva"_s;
        QTest::newRow("whole network") << u"jobdiva=http://127.9.9.9"_s << u"jobdiva"_s;
        for (const QString &text :
             {u"jobdiva=https://api.jobdiva.com"_s, u"jobdiva=http://localhost.example"_s, u"jobdiva"_s,
              u""_s, u"jobdiva=http://127.0.0.1@other.example"_s, u"jobdiva=http://u:p@127.0.0.1"_s,
              u"=http://127.0.0.1"_s, u"jobdiva=http://127.0.0.1/?x=1"_s, u"jobdiva=http://127.0.0.1/#x"_s,
              u"jobdiva=ftp://127.0.0.1"_s, u"jobdiva=http://0.0.0.0"_s, u"jobdiva=http://10.0.0.1"_s,
              u"jobdiva=file:///etc/passwd"_s, u"jobdiva=http://127.0.0.1/a/../b"_s,
              u"a.b.c=http://127.0.0.1"_s, u"jobdiva=http://[::ffff:7f00:1]"_s}) {
            refused(text);
        }
    }

    void anOverrideNamesThisComputerOnly()
    {
        QFETCH(QString, text);
        QFETCH(QString, key);
        auto read = parseHostOverride(text);
        QCOMPARE(read.ok() ? read.value().first : QString(), key);
        QVERIFY(read.ok() || !read.problem().text.isEmpty());
    }

    void theRegionChoosesTheHost()
    {
        System system = jobDiva();
        system.hosts = {{u"eu"_s, {}, QUrl(u"https://eu.example"_s)},
                        {u"na"_s, {}, QUrl(u"https://na.example"_s)}};
        FieldSpec region;
        region.id = u"region"_s;
        region.kind = FieldKind::Region;
        system.fields.push_back(region);
        auto credentials = details();
        const auto order = [&](const HostOverrides &overrides) {
            const auto bases = regionBases(system, *credentials, overrides);
            QStringList hosts;
            for (const RegionBase &base : bases.ok() ? bases.value() : std::vector<RegionBase>()) {
                hosts.append(base.region + u'@' + base.base.authority());
            }
            return hosts.join(u' ');
        };
        QCOMPARE(order({}), u"eu@eu.example na@na.example"_s);
        credentials->plain.insert(u"region"_s, u" NA"_s);
        QCOMPARE(order({}), u"na@na.example eu@eu.example"_s);
        // What was not overridden is out of reach, or practice would speak to the real service.
        QCOMPARE(order({{u"jobdiva.eu"_s, QUrl(u"http://127.0.0.1:9"_s)}}), u"eu@127.0.0.1:9"_s);
        QCOMPARE(order({{u"jobdiva"_s, QUrl(u"http://127.0.0.1:9"_s)}}), u"eu@127.0.0.1:9"_s);
        QVERIFY(order({{u"jobdiva"_s, QUrl(u"https://other.example"_s)}}).isEmpty());
    }
};

ATS_TEST(Requests)
#include "requests.moc"
