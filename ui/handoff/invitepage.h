// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/invitation.h"
#include "app/model/connection.h"
#include "ui/handoff/handoffpage.h"

#include <vector>

namespace ats
{

class FieldEditor;
class ReceivingCodeCard;
class SavePlace;
class SenderBox;

/// Prepares an invitation: what a client finds filled in, and whom their details are to be sealed to.
class InvitePage : public HandoffPage
{
    Q_OBJECT
public:
    /// `guide` is of the ports' catalog. With a `connection` that one is invited, else a new one is made for
    /// `client`.
    InvitePage(const Ports &ports, const Guide &guide, const QString &client,
               const std::optional<Connection> &connection, QWidget *parent = nullptr);

protected:
    void fillBar(ActionBar &bar) override;
    void confirm() override;

private:
    void addValues(const std::optional<Connection> &connection);
    [[nodiscard]] Invitation invitation() const;
    void keepTyped();
    void save(const QString &file, bool replace);
    void showDone(const QString &file);

    const Guide &m_guide;
    QString m_client;
    QUuid m_connection;
    SavePlace *m_place;
    std::vector<FieldEditor *> m_values;
    SenderBox *m_sender;
    ReceivingCodeCard *m_code;
    bool m_done = false;
};

} // namespace ats
