// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/connection.h"

#include <QtCore/QPointer>

namespace ats
{

/// Keeps one tested set: writes the slot that is not current (the vault reads it back and compares), then
/// switches the store's pointer, then removes the old slot, unless the user keeps it for a while, and the
/// draft entry, unless that holds something newer or other. A stop at any point leaves the old or the new set
/// whole and in force. finished() comes exactly once, when the keychain is done; then the job deletes itself.
/// Destroying it earlier lets the running keychain call end unheard.
class CredentialSaver : public QObject
{
    Q_OBJECT
public:
    CredentialSaver(Ports ports, Connection connection, const Guide &guide,
                    std::shared_ptr<const Credentials> credentials, Origin origin, QObject *parent);
    ~CredentialSaver() override;

    void start();
    /// The draft entry was written since the set was tested: it goes only when it holds nothing else.
    void draftKeptAnew();
    /// Stops waiting for the keychain. Before the switch the old set stays in force; after it only the
    /// cleaning up is left undone.
    void cancel();

Q_SIGNALS:
    void waitingForUser();
    /// Ok, or why it was not kept. `detail` may hold the keychain's words.
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void failLater(const QString &text);
    void written(const VaultResult &result);
    void switchOver();
    /// Ends without a switch; `clean`: what may have been written is removed first.
    void giveUp(bool clean, VaultStatus status, const QString &detail);
    void removeOther(Slot slot, const std::function<void()> &then);
    /// The last of the cleaning up after a switch.
    void settleDraft();
    void dropDraft();
    /// The draft entry holds nothing but what is in force now, or nothing at all.
    [[nodiscard]] bool isOverInDraft(const VaultResult &read) const;
    void endKept();
    void end(VaultStatus status, const QString &detail);

    Ports m_ports;
    Connection m_connection;
    const Guide &m_guide;
    std::shared_ptr<const Credentials> m_credentials;
    Origin m_origin;
    Slot m_target = Slot::A;
    Claim m_claim;
    bool m_hadHalfTyped = false;
    bool m_keptAnew = false;
    QPointer<VaultJob> m_job;
};

} // namespace ats
