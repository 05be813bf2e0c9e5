// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/practice/practicerun.h"
#include "tests/support/registry.h"

#include <QtCore/QFile>
#include <QtCore/QJsonObject>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

struct Ended {
    int status = -1;
    QString output;
    QString errors;
};

/// Runs the program to its end, with standard input closed.
Ended runToEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(PracticeRun::program(), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(test::patience) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Local addresses, as /proc spells them, on which somebody listens at `port`.
QStringList listeningOn(int port)
{
    QStringList addresses;
    for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (const QString &line : QString::fromLatin1(file.readAll()).split(u'\n')) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            const QStringList local = words.value(1).split(u':');
            if (words.value(3) == "0A"_L1 && local.value(1).toInt(nullptr, 16) == port) {
                addresses << local.value(0);
            }
        }
    }
    return addresses;
}

QStringList scenarioNames()
{
    return {u"api-version"_s,
            u"captive-portal"_s,
            u"down"_s,
            u"endpoint-closed"_s,
            u"invitation-open"_s,
            u"key-not-admin"_s,
            u"low-role"_s,
            u"no-permission"_s,
            u"ok"_s,
            u"other-company"_s,
            u"rate-limited"_s,
            u"rate-limited-once"_s,
            u"resume-source-missing"_s,
            u"slow"_s,
            u"some-endpoints-closed"_s,
            u"stackone-error"_s,
            u"stackone-key-refused"_s,
            u"stackone-never-active"_s,
            u"stackone-other-link"_s,
            u"user-missing"_s,
            u"wrong-password"_s,
            u"wrong-region"_s};
}

} // namespace

class PracticeProgram : public QObject
{
    Q_OBJECT

private:
    static bool stillAnswers(const PracticeRun &run)
    {
        return ask(run.url(u"down"_s), "GET"_ba, "/"_ba).status == 503 && !run.signIn(u"ok"_s).isEmpty();
    }
    static bool endsWell(PracticeRun &run)
    {
        return run.process().waitForFinished(test::patience) &&
               run.process().exitStatus() == QProcess::NormalExit && run.process().exitCode() == 0;
    }

private slots:
    void theFirstLineSaysWhereAndWithWhat()
    {
        PracticeRun run({u"--scenario"_s, u"rate-limited"_s});
        QVERIFY(run.isReady());
        QCOMPARE(run.line().keys(), (QStringList{u"credentials"_s, u"jobdiva"_s, u"scenarios"_s,
                                                 u"stackone"_s, u"teamtailor"_s}));
        QCOMPARE(run.line().value(u"credentials"_s).toObject().value(u"stackone"_s).toObject().keys(),
                 QStringList{u"apiKey"_s});
        QCOMPARE(run.line().value(u"teamtailor"_s).toObject().keys(),
                 (QStringList{u"au"_s, u"eu"_s, u"na"_s}));
        QCOMPARE(
            run.line().value(u"credentials"_s).toObject().value(u"teamtailor"_s).toObject().keys(),
            (QStringList{u"apiKey"_s, u"companyId"_s, u"totpSecret"_s, u"userEmail"_s, u"userPassword"_s}));
        QCOMPARE(run.line().value(u"scenarios"_s).toObject().keys(), scenarioNames());
        QCOMPARE(run.url(), run.url(u"rate-limited"_s));
        QCOMPARE(run.url().host(), u"127.0.0.1"_s);
        QCOMPARE(run.line().value(u"credentials"_s).toObject().value(u"jobdiva"_s).toObject().keys(),
                 (QStringList{u"clientId"_s, u"password"_s, u"username"_s}));
    }

    void aPathWithoutAScenarioPlaysTheChosenOne()
    {
        PracticeRun run({u"--scenario"_s, u"rate-limited"_s});
        QUrl host = run.url();
        host.setPath({});
        QCOMPARE(ask(host, "GET"_ba, "/apiv2/bi/ResumeSourceList"_ba).status, 429);
        QCOMPARE(ask(host, "GET"_ba, "/down/apiv2/bi/ResumeSourceList"_ba).status, 503);
    }

    void onlyThisComputerCanReachIt()
    {
        const PracticeRun run;
        QVERIFY(run.isReady());
        QCOMPARE(listeningOn(run.url().port()), QStringList{u"0100007F"_s});
    }

    void aPortInUseIsSaidToBeSo()
    {
        const PracticeRun run;
        const QString port = QString::number(run.url().port());
        const Ended second = runToEnd({u"--port"_s, port});
        QCOMPARE(second.status, 2);
        QVERIFY2(second.errors.contains(port) && second.errors.contains(u"--port"_s),
                 qPrintable(second.errors));
        QVERIFY(second.output.isEmpty());
        QVERIFY(stillAnswers(run));
    }

    void theWantedPortIsTaken()
    {
        int port = 0;
        {
            const PracticeRun first;
            port = first.url().port();
        }
        const PracticeRun again({u"--port"_s, QString::number(port)});
        QVERIFY(again.isReady());
        QCOMPARE(again.url().port(), port);
    }

    void badOptionsAreNamedWithWhatIsAllowed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("port text") << QStringList{u"--port"_s, u"abc"_s}
                                   << QStringList{u"--port"_s, u"65535"_s};
        QTest::newRow("port too large") << QStringList{u"--port"_s, u"65536"_s} << QStringList{u"--port"_s};
        QTest::newRow("port negative") << QStringList{u"--port=-1"_s} << QStringList{u"--port"_s, u"-1"_s};
        QTest::newRow("port blank") << QStringList{u"--port= 80"_s} << QStringList{u"--port"_s};
        QTest::newRow("port missing") << QStringList{u"--port"_s} << QStringList{u"--port"_s};
        QTest::newRow("scenario") << QStringList{u"--scenario"_s, u"sunny"_s}
                                  << QStringList{u"--scenario"_s, u"sunny"_s} + scenarioNames();
        QTest::newRow("unknown") << QStringList{u"--fast"_s}
                                 << QStringList{u"fast"_s, u"--exit-with-stdin"_s};
        QTest::newRow("stray") << QStringList{u"stray"_s} << QStringList{u"stray"_s, u"--port"_s};
    }

    void badOptionsAreNamedWithWhatIsAllowed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, words);
        const Ended ended = runToEnd(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.output.isEmpty());
        for (const QString &word : words) {
            QVERIFY2(ended.errors.contains(word), qPrintable(word + u" is not in "_s + ended.errors));
        }
    }

    void helpNamesEveryOption()
    {
        const Ended ended = runToEnd({u"--help"_s});
        QCOMPARE(ended.status, 0);
        for (const QString &word :
             {u"--port"_s, u"--scenario"_s, u"--exit-with-stdin"_s, u"captive-portal"_s}) {
            QVERIFY2(ended.output.contains(word), qPrintable(word));
        }
    }

    void itEndsWithStandardInputEvenWhileSomebodyWaits()
    {
        PracticeRun run({u"--exit-with-stdin"_s});
        QVERIFY(run.isReady());
        run.process().write("anything at all\n");
        QVERIFY(stillAnswers(run)); // input alone is no reason to end

        QTcpSocket waiting;
        waiting.connectToHost(run.url().host(), static_cast<quint16>(run.url().port()));
        QVERIFY(waiting.waitForConnected(test::patience));
        waiting.write("GET /slow/apiv2/bi/ResumeSourceList HTTP/1.1\r\nHost: practice\r\n\r\n");
        QVERIFY(waiting.waitForBytesWritten(test::patience));
        run.process().closeWriteChannel();
        QVERIFY(endsWell(run));
    }

    void withoutTheOptionStandardInputDoesNotMatter()
    {
        PracticeRun run;
        run.process().closeWriteChannel();
        QVERIFY(stillAnswers(run));
        QCOMPARE(run.process().state(), QProcess::Running);
    }

    void signalsEndItCleanly()
    {
        for (const int signal : {SIGTERM, SIGINT}) {
            PracticeRun run;
            QVERIFY(stillAnswers(run));
            QCOMPARE(::kill(static_cast<pid_t>(run.process().processId()), signal), 0);
            QVERIFY(endsWell(run));
            QCOMPARE(listeningOn(run.url().port()), QStringList());
        }
    }

    void nothingThatIsReceivedIsPrinted()
    {
        PracticeRun run;
        const QByteArray marker = "canary-5b1f0e-password-that-must-not-be-printed";
        const QByteArray body =
            "{\"clientId\":123456,\"userName\":\"a@b.example\",\"password\":\"" + marker + "\"}";
        for (const QString &scenario : scenarioNames()) {
            QVERIFY(ask(run.url(scenario), "POST"_ba, "/apiv2/v2/login"_ba, body).status != 0);
            QVERIFY(
                ask(run.url(scenario), "GET"_ba, "/apiv2/bi/UserDetail?userId=1"_ba, {}, "Bearer " + marker)
                    .status != 0);
            QVERIFY(!ask(run.url(scenario), "POST"_ba, "/apiv2/v2/login"_ba, marker).body.contains(marker));
        }
        run.process().terminate();
        QVERIFY(endsWell(run));
        const QByteArray printed =
            run.process().readAllStandardOutput() + run.process().readAllStandardError();
        QCOMPARE(printed, QByteArray()); // the first line was read before
    }
};

ATS_TEST(PracticeProgram)
#include "practiceprogram.moc"
