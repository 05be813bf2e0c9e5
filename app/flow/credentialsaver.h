// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

namespace ats
{

/// Keeps one tested set: writes the slot that is not current (the vault reads it back and compares), then
/// switches the store's pointer, then removes the old slot, unless the user keeps it for a while, and the
/// draft entry, unless that holds something newer or other. A stop at any point leaves the old or the new set
/// whole and in force: before the switch the old one, after it only the cleaning up is left undone.
/// Destroying it lets the running keychain call end unheard.
class CredentialSaver : public KeychainTask
{
    Q_OBJECT
public:
    CredentialSaver(Ports ports, Connection connection, const Guide &guide,
                    std::shared_ptr<const Credentials> credentials, Origin origin, QObject *parent);

    /// The draft entry was written since the set was tested: it goes only when it holds nothing else.
    void draftKeptAnew();

Q_SIGNALS:
    /// Ok, or why it was not kept. `detail` may hold the keychain's words.
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void switchOver();
    /// The last of the cleaning up after a switch.
    void settleDraft();
    void dropDraft();
    /// The draft entry holds nothing but what is in force now, or nothing at all.
    [[nodiscard]] bool isOverInDraft(const VaultResult &read) const;
    void endKept();
    void end(VaultStatus status, const QString &detail);

    Connection m_connection;
    const Guide &m_guide;
    std::shared_ptr<const Credentials> m_credentials;
    Origin m_origin;
    bool m_hadHalfTyped = false;
    bool m_keptAnew = false;
};

} // namespace ats
