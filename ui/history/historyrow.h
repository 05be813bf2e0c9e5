// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/historytext.h"
#include "ui/widgets/rowframe.h"

class QLabel;

namespace ats
{

/// One finished test, or another thing that happened: what it came to, why, and when. The exact time is its
/// tool tip and description.
class HistoryRow : public RowFrame
{
    Q_OBJECT
public:
    /// `guide` is borrowed for the call.
    HistoryRow(HistoryEntry entry, const Guide *guide, const QDateTime &now, QWidget *parent = nullptr);

    /// Says anew how long ago it was.
    void refreshTime(const QDateTime &now);

private:
    HistoryEntry m_entry;
    QString m_words;
    QLabel *m_time;
};

} // namespace ats
