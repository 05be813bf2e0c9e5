// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

class QPushButton;

namespace ats
{

class MailBox;
class RichText;
class SetupFlow;

/// "Is your data there?": how long ago the details were kept and, once the platform's own waiting time is
/// over, the message to its support.
class FollowUpCard : public Card
{
    Q_OBJECT
public:
    explicit FollowUpCard(SetupFlow &flow, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void said(const QString &text);

private:
    SetupFlow &m_flow;
    RichText *m_text;
    QPushButton *m_seen;
    MailBox *m_mail = nullptr;
};

} // namespace ats
