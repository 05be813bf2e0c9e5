// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QtWidgets/QLabel>

namespace ats
{

/// A state as icon, words and colour.
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    Pill(Tone tone, const QString &words, QWidget *parent = nullptr);

    /// `icon` empty: the tone's own.
    void setState(Tone tone, const QString &words, const QString &icon = {});
    /// Shows the icon alone; the words stay as accessible name and tool tip.
    void setIconOnly(bool only);
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    Tone m_tone = Tone::Resting;
    QString m_words;
    QString m_icon;
    bool m_iconOnly = false;
};

} // namespace ats
