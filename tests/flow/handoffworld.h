// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/handoffopener.h"
#include "app/flow/handoffreceiver.h"
#include "app/flow/handoffsealer.h"
#include "app/flow/matters.h"
#include "app/flow/ownsecretsaver.h"
#include "app/flow/receivingkey.h"
#include "app/handoff/passphrase.h"
#include "tests/flow/flowfixture.h"

namespace ats::test
{

/// A recruiter and an engineer with a receiving code, each with a list and a keychain that do as told.
class HandoffWorld
{
public:
    HandoffWorld();

    [[nodiscard]] FlowFixture &recruiter() { return *m_recruiter; }
    [[nodiscard]] FlowFixture &engineer() { return *m_engineer; }
    /// The engineer begins anew on another computer.
    void forgetEngineer() { m_engineer = std::make_unique<FlowFixture>(); }
    /// The engineer's; made anew.
    void makeCode();
    [[nodiscard]] ReceivingCode code() { return *receivingCode(m_engineer->store()); }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("x.atshandoff")) const
    {
        return m_folder.filePath(name);
    }

    /// To the engineer's code.
    [[nodiscard]] SealRequest requestFor(const QUuid &id);
    /// By the recruiter.
    [[nodiscard]] SealEnd seal(const SealRequest &request);
    /// The engineer opens path().
    [[nodiscard]] OpenedHandoff open(const QString &words = {});
    /// The engineer takes it in; the live test comes to `rows`.
    [[nodiscard]] ReceiveEnd receive(const std::shared_ptr<const Handoff> &handoff, const Rows &rows,
                                     const ReceiveOptions &options = {});
    /// A connection of the recruiter's, sealed to the engineer's code and opened again.
    [[nodiscard]] std::shared_ptr<const Handoff> handed();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<FlowFixture> m_recruiter = std::make_unique<FlowFixture>();
    std::unique_ptr<FlowFixture> m_engineer = std::make_unique<FlowFixture>();
};

} // namespace ats::test
