// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/batchresult.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace ats
{

class ProgressStripe;

/// How far a batch of tests is: a bar that goes once to the end, and words. Hidden while there is none.
class BatchBar : public QWidget
{
    Q_OBJECT
public:
    explicit BatchBar(QWidget *parent = nullptr);

    void begin(int count);
    void advance(const BatchResult &result);
    void end();

private:
    void say();

    ProgressStripe *m_stripe;
    QLabel *m_words;
    BatchSummary m_soFar;
    int m_count = 0;
    int m_done = 0;
};

} // namespace ats
