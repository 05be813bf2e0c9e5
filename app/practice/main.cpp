// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practiceoptions.h"
#include "app/practice/practiceserver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace
{

using namespace Qt::StringLiterals;
using namespace ats;

constexpr int usageStatus = 2;

int refuse(const QString &text)
{
    std::fprintf(stderr, "ats-connect-practice: %s\n", text.toUtf8().constData());
    return usageStatus;
}

/// The addresses of all systems in one scenario.
QJsonObject systems(const PracticeServer &server, Scenario scenario)
{
    QJsonObject regions;
    for (const QString &region : TeamtailorPractice::regions()) {
        regions.insert(region, server.teamtailorUrl(scenario, region).toString());
    }
    return {{u"jobdiva"_s, server.url(scenario).toString()},
            {u"teamtailor"_s, regions},
            {u"stackone"_s, server.stackOneUrl(scenario).toString()}};
}

/// Where everything is and what it accepts; other programs read this line and nothing after it.
QByteArray firstLine(const PracticeServer &server, Scenario first)
{
    QJsonObject scenarios;
    for (const Scenario scenario : allScenarios()) {
        scenarios.insert(toId(scenario), systems(server, scenario));
    }
    QJsonObject line = systems(server, first);
    line.insert(u"scenarios"_s, scenarios);
    line.insert(u"credentials"_s, QJsonObject{{u"jobdiva"_s, JobDivaPractice::credentials()},
                                              {u"teamtailor"_s, TeamtailorPractice::credentials()},
                                              {u"stackone"_s, StackOnePractice::credentials()}});
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

sigset_t endSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    return ending;
}

/// Ends the program as SIGTERM does once nobody holds the other end of standard input any more.
void watchStdin()
{
    std::thread([] {
        char ignored[256];
        for (;;) {
            const ssize_t count = ::read(STDIN_FILENO, ignored, sizeof ignored);
            if (count == 0 || (count < 0 && errno != EINTR)) {
                break;
            }
        }
        ::kill(::getpid(), SIGTERM);
    }).detach();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const PracticeOptions wanted = practiceOptions(QCoreApplication::arguments());
    if (!wanted.wrong.isEmpty()) {
        return refuse(wanted.wrong);
    }
    if (!wanted.help.isEmpty()) {
        std::fputs(wanted.help.toUtf8().constData(), stdout);
        return EXIT_SUCCESS;
    }
    PracticeServer server(wanted.scenario);
    if (!server.bind(wanted.port)) {
        return refuse(QCoreApplication::translate(
                          "ats::Practice", "port %1 cannot be used, perhaps because another program listens "
                                           "there. Choose another --port, or 0 for any.")
                          .arg(wanted.port));
    }
    // Blocked before any thread starts, so that only sigwait() below sees them.
    const sigset_t ending = endSignals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::thread([&server] {
        server.run();
        ::kill(::getpid(), SIGTERM);
    }).detach();
    const QByteArray line = firstLine(server, wanted.scenario);
    if (std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout) !=
            static_cast<std::size_t>(line.size()) ||
        std::fflush(stdout) != 0) {
        std::_Exit(refuse(QCoreApplication::translate("ats::Practice", "nobody reads what is printed.")));
    }
    if (wanted.exitWithStdin) {
        watchStdin();
    }
    int received = 0;
    sigwait(&ending, &received);
    // At once, and not by returning: threads still answer, or wait for clients that keep their connections
    // open, and nothing of theirs is worth waiting for.
    std::_Exit(EXIT_SUCCESS);
}
