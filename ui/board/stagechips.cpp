// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/stagechips.h"

#include "ui/board/stagechip.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QtCore/QSignalBlocker>

namespace ats
{

StageChips::StageChips(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Stage stage : allStages()) {
        auto *chip = new StageChip(stage);
        flow->addWidget(chip);
        m_chips.emplace(stage, chip);
        connect(chip, &QAbstractButton::toggled, this, &StageChips::changed);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StageChips::setCount(Stage stage, int count) { m_chips.at(stage)->setCount(count); }

QSet<Stage> StageChips::stages() const
{
    QSet<Stage> on;
    for (const auto &[stage, chip] : m_chips) {
        if (chip->isChecked()) {
            on.insert(stage);
        }
    }
    return on;
}

void StageChips::clear()
{
    for (const auto &[stage, chip] : m_chips) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
        chip->update();
    }
    Q_EMIT changed();
}

} // namespace ats
