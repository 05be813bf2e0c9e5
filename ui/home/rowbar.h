// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/rowoffer.h"
#include "ui/widgets/actionbar.h"

class QMenu;

namespace ats
{

class ElidedLabel;

/// What can be done with a connection, in the bar, its menu and by keys.
enum class RowAction {
    Primary,
    Steps,
    Test,
    Reconnect,
    ReplaceBy,
    Sharing,
    History,
    Send,
    Invite,
    Slip,
    Rename,
    Delete,
};

/// The bar below the list: real buttons for the current row, because nothing inside a list's rows can be
/// reached by a screen reader.
class RowBar : public ActionBar
{
    Q_OBJECT
public:
    explicit RowBar(QWidget *parent = nullptr);

    /// Buttons keep the focus while they stay; a hidden one hands it to the primary button.
    void showRow(const QString &client, const RowOffer &offer);
    /// All actions of the row, the primary one first.
    void popupAll(const QPoint &global);

Q_SIGNALS:
    void triggered(ats::RowAction action);

private:
    void popupMore();
    void add(QMenu *menu, const QString &text, RowAction action);
    void addRest(QMenu *menu);

    RowOffer m_offer;
    ElidedLabel *m_client;
    QPushButton *m_test;
    QPushButton *m_more;
    QPushButton *m_primary;
};

} // namespace ats
