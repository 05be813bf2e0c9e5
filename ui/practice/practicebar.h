// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/practice/practicechild.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ats
{

class RichText;

/// The bar on top of a practising window: nothing here is real. Picks the scenario and offers the made-up
/// details. One row, so that it leaves the window to what is practised.
class PracticeBar : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeBar(QWidget *parent = nullptr);

    void setInfo(const PracticeInfo &info);
    void setProblem(const QString &text);
    /// The made-up details can be filled in on the present screen.
    void setFillable(bool fillable);
    [[nodiscard]] QString scenario() const;

Q_SIGNALS:
    void hostsChanged(const ats::HostOverrides &hosts);
    void fillWanted();
    void restartWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString scenarioLabel(const QString &name);
    void showProblem(const QString &text);
    void applyMargins();

    QHBoxLayout *m_row;
    RichText *m_text;
    QLabel *m_label;
    QComboBox *m_scenarios;
    QPushButton *m_fill;
    QPushButton *m_restart;
    PracticeInfo m_info;
};

} // namespace ats
