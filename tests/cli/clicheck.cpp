// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/registry.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// check --guide against the practice service, scenario by scenario, and with entries that cannot be sent.
class CliCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void scenariosEndAsTheyShould_data();
    void scenariosEndAsTheyShould();
    void everyScenarioIsInTheTable();
    void theAnswerHasExactlyTheAgreedShape();
    void theTextSaysWhatToDo();
    void nothingIsKept();
    void entriesThatCannotBeRightAreNotSent_data();
    void entriesThatCannotBeRightAreNotSent();
    void secretsMayArriveInPieces();
    void aServiceThatIsNotThereCannotBeJudged();

private:
    [[nodiscard]] QStringList words(const QUrl &host) const
    {
        return {u"check"_s,
                u"--guide"_s,
                u"jobdiva-stackone"_s,
                u"--host"_s,
                u"jobdiva="_s + host.toString(),
                u"--set"_s,
                u"clientId="_s + m_practice.credential(u"clientId"_s),
                u"--set"_s,
                u"username="_s + m_practice.credential(u"username"_s),
                u"--secrets-stdin"_s};
    }
    [[nodiscard]] QByteArray secrets() const
    {
        return QJsonDocument(QJsonObject{{u"password"_s, m_practice.credential(u"password"_s)}}).toJson();
    }
    PracticeService m_practice;
    Cli m_cli;
};

void CliCheckTest::scenariosEndAsTheyShould_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("signIn");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("read");
    const QString passed = u"passed"_s;
    const QString notRun = u"not-run"_s;
    QTest::newRow("ok") << 0 << u"connected"_s << QString() << passed << passed << passed << passed;
    QTest::newRow("slow") << 0 << u"connected"_s << QString() << passed << passed << passed << passed;
    QTest::newRow("wrong-password") << 10 << u"not-connected"_s << u"credentials-rejected"_s << passed
                                    << u"failed/credentials-rejected"_s << notRun << notRun;
    QTest::newRow("no-permission") << 1 << u"connected-with-gaps"_s << u"permission-missing"_s << passed
                                   << passed << passed << u"failed/permission-missing"_s;
    QTest::newRow("endpoint-closed") << 1 << u"connected-with-gaps"_s << u"permission-missing"_s << passed
                                     << passed << passed << u"failed/permission-missing"_s;
    QTest::newRow("rate-limited") << 20 << u"could-not-tell"_s << u"rate-limited"_s
                                  << u"failed/rate-limited"_s << notRun << notRun << notRun;
    QTest::newRow("down") << 20 << u"could-not-tell"_s << u"vendor-down"_s << u"failed/vendor-down"_s
                          << notRun << notRun << notRun;
    QTest::newRow("captive-portal") << 20 << u"could-not-tell"_s << u"intercepted"_s
                                    << u"failed/intercepted"_s << notRun << notRun << notRun;
}

void CliCheckTest::scenariosEndAsTheyShould()
{
    QFETCH(int, exit);
    QFETCH(QString, verdict);
    QFETCH(QString, cause);
    const CliResult result = m_cli.run(words(m_practice.url(QString::fromLatin1(QTest::currentDataTag()))) +
                                           QStringList{u"--json"_s},
                                       secrets());
    QVERIFY2(result.exit == exit, result.said().constData());
    QCOMPARE(result.verdict(), verdict);
    QCOMPARE(result.cause(), cause);
    QStringList rows = result.rows();
    QStringList ids;
    for (const QString &row : rows) {
        ids.append(row.section(u'=', 0, 0));
    }
    QCOMPARE(ids,
             (QStringList{u"entries"_s, u"network"_s, u"portal"_s, u"proxy"_s, u"name"_s, u"reach"_s,
                          u"secure"_s, u"service"_s, u"clock"_s, u"sign-in"_s, u"session"_s, u"read"_s}));
    for (const auto &[row, column] : {std::pair(u"service"_s, "service"), std::pair(u"sign-in"_s, "signIn"),
                                      std::pair(u"session"_s, "session"), std::pair(u"read"_s, "read")}) {
        const QString expected =
            row + u'=' + *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>()));
        QVERIFY2(rows.contains(expected), result.said().constData());
    }
    QVERIFY(rows.contains(u"entries=passed"_s) && rows.contains(u"reach=passed"_s));
    QVERIFY(rows.contains(u"secure=not-tested"_s) && rows.contains(u"proxy=not-tested"_s));
}

void CliCheckTest::everyScenarioIsInTheTable()
{
    // The others are about other systems and guides: see CliGuidesTest.
    const QStringList here{u"captive-portal"_s, u"down"_s, u"endpoint-closed"_s, u"no-permission"_s, u"ok"_s,
                           u"rate-limited"_s,   u"slow"_s, u"wrong-password"_s};
    const QStringList known = m_practice.scenarios();
    QVERIFY(std::ranges::all_of(here, [&known](const QString &id) { return known.contains(id); }));
}

void CliCheckTest::theAnswerHasExactlyTheAgreedShape()
{
    const CliResult result =
        m_cli.run(words(m_practice.url(u"no-permission"_s)) + QStringList{u"--json"_s}, secrets());
    QCOMPARE(result.out.count('\n'), 1);
    const QJsonObject object = result.json();
    QCOMPARE(object.keys(), (QStringList{u"cause"_s, u"checks"_s, u"guide"_s, u"verdict"_s}));
    QCOMPARE(object.value(u"guide"_s).toString(), u"jobdiva-stackone"_s);
    const QJsonArray checks = object.value(u"checks"_s).toArray();
    for (const QJsonValue &value : checks) {
        const QJsonObject row = value.toObject();
        QCOMPARE(row.keys(), (QStringList{u"cause"_s, u"elapsedMs"_s, u"id"_s, u"state"_s}));
        QVERIFY(row.value(u"cause"_s).isNull() || row.value(u"cause"_s).isString());
        QVERIFY(row.value(u"elapsedMs"_s).isNull() || row.value(u"elapsedMs"_s).isDouble());
    }
    const CliResult good = m_cli.run(words(m_practice.url(u"ok"_s)) + QStringList{u"--json"_s}, secrets());
    QVERIFY(good.json().value(u"cause"_s).isNull() && good.json().contains(u"cause"_s));
}

void CliCheckTest::theTextSaysWhatToDo()
{
    const CliResult good = m_cli.run(words(m_practice.url(u"ok"_s)), secrets());
    QVERIFY2(good.exit == 0 && good.out.contains("Connected"), good.said().constData());
    const CliResult bad = m_cli.run(words(m_practice.url(u"wrong-password"_s)), secrets());
    QVERIFY2(bad.exit == 10 && bad.out.contains("JobDiva") && bad.out.contains("Look in this order"),
             bad.said().constData());
    QVERIFY2(bad.err.isEmpty(), bad.said().constData());
    QVERIFY2(!bad.out.contains("**") && bad.out.contains("is ticked for the API user"),
             bad.said().constData());
    for (const QString &field : {u"clientId"_s, u"username"_s, u"password"_s}) {
        QVERIFY2(!bad.out.contains(m_practice.credential(field).toUtf8()), bad.said().constData());
    }
}

void CliCheckTest::nothingIsKept()
{
    const Cli fresh;
    QCOMPARE(fresh.run(words(m_practice.url()), secrets()).exit, 0);
    QCOMPARE(QDir(fresh.dataFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

void CliCheckTest::entriesThatCannotBeRightAreNotSent_data()
{
    QTest::addColumn<QStringList>("sets");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("cause"); // of a report; empty: refused before there is one
    QTest::addColumn<QByteArray>("said");
    const QStringList all{u"clientId=123"_s, u"username=a@example.org"_s};
    const QByteArray good = R"({"password":"hunter2"})";
    const auto row = [](const char *name, const QStringList &sets, const QByteArray &input,
                        const QString &cause, const QByteArray &said = {}) {
        QTest::newRow(name) << sets << input << cause << said;
    };
    row("no client id", {all.at(1)}, good, u"entry-missing"_s, "Client ID");
    row("empty client id", {u"clientId= "_s, all.at(1)}, good, u"entry-missing"_s, "Client ID");
    row("no password", all, "{}", u"entry-missing"_s, "API Password");
    row("empty password", all, R"({"password":""})", u"entry-missing"_s, "API Password");
    row("client id with letters", {u"clientId=12a"_s, all.at(1)}, good, u"entry-malformed"_s, "Client ID");
    row("client id with a fraction", {u"clientId=1.5"_s, all.at(1)}, good, u"entry-malformed"_s, "Client ID");
    row("not JSON", all, "hunter2", {}, "JSON object");
    row("nothing", all, {}, {}, "JSON object");
    row("a list", all, R"(["hunter2"])", {}, "JSON object");
    row("cut short", all, R"({"password":"hunter2)", {}, "JSON object");
    row("a number", all, R"({"password":5})", {}, "password");
    row("unknown secret", all, R"({"passphrase":"hunter2"})", {}, "passphrase");
    row("not a secret", all, R"({"clientId":"123"})", {}, "clientId");
    row("too long", all, "{\"password\":\"" + QByteArray(70'000, 'x') + "\"}", {}, "too long");
}

void CliCheckTest::entriesThatCannotBeRightAreNotSent()
{
    QFETCH(QStringList, sets);
    QFETCH(QByteArray, input);
    QFETCH(QString, cause);
    QFETCH(QByteArray, said);
    QTcpServer peer;
    QVERIFY(peer.listen(QHostAddress::LocalHost));
    QStringList all{
        u"check"_s,           u"--guide"_s, u"jobdiva-stackone"_s,
        u"--secrets-stdin"_s, u"--host"_s,  u"jobdiva=http://127.0.0.1:%1"_s.arg(peer.serverPort())};
    for (const QString &set : sets) {
        all << u"--set"_s << set;
    }
    const CliResult text = m_cli.run(all, input);
    QVERIFY2(text.exit == 2, text.said().constData());
    QVERIFY2((text.out + text.err).contains(said), text.said().constData());
    QVERIFY2(!(text.out + text.err).contains("hunter2"), text.said().constData());
    const CliResult json = m_cli.run(all + QStringList{u"--json"_s}, input);
    QVERIFY2(json.exit == 2, json.said().constData());
    if (!cause.isEmpty()) {
        QCOMPARE(json.cause(), cause);
        QCOMPARE(json.verdict(), u"could-not-tell"_s);
        QVERIFY(json.rows().contains(u"entries=failed/"_s + cause));
        QVERIFY(json.rows().contains(u"reach=not-run"_s));
    }
    QVERIFY(!peer.waitForNewConnection(0));
}

void CliCheckTest::secretsMayArriveInPieces()
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(Cli::program(), words(m_practice.url()));
    QVERIFY(process.waitForStarted());
    const QByteArray whole = secrets();
    for (const QByteArray &piece : {whole.left(10), whole.mid(10)}) {
        process.write(piece);
        QVERIFY(process.waitForBytesWritten());
        // It reads the first piece and waits for more: only the end of the input ends it.
        QVERIFY(!process.waitForFinished(300));
    }
    process.closeWriteChannel();
    const CliResult result = Cli::finish(process);
    QVERIFY2(result.exit == 0, result.said().constData());
}

void CliCheckTest::aServiceThatIsNotThereCannotBeJudged()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(taken.serverPort()));
    taken.close();
    const CliResult result = m_cli.run(words(nobody) + QStringList{u"--json"_s}, secrets());
    QVERIFY2(result.exit == 20, result.said().constData());
    QCOMPARE(result.cause(), u"unreachable"_s);
    QVERIFY(result.rows().contains(u"sign-in=not-run"_s));
}

ATS_TEST(CliCheckTest)
#include "clicheck.moc"
