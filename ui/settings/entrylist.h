// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainentry.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace ats
{

class RowList;

/// The entries in the keychain, or why they cannot be shown.
class EntryList : public QWidget
{
    Q_OBJECT
public:
    explicit EntryList(QWidget *parent = nullptr);

    /// `note` stands above them; empty hides it.
    void setEntries(std::vector<KeychainEntry> entries, const QString &note);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    std::vector<KeychainEntry> m_entries;
    QLabel *m_note;
    RowList *m_list;
};

} // namespace ats
