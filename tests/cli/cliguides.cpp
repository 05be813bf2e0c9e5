// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// check --guide for the guides beside the first one, scenario by scenario, with the real programs.
class CliGuidesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void teamtailorEndsAsItShould_data();
    void teamtailorEndsAsItShould();
    void everyScenarioWasPlayed();
    void refAssuredEndsAsItShould_data();
    void refAssuredEndsAsItShould();
    void theTextNamesCompanyRegionAndWhatIsNotTested();
    void aCodeInPlaceOfTheSecretIsNotSent();

private:
    [[nodiscard]] CliResult teamtailor(const QString &scenario, bool json, const QString &totp = {}) const
    {
        const auto value = [this](const QString &field) {
            return m_practice.credential(field, u"teamtailor"_s);
        };
        QStringList words{u"check"_s,
                          u"--guide"_s,
                          u"teamtailor-stackone"_s,
                          u"--set"_s,
                          u"companyId=https://app.teamtailor.com/companies/%1/x"_s.arg(value(u"companyId"_s)),
                          u"--set"_s,
                          u"userEmail="_s + value(u"userEmail"_s),
                          u"--secrets-stdin"_s};
        for (const QString &host : m_practice.teamtailorHosts(scenario)) {
            words << u"--host"_s << host;
        }
        const QJsonObject secrets{{u"apiKey"_s, u"Token token="_s + value(u"apiKey"_s)},
                                  {u"userPassword"_s, value(u"userPassword"_s)},
                                  {u"totpSecret"_s, totp.isEmpty() ? value(u"totpSecret"_s) : totp}};
        return m_cli.run(words + (json ? QStringList{u"--json"_s} : QStringList()),
                         QJsonDocument(secrets).toJson());
    }
    QSet<QString> m_played;
    PracticeService m_practice;
    Cli m_cli;
};

void CliGuidesTest::teamtailorEndsAsItShould_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("row"); // the one that tells it
    const auto row = [](const char *name, int exit, const char *cause, const char *told) {
        QTest::newRow(name) << exit << QString::fromLatin1(cause) << QString::fromLatin1(told);
    };
    row("ok", 0, "", "jobs=passed");
    row("wrong-region", 0, "", "sign-in=passed");
    row("api-version", 0, "", "sign-in=passed");
    row("rate-limited-once", 0, "", "sign-in=passed");
    row("wrong-password", 10, "key-rejected", "sign-in=failed/key-rejected");
    row("key-not-admin", 1, "permission-missing", "company=failed/permission-missing");
    row("no-permission", 1, "permission-missing", "company=failed/permission-missing");
    row("other-company", 1, "account-mismatch", "company=warning/account-mismatch");
    row("user-missing", 1, "user-missing", "user=failed/user-missing");
    row("invitation-open", 1, "invitation-open", "user=failed/invitation-open");
    row("low-role", 1, "role-too-low", "user=warning/role-too-low");
    row("endpoint-closed", 1, "permission-missing", "user=failed/permission-missing");
    row("rate-limited", 20, "rate-limited", "service=failed/rate-limited");
    row("down", 20, "vendor-down", "service=failed/vendor-down");
    row("captive-portal", 20, "intercepted", "service=failed/intercepted");
    row("slow", 0, "", "jobs=passed");
    row("some-endpoints-closed", 0, "", "jobs=passed");
    row("resume-source-missing", 0, "", "jobs=passed");
}

void CliGuidesTest::teamtailorEndsAsItShould()
{
    QFETCH(int, exit);
    QFETCH(QString, cause);
    QFETCH(QString, row);
    m_played.insert(QString::fromLatin1(QTest::currentDataTag()));
    const CliResult result = teamtailor(QString::fromLatin1(QTest::currentDataTag()), true);
    QVERIFY2(result.exit == exit, result.said().constData());
    QCOMPARE(result.cause(), cause);
    QVERIFY2(result.rows().contains(row), result.said().constData());
    if (exit < 2) {
        for (const QString &untested : {u"user-password"_s, u"two-factor"_s, u"write-permission"_s}) {
            QVERIFY(result.rows().contains(untested + u"=not-tested"_s));
        }
    }
}

void CliGuidesTest::everyScenarioWasPlayed()
{
    if (m_played.size() > 1) { // else one row was run alone
        const QStringList known = m_practice.checkScenarios();
        QCOMPARE(m_played, QSet<QString>(known.begin(), known.end()));
    }
}

void CliGuidesTest::refAssuredEndsAsItShould_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QStringList>("rows");
    const QString login = u"endpoint:apiv2/v2/login=passed"_s;
    QTest::newRow("ok") << 0
                        << QStringList{login, u"resume-source=passed"_s,
                                       u"endpoint:apiv2/bi/UserDetail=passed"_s,
                                       u"endpoint:apiv2/jobdiva/createLead=not-tested"_s};
    QTest::newRow("some-endpoints-closed")
        << 1
        << QStringList{login, u"read=passed"_s, u"endpoint:apiv2/bi/ResumeSourceList=passed"_s,
                       u"endpoint:apiv2/bi/UserDetail=failed/permission-missing"_s,
                       u"endpoint:apiv2/bi/UserfieldsList=failed/permission-missing"_s};
    QTest::newRow("resume-source-missing")
        << 1 << QStringList{login, u"read=passed"_s, u"resume-source=warning/resume-source-missing"_s};
    QTest::newRow("endpoint-closed") << 1
                                     << QStringList{login, u"read=failed/permission-missing"_s,
                                                    u"resume-source=not-tested"_s};
}

void CliGuidesTest::refAssuredEndsAsItShould()
{
    QFETCH(int, exit);
    QFETCH(QStringList, rows);
    const QString scenario = QString::fromLatin1(QTest::currentDataTag());
    const CliResult result =
        m_cli.run({u"check"_s, u"--guide"_s, u"jobdiva-refassured"_s, u"--host"_s,
                   u"jobdiva="_s + m_practice.url(scenario).toString(), u"--set"_s,
                   u"clientId="_s + m_practice.credential(u"clientId"_s), u"--set"_s,
                   u"username="_s + m_practice.credential(u"username"_s), u"--secrets-stdin"_s, u"--json"_s},
                  QJsonDocument(QJsonObject{{u"password"_s, m_practice.credential(u"password"_s)}}).toJson());
    QVERIFY2(result.exit == exit, result.said().constData());
    for (const QString &row : rows) {
        QVERIFY2(result.rows().contains(row), result.said().constData());
    }
}

void CliGuidesTest::theTextNamesCompanyRegionAndWhatIsNotTested()
{
    const CliResult result = teamtailor(u"wrong-region"_s, false);
    for (const char *words : {"Practice Ltd", "North America", "12 visible", "Recruitment Admin",
                              "needs a browser", "would change something"}) {
        QVERIFY2(result.out.contains(words), result.said().constData());
    }
    for (const QString &secret : {u"apiKey"_s, u"userPassword"_s, u"totpSecret"_s}) {
        QVERIFY(!result.said().contains(m_practice.credential(secret, u"teamtailor"_s).toUtf8()));
    }
}

void CliGuidesTest::aCodeInPlaceOfTheSecretIsNotSent()
{
    const CliResult result = teamtailor(u"ok"_s, false, u"123 456"_s);
    QVERIFY2(result.exit == 2, result.said().constData());
    QVERIFY2(result.out.contains("six digits"), result.said().constData());
    QVERIFY(!result.said().contains("123456"));
}

ATS_TEST(CliGuidesTest)
#include "cliguides.moc"
