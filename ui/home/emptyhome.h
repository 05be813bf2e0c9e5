// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/scrollcolumn.h"

class QPushButton;

namespace ats
{

/// What Home shows while there is no connection at all.
class EmptyHome : public ScrollColumn
{
    Q_OBJECT
public:
    explicit EmptyHome(QWidget *parent = nullptr);

    /// The practice system is offered unless the program is practising already.
    void offerPractice(bool offer);

Q_SIGNALS:
    void newConnectionRequested();
    void practiceRequested();

private:
    QPushButton *m_practice;
};

} // namespace ats
