// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowlist.h"

#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/rowframe.h"
#include "ui/widgets/taborder.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

namespace
{

constexpr std::size_t rowsAtOnce = 20;

} // namespace

RowList::RowList(std::function<QString(const QString &left)> moreText, QWidget *parent)
    : QWidget(parent)
    , m_moreText(std::move(moreText))
    , m_card(new Card)
    , m_more(new LinkButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    m_card->setFlush(true);
    column->addWidget(m_card);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &LinkButton::clicked, this, [this] {
        const std::size_t first = m_rows.size();
        show(first + rowsAtOnce);
        orderTabs(this);
        if (first < m_rows.size()) {
            m_rows[first]->setFocus(Qt::OtherFocusReason);
        }
    });
    setRows(0, {});
}

void RowList::setRows(std::size_t count, MakeRow make)
{
    for (RowFrame *row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    m_count = count;
    m_make = std::move(make);
    m_card->setVisible(count > 0);
    show(rowsAtOnce);
    orderTabs(this);
}

void RowList::show(std::size_t count)
{
    while (m_rows.size() < std::min(count, m_count)) {
        RowFrame *row = m_make(m_rows.size());
        row->setDivided(!m_rows.empty());
        m_card->column()->addWidget(row);
        m_rows.push_back(row);
    }
    const std::size_t left = m_count - m_rows.size();
    m_more->setText(m_moreText(QString::number(left)));
    m_more->setVisible(left > 0);
}

} // namespace ats
