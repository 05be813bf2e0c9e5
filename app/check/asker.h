// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/outcome.h"
#include "app/model/system.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <functional>

namespace ats
{

/// Sends one request after another with the patience that the system's data asks for: a pause between reads,
/// one wait for a limit that is soon over, another try after a stall. A POST is sent once, whatever comes.
class Asker : public QObject
{
    Q_OBJECT
public:
    struct Pace {
        int gapMs = 500; ///< least pause between two reads
        RequestRules rules;
        HttpLimits limits;
    };
    /// Makes the request anew for each try, because bodies and secrets do not stay.
    using Build = std::function<Outcome<HttpRequest>()>;
    using Answered = std::function<void(const QUrl &asked, const HttpReply &)>;

    /// `http` is borrowed and outlives the object.
    Asker(Http &http, Pace pace, QObject *parent = nullptr);
    /// Ends the running request without a callback.
    ~Asker() override;

    /// `answered` comes once, from the event loop, and may destroy the object. A request that cannot be made
    /// is answered with NetFault::Internal.
    void ask(Build build, bool read, Answered answered);

private:
    void send();
    void received(const QUrl &asked, const HttpReply &reply);
    [[nodiscard]] std::optional<int> pauseBeforeRetry(const HttpReply &reply);

    Http &m_http;
    Pace m_pace;
    Build m_build;
    Answered m_answered;
    bool m_read = false;
    bool m_waited = false;
    std::size_t m_retries = 0;
    QPointer<HttpJob> m_job;
    QTimer m_pause;
    QElapsedTimer m_sinceRead;
};

} // namespace ats
