// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/listbench.h"

#include "app/store/database.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QWidget>

#include <malloc.h>
#include <utility>

namespace ats::bench
{

using namespace Qt::StringLiterals;

bool fillList(const QString &file, int count)
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

PaintWatch::PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        // Runs after the event that paints all widgets of the window.
        QMetaObject::invokeMethod(
            this, [this] { m_painted = true; }, Qt::QueuedConnection);
    }
    return false;
}

bool PaintWatch::wait()
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

double sinceStart(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

void press(QWidget *widget, Qt::Key key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

void idle()
{
    for (bool nothing = false; !nothing;) {
        nothing = !QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
    }
}

void settleWindow()
{
    QElapsedTimer settling;
    settling.start();
    while (!settling.hasExpired(300)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

double heapBytes()
{
    const auto now = ::mallinfo2();
    return double(now.uordblks + now.hblkhd);
}

} // namespace ats::bench
