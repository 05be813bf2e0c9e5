// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// bench-home [ROUNDS]: Home with 1,000 connections beside 10,000. Needs a display.
#include "tests/bench/listbench.h"
#include "tests/bench/pagebench.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"
#include "ui/widgets/searchbox.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::bench;

namespace
{

bool measure(const Ports &ports, int count, Figures &figures)
{
    QElapsedTimer clock;
    clock.start();
    if (!ports.store->all()) {
        return false;
    }
    figures.add("reading the store, ms", sinceStart(clock));

    std::unique_ptr<HomePage> home;
    ConnectionList *list = nullptr;
    const auto opened = timed(
        [&] {
            home = std::make_unique<HomePage>(ports);
            list = home->findChild<ConnectionList *>();
            home->resize(1000, 700);
            home->show();
            return list->viewport();
        },
        [&] { return list->model()->rowCount() == count; });
    if (!opened) {
        return false;
    }
    figures.add("opening it, to the picture of the list, ms", opened->whole);
    figures.add("opening it, the window held at the longest, ms", opened->held);
    settleWindow();
    auto *search = home->findChild<SearchBox *>();
    search->setFocus();
    // Both ways are typing: fewer rows, then all of them again.
    for (const auto &[key, text] : {std::pair{Qt::Key_7, u"7"_s}, std::pair{Qt::Key_Backspace, u"\b"_s}}) {
        const auto typed = timedKey(search, key, text, list->viewport());
        if (!typed) {
            return false;
        }
        figures.add("key in the search box to new list, ms", typed->whole);
    }
    return true;
}

} // namespace

int main(int argc, char **argv) { return runPageBench(argc, argv, "Home", measure); }
