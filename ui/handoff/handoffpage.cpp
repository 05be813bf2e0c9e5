// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/handoffpage.h"

#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace ats
{

HandoffPage::HandoffPage(const Ports &ports, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_scroll(new ScrollColumn)
    , m_heading(guarded(new Heading(title))) // it may name a client
    , m_waiting(new Banner(Tone::Resting))
    , m_bar(new ActionBar)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_scroll, 1);
    page->addWidget(m_bar);
    m_scroll->column()->addWidget(m_heading);
    m_waiting->hide();
    m_scroll->column()->addWidget(m_waiting);
    clear();
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, this, [this] { say(m_slow); });
    const auto key = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, slot);
    };
    key(Qt::Key_Escape, &HandoffPage::escape);
    key(Qt::ALT | Qt::Key_Left, [this] {
        if (!m_busy) {
            Q_EMIT left();
        }
    });
    const auto go = [this] {
        if (!m_busy) {
            confirm();
        }
    };
    key(Qt::CTRL | Qt::Key_Return, go);
    key(Qt::CTRL | Qt::Key_Enter, go);
}

QString HandoffPage::title() const { return m_heading->text(); }

QVBoxLayout *HandoffPage::column() const
{
    return static_cast<QVBoxLayout *>(m_content->layout()); // NOLINT: made in clear()
}

void HandoffPage::clear()
{
    if (m_content != nullptr) {
        if (m_content->isAncestorOf(window()->focusWidget())) {
            m_heading->takeFocus();
        }
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_scroll->column()->spacing());
    m_scroll->column()->addWidget(m_content);
}

void HandoffPage::setTitle(const QString &title)
{
    m_heading->setText(title);
    Q_EMIT titleChanged();
}

void HandoffPage::addBack(ActionBar &bar)
{
    connect(bar.addLeft(tr("Back")), &QPushButton::clicked, this, &HandoffPage::left);
}

void HandoffPage::refreshBar()
{
    // The button that was pressed may go, and the focus must not fall to the next best control.
    if (m_bar->isAncestorOf(window()->focusWidget())) {
        m_heading->takeFocus();
    }
    m_bar->clear();
    if (m_busy) {
        connect(m_bar->addRight(tr("Stop (Esc)")), &QPushButton::clicked, this, [this] { stop(); });
    } else {
        fillBar(*m_bar);
    }
}

void HandoffPage::begin(const QString &words)
{
    m_busy = true;
    m_slow = words;
    m_patience.stop();
    m_waiting->hide();
    if (!words.isEmpty()) {
        m_patience.start();
    }
    showProblem({});
    refreshBar();
}

QString HandoffPage::keychainWait()
{
    return tr("**Waiting for your keychain.** It may be asking for its password in a window of its own.");
}

void HandoffPage::waitForKeychain()
{
    if (m_busy) {
        m_patience.stop();
        say(keychainWait());
    }
}

void HandoffPage::say(const QString &words)
{
    m_waiting->setText(words);
    m_waiting->show();
    m_waiting->announceNow();
}

void HandoffPage::end()
{
    m_patience.stop();
    m_busy = false;
    m_waiting->hide();
    refreshBar();
}

void HandoffPage::showProblem(const QString &markdown)
{
    if (m_problem != nullptr) {
        if (m_problem->isAncestorOf(window()->focusWidget())) {
            m_heading->takeFocus();
        }
        m_problem->hide();
        std::exchange(m_problem, nullptr)->deleteLater();
    }
    if (markdown.isEmpty()) {
        return;
    }
    m_problem = new Banner(Tone::Failed, markdown);
    m_problem->setNamesClients();
    QVBoxLayout *all = m_scroll->column();
    all->insertWidget(all->indexOf(m_waiting), m_problem);
    m_scroll->scrollToTop();
    if (isVisible()) {
        m_problem->announceNow();
    }
}

QPushButton *HandoffPage::addRemedy(const QString &label) { return m_problem->addAction(label); }

void HandoffPage::escape()
{
    if (m_busy) {
        stop();
    } else if (escapeLeaves()) {
        Q_EMIT left();
    }
}

void HandoffPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        refreshBar();
        m_scroll->scrollToTop();
        m_heading->takeFocus();
    }
}

void HandoffPage::keyPressEvent(QKeyEvent *event)
{
    // Boxes leave Enter to the page's default button.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_busy) {
        confirm();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ats
