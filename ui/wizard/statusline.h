// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QLabel>

namespace ats
{

class ScrollColumn;

/// A quiet sentence under the page, in line with the page's own column.
class StatusLine : public QLabel
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Keeps to this column's sides from now on.
    void alignWith(ScrollColumn *column);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyMargins();

    QPointer<ScrollColumn> m_column;
};

} // namespace ats
