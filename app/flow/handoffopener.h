// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/handoff/handoff.h"
#include "app/handoff/sealedfile.h"

namespace ats
{

/// What opening a sealed file came to.
struct OpenedHandoff {
    std::shared_ptr<const Handoff> handoff; ///< null: it was not opened
    VaultStatus keychain = VaultStatus::Ok; ///< not Ok: the receiving key could not be had
    QString text;                           ///< why it was not opened; may be empty with the keychain
    bool cancelled = false;
};

/// Opens a sealed file: with the receiving key, which the keychain gives, or with a passphrase, which takes
/// about a second on another thread. Nothing is kept.
class HandoffOpener : public KeychainTask
{
    Q_OBJECT
public:
    /// `passphrase` as it was typed; of no use for a file that is sealed to a receiving code.
    HandoffOpener(Ports ports, SealedFile file, Secret passphrase, QObject *parent);

    void cancel() override;

Q_SIGNALS:
    void finished(const ats::OpenedHandoff &opened);

private:
    void begin() override;
    void stopped() override;
    void openWithOwnKey();
    void openWithPassphrase();
    void take(const Outcome<Secret> &content);
    void end(const OpenedHandoff &opened);

    SealedFile m_file;
    Secret m_passphrase;
    QPointer<KeychainTask> m_reader;
    bool m_ended = false;
};

} // namespace ats
