// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

/// What benches of pages with long lists share: each thing is done with 1,000 connections and with 10,000, in
/// rounds, and the medians are printed beside each other.
namespace ats::bench
{

/// What was measured under each name, in the order in which the names first came.
class Figures
{
public:
    void add(const std::string &name, double value);

    struct Row {
        std::string name;
        std::vector<double> values;
    };
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

private:
    std::vector<Row> m_rows;
};

struct Timed {
    double whole = 0; ///< ms until the picture was handed to the display
    double held = 0;  ///< ms at most in which the thread of the window could do nothing else
};

/// Does `act` as an event of the window's thread, which gives the widget whose picture is waited for; only
/// what is painted while `when` holds counts. Nothing: it was never painted.
[[nodiscard]] std::optional<Timed> timed(
    const std::function<QWidget *()> &act, std::function<bool()> when = [] { return true; });

/// The same of a key in a widget, until `picture` is painted.
[[nodiscard]] std::optional<Timed> timedKey(QWidget *widget, Qt::Key key, const QString &text,
                                            QWidget *picture);

/// The window manager's answer paints a new window once more.
void settleWindow();

/// The whole program. `round` does everything once, and says whether it could be done.
int runPageBench(int argc, char **argv, const std::string &page,
                 const std::function<bool(const Ports &ports, int count, Figures &figures)> &round);

} // namespace ats::bench
