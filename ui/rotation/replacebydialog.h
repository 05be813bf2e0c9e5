// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/catalog.h"

#include <QtWidgets/QDialog>

class QDateEdit;
class QLabel;

namespace ats
{

/// Until when the user wants new credentials for a connection, and for whoever shares them. Stays open with a
/// sentence when it cannot be stored.
class ReplaceByDialog : public QDialog
{
    Q_OBJECT
public:
    ReplaceByDialog(const Ports &ports, Connection connection, const Guide &guide, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    /// The day is stored; this is its calendar file.
    void calendarWanted(const QString &file);

private:
    QWidget *buildDay();
    bool store(const QDate &day);
    void saveCalendar();
    void showProblem(const QString &text);

    Ports m_ports;
    Connection m_connection;
    const Guide &m_guide;
    QDateEdit *m_day;
    QLabel *m_problem;
};

} // namespace ats
