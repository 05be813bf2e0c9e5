// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/invitation.h"
#include "ui/handoff/handoffpage.h"

namespace ats
{

/// What an invitation holds, before anything is made of it. Nothing in it is asked for or secret.
class OpenInvitationPage : public HandoffPage
{
    Q_OBJECT
public:
    OpenInvitationPage(const Ports &ports, Invitation invitation, QWidget *parent = nullptr);

protected:
    void fillBar(ActionBar &bar) override;
    void confirm() override;

private:
    Invitation m_invitation;
    bool m_known; ///< begun from it before
};

} // namespace ats
