// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace ats
{

class ActionBar;
class ScrollColumn;
class SetupFlow;

/// A narrow window that stays above the browser and shows one step at a time, over the same flow as the full
/// window. Ends with left(): by its button, when it is closed, or when the next thing to do needs the full
/// window. `flow` is borrowed and outlives it.
class MiniGuide : public QWidget
{
    Q_OBJECT
public:
    /// `place` is "section" or "section/step"; without a step it starts at the section's first open one.
    /// `title` stands in the window's frame behind the step.
    MiniGuide(SetupFlow &flow, const QString &place, const QString &title);

    /// "section/step" on screen.
    [[nodiscard]] QString place() const;
    void say(const QString &text);

Q_SIGNALS:
    /// The full window is wanted, at this place.
    void left(const QString &place);
    void linkFollowed(const QString &address);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Stop {
        const Section *section;
        const Step *step;
    };
    void collectStops();
    void showStop(std::size_t stop);
    void retitle();
    void go(int offset);
    void doneAndNext();
    void leave(const QString &place);
    [[nodiscard]] bool isMeant(const Stop &stop) const;

    SetupFlow &m_flow;
    const QString m_windowTitle; ///< it may name the client
    QString m_stepTitle;
    std::vector<Stop> m_stops;
    std::size_t m_current = 0;
    QLabel *m_where;
    ScrollColumn *m_scroll;
    QLabel *m_status;
    ActionBar *m_bar;
    bool m_left = false;
};

} // namespace ats
