// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/rowtext.h"
#include "ui/wizard/wizardview.h"

class QVBoxLayout;

namespace ats
{

class HelpItem;
class LinkButton;
class SearchBox;

/// Search over the guide and its troubleshooting. Shows all entries, those that explain a failed row, what a
/// search finds, or one entry; leads to the places in the guide.
class HelpView : public WizardView
{
    Q_OBJECT
public:
    HelpView(SetupFlow &flow, QWidget *parent);

    /// The place of the entries that explain a failed row, and of all of them; for placeWanted().
    [[nodiscard]] static QString placeOf(Cause cause);
    [[nodiscard]] static QString placeOf(const TroubleEntry &entry);
    [[nodiscard]] static QString placeOfAll();
    [[nodiscard]] static bool isPlace(const QString &reference);

    /// Forgets an earlier search and shows what a place from above stands for.
    void showPlace(const QString &reference);
    void focusSearch();
    void setKeychainName(const QString &name) { m_names.keychain = name; }

    void fillBar(ActionBar &bar) override;
    void confirm() override { Q_EMIT helpClosed(); }
    bool escape() override;

Q_SIGNALS:
    /// Back to where the user was.
    void helpClosed();
    /// title() changed.
    void retitled();

private:
    void clearBody();
    void showList();
    void showAll();
    void showExplaining();
    void showFound(const QString &text);
    void showNothing(const QString &text);
    /// Leads to the report for support; with an entry, that is part of it.
    void addReportButton(QVBoxLayout *column, const QString &label, const TroubleEntry *entry);
    void showEntry(const TroubleEntry &entry);
    void openEntry(const TroubleEntry &entry);
    void backToList();
    void addItems(const std::vector<HelpItem *> &items);
    HelpItem *entryItem(const TroubleEntry &entry);
    void openFirst();
    [[nodiscard]] QString sourceName(const TroubleEntry &entry) const;

    RowNames m_names;
    LinkButton *m_back; ///< from an entry to the list it was in
    SearchBox *m_search;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of the body
    std::vector<HelpItem *> m_items;
    std::optional<Cause> m_cause;
    bool m_inEntry = false;
    int m_found = -1; ///< what was announced last
};

} // namespace ats
