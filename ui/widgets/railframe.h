// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace ats
{

class ActionBar;
class StepRail;

/// A page with a rail: rail at the side, content, bar below. Up to 60 em of width the rail is one line on
/// top.
class RailFrame : public QWidget
{
    Q_OBJECT
public:
    /// Takes ownership of both; the content usually is a ScrollColumn or a QStackedWidget.
    RailFrame(StepRail *rail, QWidget *content, ActionBar *bar, QWidget *parent = nullptr);

    [[nodiscard]] StepRail *rail() const { return m_rail; }
    [[nodiscard]] ActionBar *bar() const { return m_bar; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fold();
    StepRail *m_rail;
    ActionBar *m_bar;
    QBoxLayout *m_row;
};

} // namespace ats
