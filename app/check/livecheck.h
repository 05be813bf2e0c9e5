// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"
#include "app/check/conversation.h"
#include "app/check/probe.h"
#include "app/check/proxylookup.h"
#include "app/check/readplan.h"
#include "app/check/redactor.h"
#include "app/check/rowlog.h"
#include "app/check/systemnetwork.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace ats
{

/// What may be set for tests and for --trust; the defaults are the real thing.
struct LiveCheckOptions {
    HttpLimits limits;
    int readGapMs = 500;
    int wholeMs = 90'000; ///< limit for the whole test, beside what the system's data allows for stalls
    QList<QSslCertificate> extraTrusted; ///< the same as the QtHttp was given
    ProxyLookup::Resolver proxies;       ///< empty: the system is asked
    std::function<NetworkState()> network = systemNetworkState;
};

/// The live test on the real network. cancel() answers from the event loop as well. May be destroyed at any
/// moment, also from a slot of its own signals; nothing comes after that.
class LiveCheck : public ConnectionCheck
{
    Q_OBJECT
public:
    /// `http` is borrowed and outlives the check; so do the guide and its system.
    LiveCheck(Http &http, CheckRequest request, LiveCheckOptions options = {}, QObject *parent = nullptr);
    ~LiveCheck() override;

    void start() override;
    void cancel() override;
    [[nodiscard]] QStringList plannedRows() const override;

private:
    [[nodiscard]] bool begin(const QString &id);
    [[nodiscard]] bool end(RowState state, std::optional<Cause> cause = {}, const RowFacts &facts = {},
                           std::optional<int> elapsedMs = {});
    [[nodiscard]] bool skip(const QString &id, const QString &reason, const QString &what = {});
    void fail(Cause cause, const RowFacts &facts = {}, std::optional<int> elapsedMs = {});
    void abandon(Cause cause);
    void finish();

    void checkRows();
    void checkProxy();
    void proxyFound(const QNetworkProxy &proxy);
    void probe();
    void probePassed(ProbeStage stage, int elapsedMs);
    void probeFinished(const ProbeResult &result);
    [[nodiscard]] bool passThroughProxy();

    void signIn();
    void signedIn(const HttpReply &reply, const Judgement &judgement);
    [[nodiscard]] bool judgeClock(const HttpReply &reply);
    void readNext();
    void readAnswered(const HttpReply &reply, const Judgement &judgement);
    [[nodiscard]] bool judgeSession(const HttpReply &reply, const Judgement &judgement);
    [[nodiscard]] bool endRead(const HttpReply &reply, const Judgement &judgement);

    [[nodiscard]] bool exchanges() const;
    [[nodiscard]] QString emptyQueryField(const ReadCheck &check) const;
    [[nodiscard]] bool proxied() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    [[nodiscard]] RowFacts facts() const;
    [[nodiscard]] RowFacts facts(const HttpReply &reply, const Judgement &judgement) const;
    [[nodiscard]] QStringList fieldsInDoubt(Cause cause) const;

    Http &m_http;
    CheckRequest m_request;
    LiveCheckOptions m_options;
    std::vector<PlannedRow> m_plan;
    RowLog m_log;
    Redactor m_redactor;
    std::vector<RegionBase> m_regions;
    QUrl m_base; ///< of the region that is asked
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    std::size_t m_nextRead = 0;
    bool m_sessionJudged = false;
    QTimer m_whole;
    bool m_started = false;
    bool m_over = false;
    QDateTime m_at;
    std::unique_ptr<ProxyLookup> m_lookup;
    std::unique_ptr<Probe> m_probe;
    std::unique_ptr<Conversation> m_conversation;
};

} // namespace ats
