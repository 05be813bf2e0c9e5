// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizard/wizardview.h"

#include <QtCore/QTimer>

class QLabel;

namespace ats
{

class Card;
class HistoryRow;
class LinkButton;

/// Every test of one connection, newest first, under the last one that worked.
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
    void fill(std::size_t count);
    void refreshTimes();

    std::vector<Attempt> m_attempts;
    std::vector<HistoryRow *> m_rows;
    QLabel *m_pair;
    QLabel *m_last;
    Card *m_card;
    LinkButton *m_earlier;
    QTimer m_minute;
};

} // namespace ats
