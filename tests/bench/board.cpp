// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-board [ROUNDS]: the client board with 1,000 connections beside 10,000. Needs a display.
#include "tests/bench/listbench.h"
#include "tests/bench/pagebench.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/widgets/searchbox.h"

#include <QtWidgets/QHeaderView>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::bench;

namespace
{

bool measure(const Ports &ports, int count, Figures &figures)
{
    const double before = heapBytes();
    std::unique_ptr<BoardPage> board;
    BoardTable *table = nullptr;
    BoardModel *model = nullptr;
    const auto opened = timed(
        [&] {
            board = std::make_unique<BoardPage>(ports);
            table = board->findChild<BoardTable *>();
            model = board->findChild<BoardModel *>();
            board->resize(1000, 700);
            board->show();
            return table->viewport();
        },
        [&] { return model->rowCount() == count; });
    if (!opened) {
        return false;
    }
    figures.add("opening it, to the picture of the table, ms", opened->whole);
    figures.add("opening it, the window held at the longest, ms", opened->held);
    settleWindow();
    figures.add("memory of a connection, bytes", (heapBytes() - before) / count);

    auto *search = board->findChild<SearchBox *>();
    search->setFocus();
    const Connection changed = ports.store->load(model->id(3)).value();
    bool ok = true;
    const auto add = [&](const std::string &name, const std::optional<Timed> &measured) {
        ok = ok && measured;
        figures.add(name, measured ? measured->whole : 0);
        return measured ? measured->held : 0;
    };
    const auto act = [&](const std::function<void()> &what) {
        return timed([&] {
            what();
            return table->viewport();
        });
    };
    const std::string keyName = "key in the search box to new table, ms";
    add(keyName, timedKey(search, Qt::Key_7, u"7"_s, table->viewport()));
    add(keyName, timedKey(search, Qt::Key_Backspace, u"\b"_s, table->viewport()));
    for (const int column : {BoardModel::ClientColumn, BoardModel::PairColumn}) {
        add("another order, ms",
            act([&] { table->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder); }));
    }
    add("selecting all, ms", act([&] { table->selectAll(); }));
    bool came = false;
    QObject::connect(model, &QAbstractItemModel::modelReset, table, [&] { came = true; });
    const double held = add("reading the list again, all selected, ms", timed(
                                                                            [&] {
                                                                                board->reload();
                                                                                return table->viewport();
                                                                            },
                                                                            [&] { return came; }));
    figures.add("reading it again, the window held at the longest, ms", held);
    add("one row anew, ms", act([&] {
            table->scrollTo(model->index(model->rowOf(changed.id), 0));
            model->update(changed);
        }));
    return ok;
}

} // namespace

int main(int argc, char **argv) { return runPageBench(argc, argv, "Client board", measure); }
