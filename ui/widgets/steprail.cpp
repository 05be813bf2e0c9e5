// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/steprail.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/railitem.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/taborder.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_subtitle(new QLabel)
    , m_lineTitle(new ElidedLabel)
    , m_lineSubtitle(new ElidedLabel)
    , m_head(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_menuButton(new QPushButton)
{
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        alignToStart(label);
    }
    setTextSize(m_title, TextSize::Title, true);
    setTextSize(m_subtitle, TextSize::Small);
    setInk(m_subtitle, Role::Muted);
    m_menuButton->setMenu(new QMenu(m_menuButton));
    m_words = new QWidget;
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    setTextSize(m_lineTitle, TextSize::Normal, true);
    setInk(m_lineSubtitle, Role::Muted);
    m_lineTitle->installEventFilter(this);
    m_menuButton->installEventFilter(this);
    m_line = new QHBoxLayout(m_head);
    m_line->addWidget(m_words, 1);
    m_line->addWidget(m_lineTitle);
    m_line->addWidget(m_lineSubtitle, 1);
    m_line->addWidget(m_menuButton);

    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The rail's own ground shines through.
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    setAccessibleName(tr("Sections"));
    setCollapsed(false);
    applyMetrics();
}

void StepRail::setHeader(const QString &title, const QString &subtitle)
{
    guarded(m_title)->setText(title);
    guarded(m_lineTitle);
    m_subtitle->setText(subtitle);
    m_lineTitle->setText(title);
    m_lineSubtitle->setText(subtitle);
    applyMetrics();
}

void StepRail::setSections(const std::vector<RailSection> &sections)
{
    const bool sameCount = sections.size() == m_sections.size();
    m_sections = sections;
    if (!sameCount) {
        rebuild();
    }
    refresh();
}

void StepRail::setCurrent(int index)
{
    const int old = m_current;
    m_current = index >= 0 && index < count() ? index : -1;
    const bool moveFocus = old != m_current && old >= 0 && old < count() && m_current >= 0 &&
                           m_items[static_cast<std::size_t>(old)]->hasFocus();
    refresh();
    if (moveFocus) {
        focusCurrent();
    }
    if (m_current >= 0) {
        m_scroll->ensureWidgetVisible(m_items[static_cast<std::size_t>(m_current)], 0, em(this, 1));
    }
}

void StepRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_scroll->setVisible(!collapsed);
    m_words->setVisible(!collapsed);
    m_lineTitle->setVisible(collapsed);
    m_lineSubtitle->setVisible(collapsed);
    m_menuButton->setVisible(collapsed);
    setSizePolicy(collapsed ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                  collapsed ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    applyMetrics();
}

void StepRail::focusCurrent()
{
    if (m_collapsed) {
        m_menuButton->setFocus(Qt::TabFocusReason);
    } else if (!m_items.empty()) {
        m_items[static_cast<std::size_t>(std::max(0, m_current))]->setFocus(Qt::TabFocusReason);
    }
}

void StepRail::rebuild()
{
    qDeleteAll(m_items);
    m_items.clear();
    QMenu *menu = m_menuButton->menu();
    menu->clear();
    m_current = std::min(m_current, count() - 1);
    for (int i = 0; i < count(); ++i) {
        auto *item = new RailItem(i + 1);
        item->installEventFilter(this);
        connect(item, &RailItem::clicked, this, [this, i] { emit activated(i); });
        m_list->insertWidget(i, item);
        m_items.push_back(item);
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, i] {
            refresh();
            emit activated(i);
        });
    }
    orderTabs(this);
}

void StepRail::refresh()
{
    const QList<QAction *> actions = m_menuButton->menu()->actions();
    for (int i = 0; i < count(); ++i) {
        const RailSection &section = m_sections[static_cast<std::size_t>(i)];
        m_items[static_cast<std::size_t>(i)]->setSection(section, i == m_current);
        QString line = tr("%1. %2").arg(QString::number(i + 1), section.title);
        if (section.done) {
            line = tr("%1, done").arg(line);
        }
        actions.at(i)->setText(line.replace(u'&', u"&&"_s));
        actions.at(i)->setChecked(i == m_current);
    }
    // Before the first section is shown, the first one is where Tab comes in.
    if (m_current < 0 && !m_items.empty()) {
        m_items.front()->setFocusPolicy(Qt::StrongFocus);
    }
    if (m_current >= 0) {
        const QString title = m_sections[static_cast<std::size_t>(m_current)].title;
        const QString words =
            tr("Section %1 of %2: %3").arg(QString::number(m_current + 1), QString::number(count()), title);
        m_menuButton->setAccessibleName(words);
    } else {
        m_menuButton->setAccessibleName(tr("Sections"));
    }
    fitMenuButton();
}

void StepRail::fitMenuButton()
{
    // The name beside it keeps its room; the whole title stands in the page's heading.
    const QString words = m_menuButton->accessibleName();
    const QFontMetrics metrics = m_menuButton->fontMetrics();
    m_menuButton->setText({}); // or the button would go on with the size it remembers
    m_menuButton->setText(QString(words).replace(u'&', u"&&"_s));
    if (!m_collapsed) {
        return;
    }
    const int around = m_menuButton->sizeHint().width() - metrics.horizontalAdvance(words);
    const QMargins margins = m_line->contentsMargins();
    const int rest = width() - margins.left() - margins.right() - m_lineTitle->minimumWidth() -
                     2 * m_line->spacing() - m_lineSubtitle->minimumWidth();
    const int room = std::max(std::min(rest, width() * 6 / 10) - around, em(this, 4));
    m_menuButton->setText(metrics.elidedText(words, Qt::ElideRight, room).replace(u'&', u"&&"_s));
    m_line->activate(); // in the same turn, so that the old place is never seen with the new words
}

void StepRail::applyMetrics()
{
    const int side = em(this, 1.05);
    const int start = m_collapsed ? em(this, 2) : side; // folded it stands above the page's own column
    const int below = em(this, m_collapsed ? 0.5 : 1.0);
    const int above = em(this, m_collapsed ? 0.5 : 1.3);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_words->layout()->setContentsMargins(em(this, 0.7), 0, 0, 0);
    m_line->setContentsMargins(mirrored ? side : start, above, mirrored ? start : side, below);
    m_line->setSpacing(em(this, 0.7));
    // A long name gives way to the menu, a short one is never cut.
    m_lineTitle->setMinimumWidth(std::min(m_lineTitle->sizeHint().width(), em(this, 8)));
    m_lineSubtitle->setMinimumWidth(m_lineSubtitle->minimumSizeHint().width());
    m_list->setContentsMargins(side, 2, side, side);
    m_list->setSpacing(em(this, 0.2));
    setMinimumWidth(m_collapsed ? 0 : em(this, 18));
    setMaximumWidth(m_collapsed ? QWIDGETSIZE_MAX : em(this, 18));
    fitMenuButton();
    updateGeometry();
}

void StepRail::moveFocus(int from, int key)
{
    int to = from;
    if (key == Qt::Key_Up) {
        to = std::max(0, from - 1);
    } else if (key == Qt::Key_Down) {
        to = std::min(count() - 1, from + 1);
    } else if (key == Qt::Key_Home) {
        to = 0;
    } else if (key == Qt::Key_End) {
        to = count() - 1;
    }
    RailItem *item = m_items[static_cast<std::size_t>(to)];
    item->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(item, 0, em(this, 1));
}

bool StepRail::eventFilter(QObject *watched, QEvent *event)
{
    // Their fonts change later than the rail's own.
    if (event->type() == QEvent::FontChange && (watched == m_menuButton || watched == m_lineTitle)) {
        applyMetrics();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const auto found = std::ranges::find(m_items, watched);
        const bool moves = press->key() == Qt::Key_Up || press->key() == Qt::Key_Down ||
                           press->key() == Qt::Key_Home || press->key() == Qt::Key_End;
        if (found != m_items.end() && moves && !(press->modifiers() & ~Qt::KeypadModifier)) {
            moveFocus(static_cast<int>(found - m_items.begin()), press->key());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Rail, palette()));
    painter.setPen(colour(Role::Line, palette()));
    if (m_collapsed) {
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    } else if (layoutDirection() == Qt::RightToLeft) {
        painter.drawLine(rect().topLeft(), rect().bottomLeft());
    } else {
        painter.drawLine(rect().topRight(), rect().bottomRight());
    }
}

void StepRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMenuButton();
}

void StepRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        applyMetrics();
    }
}

} // namespace ats
