// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-board [ROUNDS]: the client board with 1,000 connections beside 10,000. Needs a display.
#include "app/identity.h"
#include "app/model/secret.h"
#include "app/services.h"
#include "tests/bench/listbench.h"
#include "tests/bench/table.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/theme.h"
#include "ui/widgets/searchbox.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::bench;

namespace
{

struct Measured {
    std::vector<double> first;  ///< ms
    std::vector<double> key;    ///< ms
    std::vector<double> sort;   ///< ms
    std::vector<double> all;    ///< ms
    std::vector<double> again;  ///< ms
    std::vector<double> one;    ///< ms
    std::vector<double> memory; ///< bytes
};

/// From `act` to the new picture.
template<typename Act>
bool timed(QWidget *painted, std::vector<double> &into, Act act)
{
    idle();
    PaintWatch watch(painted);
    QElapsedTimer clock;
    clock.start();
    act();
    if (!watch.wait()) {
        return false;
    }
    into.push_back(sinceStart(clock));
    return true;
}

bool measure(const Ports &ports, int count, Measured &measured)
{
    const double before = heapBytes();
    QElapsedTimer clock;
    clock.start();
    BoardPage board(ports);
    auto *table = board.findChild<BoardTable *>();
    auto *search = board.findChild<SearchBox *>();
    auto *model = board.findChild<BoardModel *>();
    PaintWatch watch(table->viewport());
    board.resize(1000, 700);
    board.show();
    if (!watch.wait()) {
        return false;
    }
    measured.first.push_back(sinceStart(clock));
    settleWindow();
    measured.memory.push_back((heapBytes() - before) / count);
    search->setFocus();
    QWidget *picture = table->viewport();
    const Connection changed = ports.store->load(model->id(3)).value();
    return timed(picture, measured.key, [&] { press(search, Qt::Key_7, u"7"_s); }) &&
           timed(picture, measured.key, [&] { press(search, Qt::Key_Backspace, u"\b"_s); }) &&
           timed(picture, measured.sort,
                 [&] {
                     table->horizontalHeader()->setSortIndicator(BoardModel::ClientColumn,
                                                                 Qt::DescendingOrder);
                 }) &&
           timed(picture, measured.all, [&] { table->selectAll(); }) &&
           timed(picture, measured.again, [&] { board.reload(); }) && timed(picture, measured.one, [&] {
               table->scrollTo(model->index(model->rowOf(changed.id), 0));
               model->update(changed);
           });
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
        if (!measure(services.value()->ports(), count, measured)) {
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
        std::fprintf(stderr, "bench-board: the store could not be used, or the table was never painted\n");
        return 1;
    }
    printTitle("Client board, medians of " + std::to_string(rounds), "1,000 rows", "10,000 rows");
    printRow("reading and first picture of the table, ms", median(small->first), median(large->first));
    printRow("key in the search box to new table, ms", median(small->key), median(large->key));
    printRow("another order, ms", median(small->sort), median(large->sort));
    printRow("selecting all, ms", median(small->all), median(large->all));
    printRow("reading the list again, all selected, ms", median(small->again), median(large->again));
    printRow("one row anew, ms", median(small->one), median(large->one));
    printRow("memory of a connection, bytes", median(small->memory), median(large->memory));
    return 0;
}
