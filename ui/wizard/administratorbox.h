// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace ats
{

class MailBox;
class SetupFlow;

/// "Is someone else your administrator?": folded away until asked for, then a prepared mail to that person
/// with its own date and reminder.
class AdministratorBox : public QWidget
{
    Q_OBJECT
public:
    AdministratorBox(SetupFlow &flow, const MailTemplate &mail, QWidget *parent = nullptr);
    /// Opens it and moves the focus in.
    void unfold();

Q_SIGNALS:
    void said(const QString &text);

private:
    SetupFlow &m_flow;
    const MailTemplate &m_mail;
    QPushButton *m_open;
    MailBox *m_box = nullptr;
};

} // namespace ats
