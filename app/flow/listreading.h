// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/background.h"
#include "app/store/connectionstore.h"

#include <utility>

namespace ats
{

/// Up to so many connections are read on the window's thread, which takes less than a picture; a page then
/// never shows itself empty first.
inline constexpr int shortList = 300;

/// Reads the list of connections for one page and makes of it what the page needs. A long list is read in
/// another thread, so that the window goes on meanwhile.
template<typename Made>
class ListReading
{
public:
    /// For a long list called in another thread: it may use nothing but what it holds by value.
    using Make = std::function<Made(std::vector<Connection>)>;
    using Then = std::function<void(Outcome<Made>)>;

    /// `store` is borrowed; `owner` is what this is a part of.
    ListReading(ConnectionStore &store, QObject *owner)
        : m_store(store)
        , m_owner(owner)
    {
    }

    /// `then` follows once: for a short list before this returns, for a long one from the event loop, unless
    /// stop() or the owner's end comes first. Started again meanwhile, it reads again and only the later
    /// `then` follows.
    void start(Make make, Then then)
    {
        m_make = std::move(make);
        m_then = std::move(then);
        m_repeated = false;
        m_again = isRunning();
        if (!m_again) {
            begin();
        }
    }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What is under way comes to nothing.
    void stop()
    {
        if (std::exchange(m_running, false)) {
            ++m_run;
            m_version = -1;
        }
    }
    /// Another program wrote since the list was read, or it could not be read.
    [[nodiscard]] bool isStale() { return version() != m_version || m_version < 0; }

private:
    void begin()
    {
        m_version = version();
        const Outcome<bool> isLong = m_store.hasMoreThan(shortList);
        if (!isLong) {
            end(isLong.problem());
        } else if (!isLong.value()) {
            end(made(m_store.all(), m_make));
        } else {
            m_running = true;
            inBackground<Outcome<Made>>(
                m_owner, [read = m_store.reader(), make = m_make] { return made(read(), make); },
                [this, run = ++m_run](Outcome<Made> list) {
                    if (run == m_run) {
                        arrived(std::move(list));
                    }
                });
        }
    }
    void arrived(Outcome<Made> list)
    {
        m_running = false;
        // Once is enough: whoever goes on writing is met by the next look at isStale().
        const bool written = version() != m_version && !std::exchange(m_repeated, true);
        if (std::exchange(m_again, false) || (list && written)) {
            begin();
        } else {
            end(std::move(list));
        }
    }
    void end(Outcome<Made> list)
    {
        m_version = list ? m_version : -1;
        const Then then = m_then; // it may start the next one
        then(std::move(list));
    }
    [[nodiscard]] static Outcome<Made> made(Outcome<std::vector<Connection>> list, const Make &make)
    {
        return list ? Outcome<Made>(make(std::move(list).value())) : list.problem();
    }
    [[nodiscard]] qint64 version()
    {
        const Outcome<qint64> now = m_store.dataVersion();
        return now ? now.value() : -1;
    }

    ConnectionStore &m_store;
    QObject *m_owner;
    Make m_make;
    Then m_then;
    qint64 m_version = -1; ///< of the list when it was read; -1: it could not be
    int m_run = 0;         ///< what comes of an earlier one is dropped
    bool m_running = false;
    bool m_again = false;
    bool m_repeated = false;
};

} // namespace ats
