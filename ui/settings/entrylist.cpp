// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/entrylist.h"

#include "ui/settings/entryrow.h"
#include "ui/theme.h"
#include "ui/widgets/rowlist.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

EntryList::EntryList(QWidget *parent)
    : QWidget(parent)
    , m_note(wrappedLabel())
    , m_list(new RowList([](const QString &left) { return tr("Show more entries (%1 more)").arg(left); }))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    setInk(m_note, Role::Muted);
    column->addWidget(m_note);
    column->addWidget(m_list);
    setEntries({}, {});
}

void EntryList::setEntries(std::vector<KeychainEntry> entries, const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (entries == m_entries && !m_entries.empty()) {
        return; // a row that is being read stays
    }
    m_entries = std::move(entries);
    m_list->setRows(m_entries.size(), [this](std::size_t index) { return new EntryRow(m_entries[index]); });
}

} // namespace ats
