// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/batchcheck.h"
#include "ui/board/batchbar.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/board/stagechips.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchbox.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

// How the board looks and listens; what it does is in boardpage.cpp.
namespace ats
{

void BoardPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    // A low window scrolls, and nothing is cut.
    auto *scroll = new ScrollColumn;
    scroll->setWidthLimit(1000);
    scroll->fillHeight();
    scroll->installEventFilter(this);
    m_column = scroll->column();
    page->addWidget(scroll, 1);
    buildHead();
    buildTable();
    buildBar();
}

void BoardPage::buildHead()
{
    auto *head = new QHBoxLayout;
    m_heading = new Heading(tr("Client board"));
    head->addWidget(m_heading, 1);
    m_total = new QLabel;
    m_total->setTextFormat(Qt::PlainText);
    setInk(m_total, Role::Muted);
    head->addWidget(m_total);
    m_column->addLayout(head);

    m_note = new Banner;
    m_note->hide();
    m_again = m_note->addAction(tr("Try again"));
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_note->hide();
        m_heading->takeFocus();
        reload();
    });
    connect(m_note->addAction(tr("Close")), &QPushButton::clicked, this, [this] {
        m_note->hide();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    m_column->addWidget(m_note);

    auto *finding = new QHBoxLayout;
    m_search = new SearchBox(tr("Search clients"), tr("Search by client, system or platform"));
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { keepingChoice([&] { m_model->setWords(text); }); });
    const auto toTable = [this] { m_table->setFocus(Qt::OtherFocusReason); };
    connect(m_search, &SearchBox::downPressed, this, toTable);
    connect(m_search, &QLineEdit::returnPressed, this, toTable);
    connect(m_search, &SearchBox::dismissed, this, &BoardPage::escape);
    finding->addWidget(guarded(m_search), 1);
    m_sort = new QPushButton;
    connect(m_sort, &QPushButton::clicked, this, &BoardPage::sortMenu);
    finding->addWidget(m_sort);
    m_column->addLayout(finding);

    m_chips = new StageChips;
    connect(m_chips, &StageChips::changed, this,
            [this] { keepingChoice([this] { m_model->setStages(m_chips->stages()); }); });
    m_column->addWidget(m_chips);
}

void BoardPage::buildTable()
{
    m_table = new BoardTable;
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                keepingChoice([=, this] { m_model->sort(column, order); });
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BoardPage::showChosen);
    connect(m_table, &BoardTable::openRequested, this, &BoardPage::open);
    connect(m_table, &BoardTable::searchRequested, this, &BoardPage::focusSearch);
    connect(&ScreenGuard::instance(), &ScreenGuard::changed, m_table->viewport(),
            qOverload<>(&QWidget::update));

    m_nothing = new RichText;
    m_nothing->setAlignment(Qt::AlignTop);
    ScreenGuard::instance().cover(m_nothing);
    connect(m_nothing, &QLabel::linkActivated, this, &BoardPage::clearFilters);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_reading = new QLabel;
    m_reading->setAlignment(Qt::AlignTop);
    setInk(m_reading, Role::Muted);
    m_stack->addWidget(m_reading);
    m_column->addWidget(m_stack, 1);
    m_progress = new BatchBar;
    m_column->addWidget(m_progress);
}

void BoardPage::buildBar()
{
    auto *bar = new ActionBar;
    connect(bar->addLeft(tr("Back")), &QPushButton::clicked, this, [this] { Q_EMIT left(); });
    m_chosen = new QLabel;
    m_chosen->setTextFormat(Qt::PlainText);
    setInk(m_chosen, Role::Muted);
    bar->addLeft(m_chosen);
    m_open = bar->addRight(tr("Open"));
    connect(m_open, &QPushButton::clicked, this, &BoardPage::open);
    m_export = bar->addRight(tr("Export…"));
    connect(m_export, &QPushButton::clicked, this, &BoardPage::exportMenu);
    m_stop = bar->addRight(tr("Stop (Esc)"));
    connect(m_stop, &QPushButton::clicked, this, &BoardPage::stopTesting);
    m_test = bar->addPrimary(tr("Test selected"));
    m_test->setToolTip(tr("Tests the stored credentials of the selected connections (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText)));
    connect(m_test, &QPushButton::clicked, this, &BoardPage::testChosen);
    layout()->addWidget(bar);
    showChosen();
}

void BoardPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto &&slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, slot);
    };
    key(QKeySequence::Find, &BoardPage::focusSearch);
    key(Qt::CTRL | Qt::Key_T, &BoardPage::testChosen);
    key(Qt::ALT | Qt::Key_Left, [this] { Q_EMIT left(); });
}

void BoardPage::showState()
{
    for (QWidget *one :
         {static_cast<QWidget *>(m_total), static_cast<QWidget *>(m_sort), static_cast<QWidget *>(m_chips)}) {
        one->setVisible(m_known);
    }
    if (!m_known) {
        m_stack->setCurrentWidget(m_reading);
        showChosen();
        return;
    }
    for (const Stage stage : allStages()) {
        m_chips->setCount(stage, m_model->count(stage));
    }
    const int shown = m_model->rowCount();
    const QString total = QLocale().toString(m_model->total());
    m_total->setText(shown == m_model->total()
                         ? (shown == 1 ? tr("1 connection") : tr("%n connections", nullptr, shown))
                         : tr("%1 of %2 shown").arg(QLocale().toString(shown), total));
    m_sort->setText(
        tr("Sort by: %1")
            .arg(m_model->headerData(m_model->sortColumn(), Qt::Horizontal, Qt::DisplayRole).toString()));
    const bool wasEmpty = m_stack->currentWidget() == m_nothing;
    if (shown == 0) {
        const bool filtered = !m_search->text().isEmpty() || !m_chips->stages().isEmpty();
        m_nothing->setMarkdown(
            !filtered ? tr("No connections yet. They are listed here once there are some.")
            : m_search->text().isEmpty()
                ? tr("No connection is in this stage. [Show all](clear)")
                : tr("Nothing matches “%1” here. [Show all](clear)").arg(plainWords(m_search->text())));
        if (m_table->hasFocus()) {
            m_search->setFocus(Qt::OtherFocusReason);
        }
        if (!wasEmpty) {
            announce(this, m_nothing->plainText());
        }
    }
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget *>(m_nothing) : m_table);
    showChosen();
}

void BoardPage::showChosen()
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        count += range.height();
    }
    const bool any = m_model->rowCount() > 0;
    m_chosen->setText(tr("%n selected", nullptr, static_cast<int>(count)));
    m_chosen->setVisible(any);
    m_open->setVisible(any);
    m_export->setVisible(any);
    m_test->setVisible(any && !isTesting());
    m_stop->setVisible(isTesting());
}

void BoardPage::clearFilters()
{
    m_search->clear();
    m_chips->clear();
    m_search->setFocus(Qt::OtherFocusReason);
}

void BoardPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    if (!event->spontaneous()) {
        reload();
        m_heading->takeFocus();
    }
}

void BoardPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
    if (!event->spontaneous()) {
        m_note->hide();
        m_list.stop();
        m_slow.stop();
        m_toExport.stop();
        stopTesting();
    }
}

void BoardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible() && !isTesting() &&
        m_list.isStale()) {
        reload();
    }
}

void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        escape();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool BoardPage::eventFilter(QObject *watched, QEvent *event)
{
    // The heading has the focus when the page comes up: from there the table is one key away.
    if (event->type() == QEvent::KeyPress && m_table->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ats
