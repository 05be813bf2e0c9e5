// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/homewindow.h"

#include "tests/support/patience.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsmodel.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

namespace ats::test
{

void HomeWindow::end()
{
    m_page.reset();
    m_fixture.reset();
}

void HomeWindow::open()
{
    m_page = std::make_unique<HomePage>(m_fixture->ports());
    showActive(*m_page);
}

void HomeWindow::waitForDialog()
{
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_COMPARE(QApplication::activeWindow(), QApplication::activeModalWidget());
    QTRY_VERIFY(QApplication::focusWidget());
}

ConnectionList *HomeWindow::list() const { return m_page->findChild<ConnectionList *>(); }

SearchBox *HomeWindow::box() const { return m_page->findChild<SearchBox *>(); }

QVariant HomeWindow::at(int row, int role) const { return list()->model()->index(row, 0).data(role); }

QStringList HomeWindow::clients() const
{
    QStringList found;
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        found += at(row, ConnectionsModel::ClientRole).toString();
    }
    return found;
}

QStringList HomeWindow::buttons() const
{
    QStringList found;
    for (const QPushButton *button : m_page->findChild<RowBar *>()->findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            found += button->text();
        }
    }
    return found;
}

bool HomeWindow::says(const QString &text) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        const auto *rich = qobject_cast<const RichText *>(label);
        return label->isVisible() && (rich ? rich->plainText() : label->text()).contains(text);
    });
}

} // namespace ats::test
