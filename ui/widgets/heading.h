// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLabel>

namespace ats
{

/// A page's or card's title. Takes the focus when its page comes up, so that screen readers begin there;
/// it is no stop for Tab.
class Heading : public QLabel
{
    Q_OBJECT
public:
    enum class Level { Page, Card };
    explicit Heading(const QString &text = {}, Level level = Level::Page, QWidget *parent = nullptr);

    [[nodiscard]] Level level() const { return m_level; }
    /// Moves the focus here, and makes Tab go on in reading order.
    void takeFocus();
    [[nodiscard]] QSize sizeHint() const override;

private:
    Level m_level;
};

} // namespace ats
