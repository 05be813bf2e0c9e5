// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace ats
{

class RichText;
class SetupFlow;

/// "Tested 4 minutes ago", with the way to the history. The exact time is its tool tip and description.
class TestedLine : public QWidget
{
    Q_OBJECT
public:
    explicit TestedLine(SetupFlow &flow, QWidget *parent = nullptr);

    /// Takes the time from the test on screen, else from the newest in the history.
    void refresh();

Q_SIGNALS:
    void historyWanted();

private:
    SetupFlow &m_flow;
    RichText *m_words;
    QTimer m_minute;
};

} // namespace ats
