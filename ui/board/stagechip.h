// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/stage.h"

#include <QtWidgets/QPushButton>

namespace ats
{

/// One stage with its number; filled while it is on.
class StageChip : public QPushButton
{
    Q_OBJECT
public:
    explicit StageChip(Stage stage, QWidget *parent = nullptr);

    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillText m_look;
};

} // namespace ats
