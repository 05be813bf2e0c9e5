// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/entrylist.h"

#include "ui/settings/entryrow.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/taborder.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

namespace
{

constexpr std::size_t entriesAtOnce = 20;

} // namespace

EntryList::EntryList(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel)
    , m_card(new Card)
    , m_more(new LinkButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setInk(m_note, Role::Muted);
    column->addWidget(m_note);
    m_card->setFlush(true);
    column->addWidget(m_card);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &LinkButton::clicked, this, [this] {
        const std::size_t first = m_rows.size();
        show(first + entriesAtOnce);
        orderTabs(this);
        if (first < m_rows.size()) {
            m_rows[first]->setFocus(Qt::OtherFocusReason);
        }
    });
    setEntries({}, {});
}

void EntryList::setEntries(std::vector<KeychainEntry> entries, const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (entries == m_entries && !m_rows.empty()) {
        return; // a row that is being read stays
    }
    for (QWidget *row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    m_entries = std::move(entries);
    m_card->setVisible(!m_entries.empty());
    show(entriesAtOnce);
    orderTabs(this);
}

void EntryList::show(std::size_t count)
{
    while (m_rows.size() < std::min(count, m_entries.size())) {
        auto *row = new EntryRow(m_entries[m_rows.size()]);
        row->setDivided(!m_rows.empty());
        m_card->column()->addWidget(row);
        m_rows.push_back(row);
    }
    const std::size_t left = m_entries.size() - m_rows.size();
    m_more->setText(tr("Show more entries (%1 more)").arg(QString::number(left)));
    m_more->setVisible(left > 0);
}

} // namespace ats
