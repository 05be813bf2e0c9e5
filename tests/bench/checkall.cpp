// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-checkall [COUNT]: the stored sets of many connections, each on an account of its own, tested against
// a peer with a fixed delay, beside the ideal. With a keychain the entries are in it, else in memory.
#include "app/flow/batchcheck.h"
#include "app/identity.h"
#include "app/services.h"
#include "tests/bench/listbench.h"
#include "tests/bench/slowpeer.h"
#include "tests/bench/table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::bench;

namespace
{

constexpr int delayMs = 50;
constexpr int requestsOfATest = 2; ///< the sign-in and one read

bool keep(Vault &vault, const std::vector<Connection> &connections)
{
    for (const Connection &connection : connections) {
        Credentials set;
        set.plain = connection.inForce;
        set.secrets.emplace(u"password"_s, Secret(u"correct-horse"));
        QEventLoop loop;
        VaultStatus status = VaultStatus::Failed;
        QObject::connect(vault.write(setKey(connection), set.toEntry()), &VaultJob::finished, &loop,
                         [&](const VaultResult &result) {
                             status = result.status;
                             loop.quit();
                         });
        loop.exec();
        if (status != VaultStatus::Ok) {
            return false;
        }
    }
    return true;
}

struct Measured {
    double seconds = 0;
    double bytes = 0; ///< most memory in use beside that of the beginning
    BatchSummary summary;
};

Measured measure(const Ports &ports, const std::vector<Connection> &connections, int jobs)
{
    Measured measured;
    QEventLoop loop;
    const double before = heapBytes();
    QElapsedTimer clock;
    clock.start();
    auto *batch = new BatchCheck(ports, connections, jobs, &loop);
    QObject::connect(batch, &BatchCheck::ended, &loop,
                     [&] { measured.bytes = std::max(measured.bytes, heapBytes() - before); });
    QObject::connect(batch, &BatchCheck::finished, &loop, [&](const BatchSummary &summary) {
        measured.seconds = sinceStart(clock) / 1000;
        measured.summary = summary;
        loop.quit();
    });
    batch->start();
    loop.exec();
    return measured;
}

int fail(const char *what)
{
    std::fprintf(stderr, "bench-checkall: %s\n", what);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    setApplicationIdentity();
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000;
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const SlowPeer peer(delayMs);
    ServiceOptions options;
    options.practice = true;
    options.hosts = {{u"jobdiva"_s, peer.url()}};
    const auto services = Services::create(options);
    if (!initSecrets() || count < 1 || !services || !services.value()->catalogRead() ||
        !fillList(storeFile(true), count)) {
        return fail("the list could not be filled");
    }
    Ports ports = services.value()->ports();
    const auto connections = ports.store->all();
    if (!connections) {
        return fail("the list could not be read");
    }
    const bool keychain = keep(*ports.vault, {connections.value().front()});
    if (!keychain) {
        ports.vault = ports.sessionVault;
    }
    if (!keep(*ports.vault, connections.value())) {
        return fail("the entries could not be kept");
    }
    printTitle("Testing " + std::to_string(count) + " accounts, " + std::to_string(delayMs) + " ms a request",
               "ideal", "ats-connect");
    for (const int jobs : {4, 16}) {
        const int requests = peer.requests();
        const Measured measured = measure(ports, connections.value(), jobs);
        if (measured.summary.tested() != count || peer.requests() - requests != count * requestsOfATest) {
            return fail("not every connection was tested once");
        }
        const double ideal = double(count) * requestsOfATest * delayMs / 1000 / jobs;
        printRow(std::to_string(jobs) + " at once, s", ideal, measured.seconds);
        std::printf("    %.0f %% of the ideal; %.0f bytes of memory a connection at most, entries in %s\n",
                    100 * ideal / measured.seconds, measured.bytes / count,
                    keychain ? "the keychain" : "memory");
    }
    return 0;
}
