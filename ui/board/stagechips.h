// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/stage.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

#include <map>

namespace ats
{

class StageChip;

/// A button for each stage that shows its number and lets only this stage through; several may be on.
class StageChips : public QWidget
{
    Q_OBJECT
public:
    explicit StageChips(QWidget *parent = nullptr);

    void setCount(Stage stage, int count);
    /// Those that are on.
    [[nodiscard]] QSet<Stage> stages() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::map<Stage, StageChip *> m_chips;
};

} // namespace ats
