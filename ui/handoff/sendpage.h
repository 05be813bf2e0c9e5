// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/handoffsealer.h"
#include "ui/handoff/handoffpage.h"

namespace ats
{

class ReceiverBox;
class SavePlace;
class SenderBox;

/// Seals a connection's details for the engineer: the one from the invitation, the one with the receiving
/// code that is pasted, or whoever is told the passphrase.
class SendPage : public HandoffPage
{
    Q_OBJECT
public:
    /// What is typed and nowhere kept yet; null: what the list and the keychain have.
    using Typed = std::function<std::shared_ptr<const Credentials>()>;

    SendPage(const Ports &ports, const Connection &connection, const Guide &guide, Typed typed,
             QWidget *parent = nullptr);

protected:
    void fillBar(ActionBar &bar) override;
    void confirm() override;
    void stop() override;

private:
    void addIntro();
    void seal(const QString &file, bool replace);
    void sealed(const SealEnd &end);
    void showDone();

    Connection m_connection;
    const Guide &m_guide;
    Typed m_typed;
    SavePlace *m_place;
    ReceiverBox *m_receiver;
    SenderBox *m_sender;
    QPointer<HandoffSealer> m_sealer;
    QString m_file;
    bool m_done = false;
};

} // namespace ats
