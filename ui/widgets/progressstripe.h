// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtWidgets/QProgressBar>

#include <optional>

namespace ats
{

/// One thin bar that goes once to the end. It never goes back, except by restart().
class ProgressStripe : public QProgressBar
{
    Q_OBJECT
public:
    explicit ProgressStripe(QWidget *parent = nullptr);

    void restart(int steps);
    void advanceTo(int step);
    /// Colour of the filled part, when it is known what came out; the accent's from restart() until then.
    void setTone(Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Tone> m_tone;
};

} // namespace ats
