// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

// The menus of the board's buttons.
namespace ats
{

namespace
{

/// Above its button, which stands at the window's lower edge, or below it.
void popUp(QMenu *menu, const QPushButton *button, bool above)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QSize size = menu->sizeHint();
    const int x = button->layoutDirection() == Qt::RightToLeft ? button->width() - size.width() : 0;
    menu->popup(button->mapToGlobal(QPoint(x, above ? -size.height() : button->height())));
}

} // namespace

void BoardPage::sortMenu()
{
    auto *menu = new QMenu(this);
    for (int column = 0; column < BoardModel::Columns; ++column) {
        QAction *one =
            menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        one->setCheckable(true);
        one->setChecked(column == m_model->sortColumn());
        connect(one, &QAction::triggered, this, [this, column] {
            // The same again turns it round, as a click on the header does.
            const bool same = column == m_model->sortColumn();
            const bool down = same ? m_model->sortOrder() == Qt::AscendingOrder : false;
            m_table->horizontalHeader()->setSortIndicator(column,
                                                          down ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    popUp(menu, m_sort, false);
}

void BoardPage::exportMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, const QSet<QUuid> &ids, bool csv) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, ids, csv] { exportRows(ids, csv); });
    };
    const QSet<QUuid> some = chosen();
    QSet<QUuid> shown;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown.insert(m_model->id(row));
    }
    const auto number = [](const QSet<QUuid> &ids) { return QLocale().toString(ids.size()); };
    if (!some.isEmpty() && some.size() < shown.size()) {
        add(tr("%1 selected, as a table (CSV)…").arg(number(some)), some, true);
        add(tr("%1 selected, as text…").arg(number(some)), some, false);
        menu->addSeparator();
    }
    add(tr("All %1 shown, as a table (CSV)…").arg(number(shown)), shown, true);
    add(tr("All %1 shown, as text…").arg(number(shown)), shown, false);
    popUp(menu, m_export, true);
}

} // namespace ats
