// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsfilter.h"
#include "ui/home/emptyhome.h"
#include "ui/home/homepage.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchbox.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

// How Home divides its room, and the keys that go by where things stand.
namespace ats
{

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void HomePage::giveRoom()
{
    const int side = em(this, 2);
    m_status->setContentsMargins(side, em(this, 0.6), side, em(this, 0.6));
    // In a low window with large letters, bars and list need the room more.
    m_status->setVisible(height() >= em(this, 22));
    // Where the list does not fit below the bars, it comes up to show two names at a time.
    const int least = em(this, 2);
    const int names = m_list->sizeHintForRow(0) + (m_filter->rowCount() > 1 ? em(this, 3) : 0);
    const int wanted = m_stack->currentWidget() == m_empty ? em(this, 12) : names;
    m_stack->setMinimumHeight(std::max(least, std::min(wanted, m_scroll->height())));
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        giveRoom(); // how high a row is depends on how wide it is
    }
    // The heading has the focus when the page comes up: from there the list is one key away.
    if (watched == m_scroll && event->type() == QEvent::KeyPress && m_list->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key(); // NOLINT: told by its type
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ats
