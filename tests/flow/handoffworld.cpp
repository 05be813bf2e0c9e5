// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/handoffworld.h"

#include "tests/support/patience.h"

namespace ats::test
{

using namespace Qt::StringLiterals;

HandoffWorld::HandoffWorld() { makeCode(); }

void HandoffWorld::makeCode()
{
    newReceivingKey(m_engineer->ports(), nullptr)->start();
    settle();
    if (!receivingCode(m_engineer->store())) {
        qFatal("no receiving code was made");
    }
}

SealRequest HandoffWorld::requestFor(const QUuid &id)
{
    SealRequest request;
    request.connection = id;
    request.file = path();
    request.to = code();
    request.name = u"Ada Example"_s;
    return request;
}

SealEnd HandoffWorld::seal(const SealRequest &request)
{
    auto *sealer = new HandoffSealer(m_recruiter->ports(), request, nullptr);
    QList<SealEnd> ends;
    const QObject context;
    QObject::connect(sealer, &HandoffSealer::finished, &context, [&](const SealEnd &end) { ends += end; });
    sealer->start();
    (void)QTest::qWaitFor([&] { return !ends.isEmpty(); }, patience);
    settle();
    return ends.size() == 1 ? ends.first() : SealEnd{false, VaultStatus::NotOurs, u"not once"_s};
}

OpenedHandoff HandoffWorld::open(const QString &words)
{
    Outcome<SealedFile> sealed = SealedFile::read(readHandoffFile(path()).value());
    if (!sealed) {
        return {nullptr, VaultStatus::Ok, sealed.problem().text, false};
    }
    auto *opener = new HandoffOpener(m_engineer->ports(), std::move(sealed).value(), Secret(words), nullptr);
    QList<OpenedHandoff> ends;
    const QObject context;
    QObject::connect(opener, &HandoffOpener::finished, &context,
                     [&](const OpenedHandoff &end) { ends += end; });
    opener->start();
    (void)QTest::qWaitFor([&] { return !ends.isEmpty(); }, patience);
    settle();
    return ends.size() == 1 ? ends.first()
                            : OpenedHandoff{nullptr, VaultStatus::NotOurs, u"not once"_s, false};
}

ReceiveEnd HandoffWorld::receive(const std::shared_ptr<const Handoff> &handoff, const Rows &rows,
                                 const ReceiveOptions &options)
{
    auto *receiver = new HandoffReceiver(m_engineer->ports(), handoff, options, nullptr);
    QList<ReceiveEnd> ends;
    const QObject context;
    QObject::connect(receiver, &HandoffReceiver::finished, &context,
                     [&](const ReceiveEnd &end) { ends += end; });
    receiver->start();
    settle();
    if (ends.isEmpty() && m_engineer->check() != nullptr) {
        m_engineer->check()->end(rows);
        settle();
    }
    if (ends.size() != 1) {
        qFatal("receiving did not end once");
    }
    return ends.first();
}

std::shared_ptr<const Handoff> HandoffWorld::handed()
{
    return seal(requestFor(m_recruiter->linked())).sealed ? open().handoff : nullptr;
}

} // namespace ats::test
