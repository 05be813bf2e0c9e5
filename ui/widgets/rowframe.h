// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

namespace ats
{

/// One row of a list in a card: can have the focus, with a ring then, and a line between it and the one
/// above.
class RowFrame : public QFrame
{
    Q_OBJECT
public:
    explicit RowFrame(QWidget *parent = nullptr);

    void setDivided(bool divided);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_divided = false;
};

} // namespace ats
