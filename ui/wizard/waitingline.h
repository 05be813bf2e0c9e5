// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

class QDateEdit;
class QPushButton;

namespace ats
{

class LinkButton;
class Pill;
class SetupFlow;

/// "Asked on 18 Nov, 3 days ago", with the ways on: another date, not asked after all, a reminder when it is
/// due.
class WaitingLine : public QWidget
{
    Q_OBJECT
public:
    /// `whom` is one of the names in Connection::asked.
    WaitingLine(SetupFlow &flow, const QString &whom, QWidget *parent = nullptr);
    [[nodiscard]] bool isWaiting() const;
    /// False for messages that have no reminder.
    void offerReminder(bool offer);

Q_SIGNALS:
    void reminderWanted();
    /// Asked, or taken back.
    void changed();

private:
    void refresh();

    SetupFlow &m_flow;
    QString m_whom;
    Pill *m_pill;
    QDateEdit *m_date;
    LinkButton *m_change;
    LinkButton *m_undo;
    QPushButton *m_remind;
    bool m_hasReminder = true;
};

} // namespace ats
