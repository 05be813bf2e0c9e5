// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"
#include "tests/support/reportsecrets.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace ats::test;

/// check --report: the report for support on standard output, whatever the peer repeats.
class CliReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isTheAnswer();
    void goesWithCheckAlone();
    void holdsNoSecret_data();
    void holdsNoSecret();

private:
    /// Runs it while the peer in this process answers.
    [[nodiscard]] CliResult check(const QString &secret, const QStringList &options) const;

    Cli m_cli;
    std::unique_ptr<Peer> m_peer;
    uint m_manner = 0;
};

namespace
{

const auto echoedUser = u"jane.doe@tailspin.example"_s;

/// Repeats what it was sent, in one of several manners.
PeerAct echoing(const PeerRequest &request, uint manner)
{
    static QString sent;
    if (request.method == "POST") {
        sent = QJsonDocument::fromJson(request.body).object().value(u"password"_s).toString();
    }
    const QStringList forms = writtenForms(sent);
    const QString form = forms.at(static_cast<qsizetype>(manner) % forms.size());
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"message"_s, u"No %1, %2 for %3"_s.arg(sent, form, echoedUser)}})
            .toJson();
    const QByteArray location = "Location: https://elsewhere.example/?p=" + QUrl::toPercentEncoding(sent) +
                                "&q=" + sent.toUtf8().replace('\n', ' ');
    const bool read = request.method != "POST";
    switch (manner % 5) {
    case 0:
        return {answer(401, body)};
    case 1:
        return {answer(500, u"Refused: "_s.append(form).toUtf8(), "text/plain")};
    case 2:
        return {answer(302, {}, "text/html", {location})};
    case 3:
        return {read ? answer(403, body) : answer(200, R"({"token":"abc-def-ghi-jkl-mno-pqr"})")};
    default:
        return {read ? answer(200, "\"Error: " + jsonEscaped(form).toUtf8() + '"')
                     : answer(200, R"({"token":"abc-def-ghi-jkl-mno-pqr"})")};
    }
}

} // namespace

void CliReportTest::init()
{
    m_manner = 0;
    m_peer =
        std::make_unique<Peer>([this](const PeerRequest &request) { return echoing(request, m_manner); });
}

CliResult CliReportTest::check(const QString &secret, const QStringList &options) const
{
    QProcess process;
    m_cli.start(process,
                QStringList{u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--set"_s,
                            u"clientId=8675309"_s, u"--set"_s, u"username="_s + echoedUser,
                            u"--secrets-stdin"_s, u"--host"_s, u"jobdiva="_s + m_peer->url().toString()} +
                    options,
                QJsonDocument(QJsonObject{{u"password"_s, secret}}).toJson());
    (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    return Cli::finish(process);
}

void CliReportTest::isTheAnswer()
{
    const auto secret = u"Blue-Kettle-77"_s;
    const CliResult plain = check(secret, {u"--report"_s});
    QVERIFY2(plain.exit == 10, plain.said().constData());
    const QString text = QString::fromUtf8(plain.out);
    for (const QString &words :
         {u"Report for support\n"_s, u"Client ID: [account ID left out]\n"_s,
          u"API Username: [user name left out]\n"_s, u"API Password: [secret left out]\n"_s,
          u"credentials-rejected, HTTP 401"_s, u"for [user name left out]"_s, u"jobdiva-stackone"_s}) {
        QVERIFY2(text.contains(words), qPrintable(words + text));
    }
    const CliResult named = check(secret, {u"--report-names"_s});
    QCOMPARE(named.exit, 10);
    QVERIFY(named.out.contains((u"API Username: "_s + echoedUser + u'\n').toUtf8()));
    QVERIFY(named.out.contains("Client ID: 8675309\n"));
    QVERIFY(named.out.contains("API Password: [secret left out]\n"));
    const CliResult json = check(secret, {u"--report"_s, u"--json"_s});
    QCOMPARE(json.exit, 10);
    QCOMPARE(json.cause(), u"credentials-rejected"_s);
    QVERIFY(json.json().value(u"report"_s).toString().startsWith(u"Report for support\n"_s));
    QVERIFY(!check(secret, {u"--json"_s}).json().contains(u"report"_s));
}

void CliReportTest::goesWithCheckAlone()
{
    const CliResult result = m_cli.run({u"list"_s, u"--report"_s});
    QCOMPARE(result.exit, 2);
    QVERIFY(result.err.contains("--report does not go with"));
}

void CliReportTest::holdsNoSecret_data()
{
    QTest::addColumn<uint>("seed");
    for (uint seed = 0; seed < 13; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void CliReportTest::holdsNoSecret()
{
    QFETCH(uint, seed);
    SecretMaker maker(seed);
    const Shaped made =
        maker.next(static_cast<int>(seed) % SecretMaker::shapes, {u"API Password"_s, u"Client ID"_s});
    m_manner = seed;
    // Its ids are a closed list of words, in which a secret of three letters may well be.
    const bool inIds = made.shape == "short"_L1 || made.shape == "our own words"_L1;
    const CliResult json = check(made.secret, {u"--report"_s, u"--json"_s});
    const CliResult rows = check(made.secret, {});
    QVERIFY2(json.exit >= 1 && rows.exit == json.exit, json.said().constData());
    const QString report = json.json().value(u"report"_s).toString();
    QVERIFY(!report.isEmpty());
    QVERIFY(m_peer->count("POST") == 2 || json.exit == 2);
    const QStringList forms = writtenForms(made.secret);
    for (const QString &form : forms) {
        const QByteArray told = (made.shape + u": “"_s + form + u"” in\n"_s).toUtf8();
        QVERIFY2(!holdsForm(report, form), (told + report.toUtf8()).constData());
        if (!inIds) {
            QVERIFY2(!holdsForm(QString::fromUtf8(json.out), form), (told + json.out).constData());
        }
        if (!inIds && made.shape != "a label"_L1) {
            QVERIFY2(!holdsForm(QString::fromUtf8(rows.out), form), (told + rows.out).constData());
        }
    }
}

ATS_TEST(CliReportTest)
#include "clireport.moc"
