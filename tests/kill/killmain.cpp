// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/childserver.h"
#include "tests/kill/killrunner.h"
#include "tests/support/registry.h"

#include <QtCore/QCoreApplication>

#include <csignal>

using namespace ats;
using namespace ats::test;

namespace
{

/// The child: one operation, killed at the given point. Ends with 0 when it came to its end before.
int runKillChild(const std::vector<std::string> &arguments)
{
    std::string name = "kill_tests";
    char *argv[] = {name.data(), nullptr};
    int argc = 1;
    const QCoreApplication app(argc, argv);
    int left = std::stoi(arguments.at(3));
    bool armed = false;
    KillWorld world(QString::fromStdString(arguments.at(0)), [&left, &armed] {
        if (armed && --left == 0) {
            std::raise(SIGKILL);
        }
    });
    armed = true;
    const auto operation = static_cast<Operation>(std::stoi(arguments.at(1)));
    const QUuid id = QUuid::fromString(QString::fromStdString(arguments.at(2)));
    return world.run(operation, id) == VaultStatus::Ok ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!initSecrets()) {
        return 3;
    }
    (void)catalog(); // the children have it then
    ChildServer server(runKillChild);
    setChildren(&server);
    const QCoreApplication app(argc, argv);
    return runNamedTest(argc, argv);
}
