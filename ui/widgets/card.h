// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace ats
{

/// A rounded panel with one column of content.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// The column to fill.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// No inner margins, for lists whose rows reach the edges.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMargins();
    QVBoxLayout *m_column;
    bool m_flush = false;
};

} // namespace ats
