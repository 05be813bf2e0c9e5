// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/practice/practicechild.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;

namespace ats
{

class Banner;

/// The bar on top of a practising window: nothing here is real. Picks the scenario and offers the made-up
/// details.
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

private:
    [[nodiscard]] static QString scenarioLabel(const QString &name);

    Banner *m_banner;
    QComboBox *m_scenarios;
    QPushButton *m_fill;
    QPushButton *m_restart;
    PracticeInfo m_info;
};

} // namespace ats
