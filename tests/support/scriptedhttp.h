// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <functional>
#include <utility>
#include <vector>

namespace ats::test
{

/// One exchange with a ScriptedHttp: over at the next turn of the event loop, or when it is cancelled.
class ScriptedExchange : public HttpJob
{
public:
    ScriptedExchange(HttpReply reply, bool ends, QObject *parent)
        : HttpJob(parent)
        , m_reply(std::move(reply))
    {
        if (ends) {
            endLater();
        }
    }
    void cancel() override
    {
        m_reply.fault = NetFault::Cancelled;
        endLater();
    }

private:
    void endLater()
    {
        if (!std::exchange(m_ending, true)) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    deleteLater();
                    Q_EMIT finished(m_reply);
                },
                Qt::QueuedConnection);
        }
    }

    bool m_ending = false;
    HttpReply m_reply;
};

/// A network without sockets: it answers what a test tells it, and notes what was asked.
class ScriptedHttp : public Http
{
public:
    struct Asked {
        QByteArray method;
        QString address; ///< with its query
        QByteArray body;
    };

    /// No answer comes after these.
    static constexpr int silence = -1;
    /// What comes next; the last one again and again. Status 0 stands for no network.
    void answer(std::vector<std::pair<int, QByteArray>> answers)
    {
        m_answers = std::move(answers);
        m_next = 0;
    }
    [[nodiscard]] const std::vector<Asked> &asked() const { return m_asked; }

    [[nodiscard]] HttpJob *send(const HttpRequest &request, const HttpLimits &) override
    {
        m_asked.push_back({request.method, request.url.toString(), QByteArray(request.body)});
        HttpReply reply;
        bool ends = true;
        if (m_answers.empty()) {
            reply.fault = NetFault::Unreachable;
        } else {
            const auto &[status, body] = m_answers[std::min(m_next++, m_answers.size() - 1)];
            ends = status != silence;
            reply.status = status;
            reply.body = body;
            reply.contentType = "application/json";
            reply.fault = status == 0 ? NetFault::Offline : NetFault::None;
        }
        return new ScriptedExchange(std::move(reply), ends, this);
    }

private:
    std::vector<std::pair<int, QByteArray>> m_answers;
    std::size_t m_next = 0;
    std::vector<Asked> m_asked;
};

} // namespace ats::test
