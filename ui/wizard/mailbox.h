// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/mail.h"
#include "ui/widgets/mailopener.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QFormLayout;
class QPushButton;

namespace ats
{

class LinkButton;
class RichText;
class SetupFlow;
class WaitingLine;

/// A prepared mail: the places to fill in, the text as it will be, ways to open or copy it, and "I have sent
/// it", which starts the wait. Once sent it shows the wait and keeps the text folded.
class MailBox : public QWidget
{
    Q_OBJECT
public:
    /// `whom` is one of the names in Connection::asked.
    MailBox(SetupFlow &flow, const MailTemplate &mail, const QString &whom, QWidget *parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void said(const QString &text);

private:
    void addPlace(QFormLayout *form, const QString &placeholder, const QString &label, const QString &note,
                  const QString &example);
    void addButtons(QWidget *row);
    void refresh();
    void compose(MailKind kind);
    void open();
    void sent();
    [[nodiscard]] MailMessage message() const;
    [[nodiscard]] bool isToAdministrator() const;
    /// The note that keeps the address when the user gives it.
    [[nodiscard]] QString receiverNote() const;
    /// The address an invitation came with, for a mail to its sender; or empty.
    [[nodiscard]] QString likelyReceiver() const;
    /// Says why the text must not leave, if it must not.
    bool refused();

    SetupFlow &m_flow;
    const MailTemplate &m_mail;
    QString m_whom;
    MailKind m_kind = MailKind::First;
    MailOpener m_opener;
    WaitingLine *m_waiting;
    LinkButton *m_unfold;
    QWidget *m_compose;
    QLineEdit *m_to = nullptr; ///< only where the user gives the address
    QLineEdit *m_subject;
    QLabel *m_body;
    RichText *m_problem;
    QPushButton *m_open = nullptr;
};

} // namespace ats
