// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mini/miniguide.h"

#include "app/flow/setupflow.h"
#include "app/model/guideanswers.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/clipboardstrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizard/blockcolumn.h"
#include "ui/wizard/differsnote.h"

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
    column->addWidget(new ClipboardStrip);

    auto *hide = new QShortcut(screenGuardKeys(), this);
    connect(hide, &QShortcut::activated, &ScreenGuard::instance(), &ScreenGuard::toggle);
    connect(&ScreenGuard::instance(), &ScreenGuard::changed, this, &MiniGuide::retitle);
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

bool MiniGuide::isMeant(const Stop &stop) const
{
    const QMap<QString, QString> &notes = m_flow.connection().notes;
    return applies(stop.section->when, m_flow.guide(), notes) &&
           applies(stop.step->when, m_flow.guide(), notes);
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
    connect(blocks, &BlockColumn::linkFollowed, this, [this](const QString &address) {
        if (address.startsWith("https://"_L1)) {
            Q_EMIT linkFollowed(address);
        } else {
            leave(address); // a place in the guide
        }
    });
    connect(blocks, &BlockColumn::said, this, &MiniGuide::say);
    m_scroll->column()->addWidget(blocks);
    m_scroll->column()->addWidget(new DiffersNote(m_flow, *section, *step));
    m_scroll->scrollToTop();
    guarded(m_where)->setText(tr("%1 · %2 of %3")
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
    m_stepTitle = step->title;
    retitle();
}

void MiniGuide::retitle()
{
    setWindowTitle(ScreenGuard::instance().isOn() ? m_stepTitle
                                                  : tr("%1, %2").arg(m_stepTitle, m_windowTitle));
}

void MiniGuide::go(int offset)
{
    const auto count = static_cast<std::ptrdiff_t>(m_stops.size());
    std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(m_current) + offset;
    while (wanted >= 0 && wanted < count && !isMeant(m_stops[static_cast<std::size_t>(wanted)])) {
        wanted += offset;
    }
    if (wanted < 0) {
        return;
    }
    // Form and test need room: they are for the full window.
    const Guide &guide = m_flow.guide();
    const int here = guide.indexOf(m_stops[m_current].section->id);
    const int after = neighbour(guide, here, 1, m_flow.connection().notes);
    const int next =
        wanted < count ? guide.indexOf(m_stops[static_cast<std::size_t>(wanted)].section->id) : -1;
    if (next < 0 || (next > here && next != after)) {
        leave(after < 0 ? place() : guide.sections[static_cast<std::size_t>(after)].id);
    } else {
        showStop(static_cast<std::size_t>(wanted));
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
