// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/background.h"

#include <QtCore/QSemaphore>

#include <utility>

namespace ats::test
{

/// Holds back what is to be done in another thread until it is opened.
class ReadGate
{
public:
    ReadGate()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.start([this] {
            m_held.release();
            m_go.acquire();
        });
        m_held.acquire();
    }
    ~ReadGate()
    {
        open();
        m_pool.setMaxThreadCount(m_before);
    }
    ReadGate(const ReadGate &) = delete;
    ReadGate &operator=(const ReadGate &) = delete;

    /// Everything is done when this returns; what comes of it waits for the event loop.
    void open()
    {
        if (!std::exchange(m_opened, true)) {
            m_go.release();
        }
        m_pool.waitForDone();
    }

private:
    QThreadPool &m_pool = backgroundThreads();
    const int m_before = m_pool.maxThreadCount();
    QSemaphore m_held;
    QSemaphore m_go;
    bool m_opened = false;
};

} // namespace ats::test
