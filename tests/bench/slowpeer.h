// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QThread>
#include <QtCore/QUrl>

class QTcpServer;

namespace ats::bench
{

/// A JobDiva that accepts every sign-in and answers each request after a fixed delay; in a thread of its own,
/// so that it takes no turn of the program's.
class SlowPeer
{
public:
    explicit SlowPeer(int delayMs);
    ~SlowPeer();
    SlowPeer(const SlowPeer &) = delete;
    SlowPeer &operator=(const SlowPeer &) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    QThread m_thread;
    QTcpServer *m_server; ///< of that thread
    QUrl m_url;
    std::atomic_int m_requests = 0;
};

} // namespace ats::bench
