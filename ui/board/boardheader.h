// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QHeaderView>

namespace ats
{

/// The board's headings, flat and above their cells' words.
class BoardHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit BoardHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace ats
