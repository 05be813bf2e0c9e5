// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mini/miniguide.h"

#include "app/flow/setupflow.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizard/blockcolumn.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

MiniGuide::MiniGuide(SetupFlow &flow, const QString &place, const QString &title)
    : QWidget(nullptr, Qt::Window | Qt::WindowStaysOnTopHint)
    , m_flow(flow)
    , m_windowTitle(title)
    , m_where(new QLabel)
    , m_scroll(new ScrollColumn)
    , m_status(new QLabel)
    , m_bar(new ActionBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    auto *line = new FlowLayout(head);
    line->setContentsMargins(em(this, 1), em(this, 0.7), em(this, 1), em(this, 0.3));
    setTextSize(m_where, TextSize::Small);
    setInk(m_where, Role::Muted);
    line->addWidget(m_where);
    auto *full = new QPushButton(tr("Full window"));
    line->addTrailing(full);
    connect(full, &QPushButton::clicked, this, [this] { leave(this->place()); });
    column->addWidget(head);
    column->addWidget(m_scroll, 1);
    m_status->setWordWrap(true);
    m_status->setContentsMargins(em(this, 1), em(this, 0.3), em(this, 1), em(this, 0.3));
    m_status->hide();
    column->addWidget(m_status);
    column->addWidget(m_bar);

    collectStops();
    const auto wanted = std::ranges::find_if(m_stops, [&](const Stop &stop) {
        if (!place.contains(u'/')) {
            const QStringList keys = tickKeys(*stop.section, *stop.step);
            return stop.section->id == place && std::ranges::any_of(keys, [this](const QString &key) {
                       return !m_flow.draft().isTicked(key);
                   });
        }
        return place == stop.section->id + u'/' + stop.step->id;
    });
    const auto first =
        wanted != m_stops.end() ? wanted : std::ranges::find_if(m_stops, [&place](const Stop &stop) {
            return stop.section->id == place.section(u'/', 0, 0);
        });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &MiniGuide::doneAndNext);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this,
            [this] { go(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this,
            [this] { go(1); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), this), &QShortcut::activated, full,
            &QPushButton::click);
    setMinimumSize(em(this, 22), em(this, 20));
    resize(em(this, 26), em(this, 36));
    showStop(first == m_stops.end() ? 0 : static_cast<std::size_t>(first - m_stops.begin()));
}

void MiniGuide::collectStops()
{
    for (const Section &section : m_flow.guide().sections) {
        if (section.kind == SectionKind::Steps || section.kind == SectionKind::Link) {
            for (const Step &step : section.steps) {
                m_stops.push_back({&section, &step});
            }
        }
    }
}

QString MiniGuide::place() const
{
    const Stop &stop = m_stops[m_current];
    return stop.section->id + u'/' + stop.step->id;
}

void MiniGuide::showStop(std::size_t stop)
{
    m_current = stop;
    const auto &[section, step] = m_stops[stop];
    m_status->hide();
    m_scroll->clear();
    auto *title = new Heading(step->title, Heading::Level::Page);
    m_scroll->column()->addWidget(title);
    auto *blocks = new BlockColumn(m_flow, section->id + u'/' + step->id, step->blocks);
    connect(blocks, &BlockColumn::linkFollowed, this, &MiniGuide::linkFollowed);
    connect(blocks, &BlockColumn::said, this, &MiniGuide::say);
    m_scroll->column()->addWidget(blocks);
    m_scroll->scrollToTop();
    m_where->setText(tr("%1 · %2 of %3")
                         .arg(m_flow.connection().client)
                         .arg(m_flow.guide().indexOf(section->id) + 1)
                         .arg(m_flow.guide().sections.size()));
    m_flow.draft().setSection(section->id);

    m_bar->clear();
    if (stop > 0) {
        connect(m_bar->addLeft(tr("Back")), &QPushButton::clicked, this, [this] { go(-1); });
    }
    connect(m_bar->addPrimary(tr("Done, next")), &QPushButton::clicked, this, &MiniGuide::doneAndNext);
    title->takeFocus();
    setWindowTitle(tr("%1, %2").arg(step->title, m_windowTitle));
}

QString MiniGuide::afterLast() const
{
    const auto &sections = m_flow.guide().sections;
    const auto next = static_cast<std::size_t>(m_flow.guide().indexOf(m_stops[m_current].section->id)) + 1;
    return next < sections.size() ? sections[next].id : place();
}

void MiniGuide::go(int offset)
{
    const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(m_current) + offset;
    if (wanted < 0) {
        return;
    }
    const Section *here = m_stops[m_current].section;
    const auto next = static_cast<std::size_t>(wanted);
    const bool adjacent =
        next < m_stops.size() &&
        m_flow.guide().indexOf(m_stops[next].section->id) - m_flow.guide().indexOf(here->id) <= 1;
    // Form and test need room: they are for the full window.
    if (!adjacent) {
        leave(afterLast());
    } else {
        showStop(next);
    }
}

void MiniGuide::doneAndNext()
{
    const auto &[section, step] = m_stops[m_current];
    m_flow.setTicked(tickKeys(*section, *step), true);
    go(1);
}

void MiniGuide::leave(const QString &place)
{
    if (!std::exchange(m_left, true)) {
        hide();
        Q_EMIT left(place);
    }
}

void MiniGuide::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
    announce(m_status, text);
}

void MiniGuide::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the full window takes over; nothing ends here
    leave(place());
}

} // namespace ats
