// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-check [ROUNDS]: the live test against the practice service beside curl with the same two requests
// over one connection, in turns.
#include "app/catalog/catalog.h"
#include "app/check/livecheck.h"
#include "app/check/qthttp.h"
#include "app/model/secret.h"
#include "tests/bench/table.h"
#include "tests/support/practice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

struct Curl {
    double requests = 0; ///< ms, by its own clock
    double program = 0;  ///< ms, from start to end
};

QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input,
               double &elapsedMs)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitCode() == 0;
    elapsedMs = double(clock.nsecsElapsed()) / 1e6;
    return ended ? process.readAllStandardOutput() : QByteArray();
}

QByteArray signInBody(const test::PracticeService &service)
{
    const QJsonObject body{{u"clientId"_s, service.credential(u"clientId"_s).toLongLong()},
                           {u"userName"_s, service.credential(u"username"_s)},
                           {u"password"_s, service.credential(u"password"_s)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QStringList signInWords(const test::PracticeService &service)
{
    return {u"--silent"_s,     u"--fail"_s, u"--noproxy"_s, u"*"_s,
            u"--compressed"_s, u"--json"_s, u"@-"_s,        service.url().toString() + u"/apiv2/v2/login"_s};
}

QString token(const test::PracticeService &service)
{
    double ignored = 0;
    const QByteArray answer = run(u"curl"_s, signInWords(service), signInBody(service), ignored);
    return QJsonDocument::fromJson(answer).object().value(u"token"_s).toString();
}

std::optional<Curl> curl(const test::PracticeService &service, const QString &token)
{
    const QStringList words =
        QStringList{u"--write-out"_s, u"%{num_connects} %{time_total}\n"_s, u"--output"_s, u"/dev/null"_s} +
        signInWords(service) +
        QStringList{u"--next"_s,
                    u"--silent"_s,
                    u"--fail"_s,
                    u"--noproxy"_s,
                    u"*"_s,
                    u"--compressed"_s,
                    u"--header"_s,
                    u"Authorization: Bearer "_s + token,
                    u"--write-out"_s,
                    u"%{num_connects} %{time_total}\n"_s,
                    u"--output"_s,
                    u"/dev/null"_s,
                    service.url().toString() + u"/apiv2/bi/ResumeSourceList"_s};
    Curl measured;
    int connections = 0;
    const QByteArray printed = run(u"curl"_s, words, signInBody(service), measured.program);
    const QList<QByteArray> lines = printed.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        connections += line.left(1).toInt();
        measured.requests += line.mid(2).toDouble() * 1000;
    }
    return lines.size() == 2 && connections == 1 ? std::optional(measured) : std::nullopt;
}

std::optional<double> liveCheck(Http &http, const Guide &guide, const test::PracticeService &service)
{
    auto credentials = std::make_shared<Credentials>();
    for (const QString &id : guide.fields) {
        const QString value = service.credential(id);
        if (guide.system->field(id)->secret) {
            credentials->secrets.insert_or_assign(id, Secret(QStringView(value)));
        } else {
            credentials->plain.insert(id, value);
        }
    }
    LiveCheck check(http, {&guide, credentials, {{guide.system->id, service.url()}}});
    QEventLoop loop;
    Report report;
    QObject::connect(&check, &ConnectionCheck::finished, &loop, [&](const Report &finished) {
        report = finished;
        loop.quit();
    });
    QElapsedTimer clock;
    clock.start();
    check.start();
    loop.exec();
    const double elapsed = double(clock.nsecsElapsed()) / 1e6;
    return report.verdict == Verdict::Connected ? std::optional(elapsed) : std::nullopt;
}

std::optional<double> console(const Guide &guide, const test::PracticeService &service)
{
    QStringList words{u"check"_s,           u"--guide"_s, guide.id,
                      u"--secrets-stdin"_s, u"--host"_s,  guide.system->id + u'=' + service.url().toString()};
    QJsonObject secrets;
    for (const QString &id : guide.fields) {
        if (guide.system->field(id)->secret) {
            secrets.insert(id, service.credential(id));
        } else {
            words += {u"--set"_s, id + u'=' + service.credential(id)};
        }
    }
    double elapsed = 0;
    const QByteArray printed = run(QDir(QStringLiteral(ATS_BIN_DIR)).filePath(u"ats-connect-cli"_s), words,
                                   QJsonDocument(secrets).toJson(), elapsed);
    return printed.isEmpty() ? std::nullopt : std::optional(elapsed);
}

int fail(const char *what)
{
    std::fprintf(stderr, "bench-check: %s\n", what);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 25;
    const auto catalog = Catalog::load();
    const Guide *guide = catalog ? catalog.value()->guide(u"jobdiva-stackone") : nullptr;
    const test::PracticeService service;
    if (!initSecrets() || rounds < 1 || guide == nullptr || !service.isRunning()) {
        return fail("cannot begin: the guide or the practice service is missing");
    }
    const QString known = token(service);
    QtHttp http;
    std::vector<double> requests;
    std::vector<double> programs;
    std::vector<double> checks;
    std::vector<double> consoles;
    std::optional<double> first;
    for (int round = 0; round <= rounds; ++round) {
        const auto byCurl = curl(service, known);
        const auto byUs = liveCheck(http, *guide, service);
        const auto byConsole = console(*guide, service);
        if (!byCurl || !byUs || !byConsole) {
            return fail("the practice service did not accept the requests");
        }
        if (round == 0) {
            first = byUs;
            continue;
        }
        requests.push_back(byCurl->requests);
        programs.push_back(byCurl->program);
        checks.push_back(*byUs);
        consoles.push_back(*byConsole);
    }
    bench::printTitle("Live test, medians of " + std::to_string(rounds) + " in turns", "curl", "ats-connect");
    bench::printRow("curl from start to end, the test, ms", bench::median(programs), bench::median(checks),
                    1.2);
    bench::printRow("curl's two requests alone, the test, ms", bench::median(requests),
                    bench::median(checks));
    bench::printRow("curl, the console program, start to end, ms", bench::median(programs),
                    bench::median(consoles));
    bench::printRow("curl from start to end, a program's first test, ms", bench::median(programs), *first);
    std::printf("  There is one read, so the pause of %d ms between reads does not occur.\n",
                LiveCheckOptions().readGapMs);
    return 0;
}
