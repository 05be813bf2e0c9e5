// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/historytext.h"
#include "ui/wizard/wizardview.h"

#include <QtCore/QTimer>

class QLabel;

namespace ats
{

class RowList;
class TextSaver;

/// Everything that happened to one connection, newest first, under the last test that worked. Here one goes
/// back to the credentials that were replaced.
class HistoryView : public WizardView
{
    Q_OBJECT
public:
    /// In place of "section/step", for placeWanted().
    static constexpr char place[] = "@history";

    HistoryView(SetupFlow &flow, QWidget *parent);

    void fillBar(ActionBar &bar) override;
    void confirm() override { Q_EMIT historyClosed(); }
    bool escape() override;
    void enter() override;

Q_SIGNALS:
    /// Back to where the user was.
    void historyClosed();

private:
    void save();
    void refreshTimes();

    std::vector<Attempt> m_attempts;
    std::vector<HistoryEntry> m_entries;
    QLabel *m_pair;
    QLabel *m_last;
    RowList *m_list;
    TextSaver *m_saver;
    QTimer m_minute;
};

} // namespace ats
