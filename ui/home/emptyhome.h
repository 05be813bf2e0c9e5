// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QScrollArea>

class QPushButton;

namespace ats
{

class Card;

/// What Home shows while there is no connection at all.
class EmptyHome : public QScrollArea
{
    Q_OBJECT
public:
    explicit EmptyHome(QWidget *parent = nullptr);

    /// The practice system is offered unless the program is practising already.
    void offerPractice(bool offer);

Q_SIGNALS:
    void newConnectionRequested();
    void openFileRequested();
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyWidth();
    Card *m_card;
    QPushButton *m_practice;
};

} // namespace ats
