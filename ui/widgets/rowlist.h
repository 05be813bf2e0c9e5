// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

namespace ats
{

class Card;
class LinkButton;
class RowFrame;

/// A card of rows that may be many: the first twenty, and a link to the next ones. Each row is one stop for
/// Tab.
class RowList : public QWidget
{
    Q_OBJECT
public:
    using MakeRow = std::function<RowFrame *(std::size_t index)>;

    /// `moreText` gives the words of the link, for how many are left.
    explicit RowList(std::function<QString(const QString &left)> moreText, QWidget *parent = nullptr);

    /// In place of the rows there were; none hides the card.
    void setRows(std::size_t count, MakeRow make);
    /// Those on screen so far.
    [[nodiscard]] const std::vector<RowFrame *> &rows() const { return m_rows; }

private:
    void show(std::size_t count);

    std::function<QString(const QString &left)> m_moreText;
    MakeRow m_make;
    std::size_t m_count = 0;
    std::vector<RowFrame *> m_rows;
    Card *m_card;
    LinkButton *m_more;
};

} // namespace ats
