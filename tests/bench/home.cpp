// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-home [ROUNDS]: Home with 1,000 connections beside 10,000. Needs a display.
#include "app/identity.h"
#include "app/model/secret.h"
#include "app/services.h"
#include "tests/bench/listbench.h"
#include "tests/bench/table.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"
#include "ui/theme.h"
#include "ui/widgets/searchbox.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::bench;

namespace
{

struct Measured {
    std::vector<double> read;  ///< ms
    std::vector<double> first; ///< ms
    std::vector<double> key;   ///< ms
};

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
    settleWindow();
    search->setFocus();
    // Both ways are typing: fewer rows, then all of them again.
    for (const auto &[key, text] : {std::pair{Qt::Key_7, u"7"_s}, std::pair{Qt::Key_Backspace, u"\b"_s}}) {
        idle();
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
    if (!services || !services.value()->catalogRead() || !fillList(storeFile(false), count)) {
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
