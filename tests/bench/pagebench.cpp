// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/pagebench.h"

#include "app/catalog/catalog.h"
#include "app/identity.h"
#include "app/model/guideanswers.h"
#include "app/model/secret.h"
#include "app/services.h"
#include "tests/bench/listbench.h"
#include "tests/bench/table.h"
#include "tests/bench/watchedapplication.h"
#include "ui/theme.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QTemporaryDir>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace ats::bench
{

namespace
{

/// Hears when a widget has painted itself and the picture was handed to the display.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<bool()> when)
        : m_when(std::move(when))
    {
    }
    [[nodiscard]] bool painted() const { return m_painted; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_when()) {
            // Runs after the event that paints all widgets of the window.
            QMetaObject::invokeMethod(
                this, [this] { m_painted = true; }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<bool()> m_when;
    bool m_painted = false;
};

/// Goes on until nothing is due.
void idle()
{
    for (bool nothing = false; !nothing;) {
        nothing = !QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
    }
}

QStringList ticks(const Guide &guide)
{
    QStringList keys;
    for (const Section &section : guide.sections) {
        keys += neededTickKeys(guide, section, {});
    }
    return keys;
}

} // namespace

void Figures::add(const std::string &name, double value)
{
    auto row = std::ranges::find(m_rows, name, &Row::name);
    if (row == m_rows.end()) {
        row = m_rows.insert(m_rows.end(), {name, {}});
    }
    row->values.push_back(value);
}

std::optional<Timed> timed(const std::function<QWidget *()> &act, std::function<bool()> when)
{
    idle();
    PaintWatch watch(std::move(when));
    WatchedApplication::instance()->forget();
    QElapsedTimer clock;
    clock.start();
    QMetaObject::invokeMethod(
        qApp, [&] { act()->installEventFilter(&watch); }, Qt::QueuedConnection);
    while (!watch.painted()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1000);
        if (clock.hasExpired(60'000)) {
            return {};
        }
    }
    return Timed{sinceStart(clock), WatchedApplication::instance()->longest()};
}

std::optional<Timed> timedKey(QWidget *widget, Qt::Key key, const QString &text, QWidget *picture)
{
    return timed([&] {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &up);
        return picture;
    });
}

void settleWindow()
{
    QElapsedTimer settling;
    settling.start();
    while (!settling.hasExpired(300)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

int runPageBench(int argc, char **argv, const std::string &page,
                 const std::function<bool(const Ports &ports, int count, Figures &figures)> &round)
{
    const WatchedApplication app(argc, argv);
    setApplicationIdentity();
    initUiResources();
    applyTheme(*qApp);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 9;
    if (!initSecrets() || rounds < 1) {
        return 2;
    }
    const auto measure = [&](int count) -> std::optional<Figures> {
        const QTemporaryDir folder;
        qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
        const auto services = Services::create({});
        if (!services || !services.value()->catalogRead() ||
            !fillList(storeFile(false), count,
                      ticks(*services.value()->ports().catalog->guide(u"jobdiva-stackone")))) {
            return {};
        }
        Figures figures;
        for (int done = 0; done <= rounds; ++done) {
            if (done == 1) {
                figures = {}; // the first round fills caches and is not counted
            }
            if (!round(services.value()->ports(), count, figures)) {
                return {};
            }
        }
        return figures;
    };
    const auto small = measure(1'000);
    const auto large = measure(10'000);
    if (!small || !large) {
        std::fprintf(stderr, "%s: the store could not be used, or the list was never painted\n", argv[0]);
        return 1;
    }
    printTitle(page + ", medians of " + std::to_string(rounds), "1,000 rows", "10,000 rows");
    for (std::size_t row = 0; row < small->rows().size(); ++row) {
        printRow(small->rows()[row].name, median(small->rows()[row].values),
                 median(large->rows()[row].values));
    }
    return 0;
}

} // namespace ats::bench
