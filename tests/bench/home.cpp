// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-home [ROUNDS]: Home with 1,000 connections beside 10,000. Needs a display.
#include "app/identity.h"
#include "app/model/secret.h"
#include "app/services.h"
#include "app/store/database.h"
#include "tests/bench/table.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"
#include "ui/theme.h"
#include "ui/widgets/searchbox.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

struct Measured {
    std::vector<double> read;  ///< ms
    std::vector<double> first; ///< ms
    std::vector<double> key;   ///< ms
};

/// A finished connection each, much faster than one after the other through the store.
bool fill(const QString &file, int count)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    const QStringList inserts{
        u"INSERT INTO connections (id, client, guide, created) SELECT "
        u"printf('00000000-0000-4000-8000-%012d', i),"
        " 'Client ' || i || ' Staffing', 'jobdiva-stackone', 1760000000000 + i * 60000 FROM n"_s,
        u"INSERT INTO texts SELECT i, 'in-force', 'clientId', i || '' FROM n"_s,
        u"INSERT INTO texts SELECT i, 'in-force', 'username', 'api' || i || '@example.com' FROM n"_s,
        u"INSERT INTO attempts SELECT NULL, i, 1760000000000 + i * 60000, 'connected', NULL, 7, 7, 0 FROM n"_s,
    };
    const auto database = Database::open(file);
    return database && database.value()->transaction(Database::Access::Write, [&]() -> Done {
        for (const QString &insert : inserts) {
            if (const auto ran = database.value()->run(numbers + insert); !ran) {
                return ran.problem();
            }
        }
        return {};
    });
}

/// Waits until the list has painted itself and the picture was handed to the display.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            // Runs after the event that paints all widgets of the window.
            QMetaObject::invokeMethod(
                this, [this] { m_painted = true; }, Qt::QueuedConnection);
        }
        return false;
    }
    bool wait()
    {
        QElapsedTimer patience;
        patience.start();
        while (!std::exchange(m_painted, false)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1000);
            if (patience.hasExpired(60'000)) {
                return false;
            }
        }
        return true;
    }

private:
    bool m_painted = false;
};

double sinceStart(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

void press(QWidget *widget, Qt::Key key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

bool measure(const Ports &ports, Measured &measured)
{
    QElapsedTimer clock;
    clock.start();
    if (!ports.store->all()) {
        return false;
    }
    measured.read.push_back(sinceStart(clock));

    clock.start();
    HomePage home(ports);
    auto *list = home.findChild<ConnectionList *>();
    auto *search = home.findChild<SearchBox *>();
    PaintWatch watch(list->viewport());
    home.resize(1000, 700);
    home.show();
    if (!watch.wait()) {
        return false;
    }
    measured.first.push_back(sinceStart(clock));

    // Let the window settle: the window manager's answer paints it once more.
    QElapsedTimer settling;
    settling.start();
    while (!settling.hasExpired(300)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    search->setFocus();
    // Both ways are typing: fewer rows, then all of them again.
    for (const auto &[key, text] : {std::pair{Qt::Key_7, u"7"_s}, std::pair{Qt::Key_Backspace, u"\b"_s}}) {
        for (bool idle = false; !idle;) {
            idle = !QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        }
        PaintWatch afterKey(list->viewport());
        clock.start();
        press(search, key, text);
        if (!afterKey.wait()) {
            return false;
        }
        measured.key.push_back(sinceStart(clock));
    }
    return true;
}

std::optional<Measured> measure(int count, int rounds)
{
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const auto services = Services::create({});
    if (!services || !services.value()->catalogRead() || !fill(storeFile(false), count)) {
        return {};
    }
    Measured measured;
    for (int round = 0; round <= rounds; ++round) {
        if (round == 1) {
            measured = {}; // the first round fills caches and is not counted
        }
        if (!measure(services.value()->ports(), measured)) {
            return {};
        }
    }
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    setApplicationIdentity();
    initUiResources();
    applyTheme(*qApp);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 9;
    if (!initSecrets() || rounds < 1) {
        return 2;
    }
    const auto small = measure(1'000, rounds);
    const auto large = measure(10'000, rounds);
    if (!small || !large) {
        std::fprintf(stderr, "bench-home: the store could not be used, or the list was never painted\n");
        return 1;
    }
    bench::printTitle("Home, medians of " + std::to_string(rounds), "1,000 rows", "10,000 rows");
    bench::printRow("reading the store, ms", bench::median(small->read), bench::median(large->read));
    bench::printRow("reading and first picture of the list, ms", bench::median(small->first),
                    bench::median(large->first));
    bench::printRow("key in the search box to new list, ms", bench::median(small->key),
                    bench::median(large->key));
    return 0;
}
