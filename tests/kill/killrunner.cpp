// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/killrunner.h"

#include "app/flow/keychaincare.h"
#include "tests/kill/childserver.h"

#include <QtTest/QTest>

#include <csignal>
#include <sys/wait.h>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestChild = 60; ///< s; only a hang reaches it
ChildServer *childServer = nullptr;

} // namespace

void setChildren(ChildServer *all) { childServer = all; }

bool KillRunner::killedAt(int point, Operation operation, const QUuid &id)
{
    const int status =
        childServer->run({file().toStdString(), std::to_string(static_cast<int>(operation)),
                          id.toString(QUuid::WithoutBraces).toStdString(), std::to_string(point)},
                         longestChild);
    if (status == -1) {
        qFatal("the child hangs at point %d", point);
    }
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!killed && status != 0) {
        qFatal("the child failed at point %d", point);
    }
    return killed;
}

QStringList KillRunner::nextStart(KillWorld &world)
{
    std::optional<QStringList> notes;
    auto *care = new KeychainCare(world.ports(), this);
    connect(care, &KeychainCare::finished, this, [&notes](const QStringList &all) { notes = all; });
    care->start();
    return waitUntil([&notes] { return notes.has_value(); }) ? *notes : QStringList{u"no end"_s};
}

void KillRunner::clear()
{
    {
        KillWorld world(file(), [] {});
        const auto all = world.store().all();
        for (const Connection &connection : all.value()) {
            QCOMPARE(world.run(Operation::Removal, connection.id), VaultStatus::Ok);
        }
    }
    m_folder = std::make_unique<QTemporaryDir>();
}

} // namespace ats::test
