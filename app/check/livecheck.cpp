// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/livecheck.h"

#include "app/check/entrycheck.h"
#include "app/check/hostoverride.h"
#include "app/check/netfault.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QStringList rowsOf(const Guide &guide, const std::vector<PlannedRow> &plan)
{
    QStringList rows{u"entries"_s, u"network"_s, u"portal"_s,  u"proxy"_s, u"name"_s,
                     u"reach"_s,   u"secure"_s,  u"service"_s, u"clock"_s, u"sign-in"_s};
    if (guide.system->signIn.kind == SignInKind::TokenExchange) {
        rows.append(u"session"_s);
    }
    for (const PlannedRow &row : plan) {
        rows.append(row.check.rowId);
    }
    return rows;
}

/// What waiting for a stalled service may cost beside the usual limit.
int patienceMs(const System &system, const HttpLimits &limits)
{
    int patience = system.requests.waitAtMost * 1000;
    for (const int pause : system.requests.retryTimeouts) {
        patience += pause * 1000 + limits.answerMs;
    }
    return patience;
}

template<typename T>
void letGo(std::unique_ptr<T> &part)
{
    if (part) {
        part->disconnect();
        part.release()->deleteLater(); // it may be the one that is calling
    }
}

} // namespace

LiveCheck::LiveCheck(Http &http, CheckRequest request, LiveCheckOptions options, QObject *parent)
    : ConnectionCheck(parent)
    , m_http(http)
    , m_request(std::move(request))
    , m_options(std::move(options))
    , m_plan(planReads(*m_request.guide))
    , m_log(rowsOf(*m_request.guide, m_plan))
    , m_redactor(*m_request.credentials)
{
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] { abandon(Cause::TooSlow); });
}

LiveCheck::~LiveCheck() = default;

QStringList LiveCheck::plannedRows() const { return m_log.planned(); }

void LiveCheck::start()
{
    if (m_started || m_over) {
        return;
    }
    m_started = true;
    m_at = QDateTime::currentDateTimeUtc();
    m_whole.start(m_options.wholeMs + patienceMs(*m_request.guide->system, m_options.limits));
    QMetaObject::invokeMethod(this, &LiveCheck::checkRows, Qt::QueuedConnection);
}

void LiveCheck::cancel() { abandon(Cause::Cancelled); }

// begin(), end() and skip() answer false when a slot cancelled or destroyed the check.
bool LiveCheck::begin(const QString &id)
{
    const QPointer<LiveCheck> alive(this);
    m_log.begin(id);
    Q_EMIT rowStarted(id);
    return alive && !m_over;
}

bool LiveCheck::end(RowState state, std::optional<Cause> cause, const RowFacts &facts,
                    std::optional<int> elapsedMs)
{
    const QPointer<LiveCheck> alive(this);
    // Whatever a peer repeats, a certificate's issuer or a company's name, goes on without the secrets.
    const CheckRow row = m_log.end(
        state, cause,
        m_conversation ? m_conversation->redactor().redacted(facts) : m_redactor.redacted(facts), elapsedMs);
    Q_EMIT rowFinished(row);
    return alive && !m_over;
}

bool LiveCheck::skip(const QString &id, const QString &reason, const QString &what)
{
    RowFacts why;
    why.what = what;
    why.reason = reason;
    return begin(id) && end(RowState::NotTested, {}, why);
}

void LiveCheck::fail(Cause cause, const RowFacts &facts, std::optional<int> elapsedMs)
{
    if (end(RowState::Failed, cause, facts, elapsedMs)) {
        finish();
    }
}

void LiveCheck::abandon(Cause cause)
{
    if (m_over) {
        return;
    }
    const QPointer<LiveCheck> alive(this);
    m_over = true;
    if (m_log.running().isEmpty() && !m_log.next().isEmpty()) {
        const QString id = m_log.next();
        m_log.begin(id);
        Q_EMIT rowStarted(id);
    }
    if (alive && !m_log.running().isEmpty()) {
        const CheckRow row = m_log.end(RowState::Failed, cause, m_redactor.redacted(facts()));
        Q_EMIT rowFinished(row);
    }
    if (alive) {
        finish();
    }
}

void LiveCheck::finish()
{
    m_over = true;
    m_whole.stop();
    letGo(m_lookup);
    letGo(m_probe);
    letGo(m_conversation);
    m_request.credentials.reset();
    if (!m_at.isValid()) {
        m_at = QDateTime::currentDateTimeUtc();
    }
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_log.report(m_at)); }, Qt::QueuedConnection);
}

void LiveCheck::checkRows()
{
    if (m_over || !begin(u"entries"_s)) {
        return;
    }
    const EntryFindings found = checkEntries(*m_request.guide, *m_request.credentials);
    RowFacts entryFacts;
    entryFacts.fields = found.fields;
    entryFacts.reason = found.reason;
    if (found.cause) {
        fail(*found.cause, entryFacts);
        return;
    }
    Outcome<std::vector<RegionBase>> bases =
        regionBases(*m_request.guide->system, *m_request.credentials, m_request.hosts);
    if (!bases) {
        entryFacts.words = bases.problem().text;
        fail(Cause::InternalError, entryFacts);
        return;
    }
    m_regions = std::move(bases).value();
    m_base = m_regions.front().base;
    if (!end(RowState::Passed)) {
        return;
    }
    const QString local = tr("The service runs on this computer.");
    if (isLoopback(m_base)) {
        if (skip(u"network"_s, local) && skip(u"portal"_s, local)) {
            checkProxy();
        }
        return;
    }
    if (!begin(u"network"_s)) {
        return;
    }
    const NetworkState state = m_options.network();
    const QString silent = tr("This computer does not say.");
    RowFacts unknown;
    unknown.reason = silent;
    if (state.online == false) {
        fail(Cause::Offline);
        return;
    }
    const bool goOn = state.online ? end(RowState::Passed) : end(RowState::NotTested, {}, unknown);
    if (!goOn || !begin(u"portal"_s)) {
        return;
    }
    if (state.behindPortal == true) {
        fail(Cause::CaptivePortal);
    } else if (state.behindPortal ? end(RowState::Passed) : end(RowState::NotTested, {}, unknown)) {
        checkProxy();
    }
}

void LiveCheck::checkProxy()
{
    if (!begin(u"proxy"_s)) {
        return;
    }
    if (isLoopback(m_base)) {
        proxyFound(QNetworkProxy(QNetworkProxy::NoProxy)); // never used for this computer
        return;
    }
    m_lookup = std::make_unique<ProxyLookup>(m_options.proxies);
    connect(m_lookup.get(), &ProxyLookup::finished, this, &LiveCheck::proxyFound);
    m_lookup->start(m_base);
}

void LiveCheck::proxyFound(const QNetworkProxy &proxy)
{
    m_proxy = proxy;
    if (proxied()) {
        probe(); // only the connection through it shows whether the proxy works
        return;
    }
    RowFacts none;
    none.reason = tr("No proxy is set for this address.");
    if (end(RowState::NotTested, {}, none) && begin(u"name"_s)) {
        probe();
    }
}

void LiveCheck::probe()
{
    m_probe =
        std::make_unique<Probe>(ProbeRequest{m_base, m_proxy, m_options.extraTrusted, m_options.limits, {}});
    connect(m_probe.get(), &Probe::passed, this, &LiveCheck::probePassed);
    connect(m_probe.get(), &Probe::finished, this, &LiveCheck::probeFinished);
    m_probe->start();
}

// The proxy took us to the host: its row is over, and the look-up was its own.
bool LiveCheck::passThroughProxy()
{
    return end(RowState::Passed, {}, facts()) && skip(u"name"_s, tr("The proxy looks the name up.")) &&
           begin(u"reach"_s);
}

void LiveCheck::probePassed(ProbeStage stage, int elapsedMs)
{
    if (stage == ProbeStage::Name) {
        if (end(RowState::Passed, {}, facts(), elapsedMs) && !begin(u"reach"_s)) {
            return;
        }
    } else if ((!proxied() || passThroughProxy()) && end(RowState::Passed, {}, facts(), elapsedMs) &&
               !begin(u"secure"_s)) {
        return;
    }
}

void LiveCheck::probeFinished(const ProbeResult &result)
{
    RowFacts seen = facts();
    if (result.certificate) {
        seen.issuer = oneLine(result.certificate->issuer);
        seen.validUntil = result.certificate->validUntil;
    }
    const bool proxyToBlame =
        result.fault == NetFault::ProxyUnreachable || result.fault == NetFault::ProxySignIn;
    if (proxied() && result.stage == ProbeStage::Reach && !proxyToBlame && !passThroughProxy()) {
        return;
    }
    if (result.fault != NetFault::None) {
        fail(causeOf(result.fault), seen, result.elapsedMs);
        return;
    }
    if (!end(RowState::Passed, {}, seen, result.elapsedMs)) {
        return;
    }
    if (result.stage == ProbeStage::Secure ||
        skip(u"secure"_s, tr("The service runs on this computer, without encryption."))) {
        signIn();
    }
}

} // namespace ats
