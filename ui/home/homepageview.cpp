// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectiondeleter.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsfilter.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/emptyhome.h"
#include "ui/home/homepage.h"
#include "ui/home/keychainbar.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchbox.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

// How Home looks and listens; what it does is in homepage.cpp.
namespace ats
{

namespace
{

QKeySequence settingsKey() { return {Qt::CTRL | Qt::Key_Comma}; }

QKeySequence boardKey() { return {Qt::CTRL | Qt::Key_B}; }

} // namespace

void HomePage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    // A low window with large letters scrolls, and nothing is cut.
    m_scroll = new ScrollColumn;
    m_scroll->setWidthLimit(1000);
    m_scroll->setRoom(1.4, 0.6, 0);
    m_scroll->fillHeight();
    m_scroll->installEventFilter(this);
    m_column = m_scroll->column();
    page->addWidget(m_scroll, 1);
    buildTop();
    buildList();

    m_bar = new RowBar;
    connect(m_bar, &RowBar::triggered, this, &HomePage::act);
    page->addWidget(m_bar);

    m_status = new QLabel;
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    setTextSize(m_status, TextSize::Small);
    setInk(m_status, Role::Muted);
    page->addWidget(m_status);
    showKeychainName({});
    giveRoom();
}

void HomePage::buildTop()
{
    auto *head = new QHBoxLayout;
    m_heading = new Heading(tr("Connections"));
    m_new = new PrimaryButton(tr("New connection"));
    connect(m_new, &QPushButton::clicked, this, &HomePage::newConnectionRequested);
    head->addWidget(m_heading, 1);
    m_board = new QPushButton(tr("Client board"));
    m_board->setToolTip(
        tr("All connections by stage (%1)").arg(boardKey().toString(QKeySequence::NativeText)));
    connect(m_board, &QPushButton::clicked, this, &HomePage::boardRequested);
    head->addWidget(m_board);
    auto *settings = new QPushButton(tr("Settings"));
    settings->setToolTip(tr("Settings (%1)").arg(settingsKey().toString(QKeySequence::NativeText)));
    connect(settings, &QPushButton::clicked, this, &HomePage::settingsRequested);
    head->addWidget(settings);
    head->addWidget(m_new);
    m_column->addLayout(head);

    m_problem = new Banner(Tone::Failed);
    m_problem->hide();
    connect(m_problem->addAction(tr("Try again")), &QPushButton::clicked, this, [this] {
        setProblem({});
        reload();
    });
    m_column->addWidget(m_problem);

    m_keychain = new KeychainBar;
    connect(m_keychain, &KeychainBar::unlockRequested, this, &HomePage::unlockRequested);
    m_column->addWidget(m_keychain);

    m_note = new Banner;
    m_note->hide();
    m_note->setNamesClients(); // most do
    m_noteButton = m_note->addAction({});
    connect(m_noteButton, &QPushButton::clicked, this, [this] {
        if (m_deleter->running().isNull()) {
            m_heading->takeFocus();
            m_note->hide();
        } else {
            m_deleter->stop();
        }
    });
    m_column->addWidget(m_note);
}

void HomePage::buildList()
{
    m_search = new SearchBox(tr("Search connections"), tr("Search by client, system or platform"));
    connect(m_search, &QLineEdit::textChanged, this, &HomePage::search);
    auto *finding = new QHBoxLayout;
    finding->addWidget(guarded(m_search), 1);
    m_openFile = new QPushButton(tr("Open file…"));
    m_openFile->setToolTip(tr("Open an invitation, a hand-off or a slip (%1)")
                               .arg(QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    connect(m_openFile, &QPushButton::clicked, this, &HomePage::openFileRequested);
    finding->addWidget(m_openFile);
    m_column->addLayout(finding);

    m_list = new ConnectionList;
    m_list->setModel(m_filter);
    m_list->viewport()->installEventFilter(this);
    connect(&ScreenGuard::instance(), &ScreenGuard::changed, m_list->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HomePage::currentMoved);
    connect(m_list, &ConnectionList::openRequested, this, [this] { act(RowAction::Primary); });
    connect(m_list, &ConnectionList::removeRequested, this, [this] { act(RowAction::Delete); });
    connect(m_list, &ConnectionList::searchRequested, this, &HomePage::focusSearch);
    connect(m_list, &ConnectionList::menuRequested, this, [this](const QPoint &at) { m_bar->popupAll(at); });
    const auto toList = [this] { m_list->setFocus(Qt::OtherFocusReason); };
    connect(m_search, &SearchBox::downPressed, m_list, toList);
    connect(m_search, &SearchBox::dismissed, m_list, toList);
    connect(m_search, &QLineEdit::returnPressed, m_list, toList);

    m_nothing = new RichText;
    m_nothing->setAlignment(Qt::AlignTop);
    ScreenGuard::instance().cover(m_nothing);
    connect(m_nothing, &QLabel::linkActivated, m_search, [this] {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    m_column->addWidget(m_stack, 1);
}

QWidget *HomePage::emptyHome()
{
    if (m_empty == nullptr) {
        m_empty = new EmptyHome;
        m_empty->offerPractice(m_offerPractice);
        connect(m_empty, &EmptyHome::newConnectionRequested, this, &HomePage::newConnectionRequested);
        connect(m_empty, &EmptyHome::openFileRequested, this, &HomePage::openFileRequested);
        connect(m_empty, &EmptyHome::practiceRequested, this, &HomePage::practiceRequested);
        m_stack->addWidget(m_empty);
    }
    return m_empty;
}

void HomePage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto &&slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, slot);
    };
    key(QKeySequence::New, [this] { Q_EMIT newConnectionRequested(); });
    key(settingsKey(), [this] { Q_EMIT settingsRequested(); });
    key(boardKey(), [this] { Q_EMIT boardRequested(); });
    key(QKeySequence::Find, [this] { focusSearch(); });
    key(Qt::CTRL | Qt::Key_T, [this] { act(RowAction::Test); });
    key(Qt::CTRL | Qt::Key_R, [this] { act(RowAction::Reconnect); });
    key(Qt::CTRL | Qt::Key_Y, [this] { act(RowAction::History); });
    key(Qt::Key_F2, [this] { act(RowAction::Rename); });
}

void HomePage::focusSearch()
{
    if (m_search->isVisible()) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    }
}

void HomePage::setProblem(const QString &text)
{
    m_storeProblem = false;
    m_problem->setText(plainWords(text));
    m_problem->setVisible(!text.isEmpty());
    if (m_problem->isVisible()) {
        m_problem->announceNow();
    }
}

void HomePage::offerPractice(bool offer)
{
    m_offerPractice = offer;
    if (m_empty != nullptr) {
        m_empty->offerPractice(offer);
    }
}

void HomePage::say(Tone tone, const QString &markdown)
{
    m_noteButton->setText(tr("Close"));
    m_note->setTone(tone);
    m_note->setText(markdown);
    m_note->show();
    m_note->announceNow();
}

bool HomePage::event(QEvent *event)
{
    // Comes once, right before the first layout, which then has the right parts at once.
    if (event->type() == QEvent::Polish) {
        reload();
        m_fresh = true;
    }
    return QWidget::event(event);
}

void HomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    if (!event->spontaneous()) {
        if (!std::exchange(m_fresh, false)) {
            reload();
        }
        m_heading->takeFocus();
    }
}

void HomePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
    if (!event->spontaneous() && m_deleter->running().isNull()) {
        m_note->hide();
    }
}

void HomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        giveRoom();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible()) {
        reloadIfChanged();
    }
}

void HomePage::paintEvent(QPaintEvent *)
{
    if (m_status->isHidden()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(colour(Role::Line, palette()));
    painter.drawLine(m_status->geometry().topLeft(), m_status->geometry().topRight());
}

} // namespace ats
