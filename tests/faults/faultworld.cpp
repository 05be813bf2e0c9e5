// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"

#include "tests/support/shippedguide.h"

#include <QtNetwork/QSslConfiguration>

#include <algorithm>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char apiKey[] = "k3y-of-forty-letters-0123456789-abcdefgh";
constexpr char userPassword[] = "the-users-own-password";

const Guide &shippedGuide(const char *id)
{
    static ShippedGuide jobDivas;
    static ShippedGuide teamtailors;
    ShippedGuide &one = qstrcmp(id, teamtailor) == 0 ? teamtailors : jobDivas;
    if (one.guide == nullptr) {
        const QString problem = one.load(QString::fromLatin1(id));
        if (!problem.isEmpty()) {
            qFatal("%s: %s", id, qPrintable(problem));
        }
    }
    return *one.guide;
}

std::shared_ptr<Credentials> detailsFor(const System &system)
{
    if (system.id == "jobdiva"_L1) {
        return details();
    }
    auto made = std::make_shared<Credentials>();
    made->plain = {
        {u"companyId"_s, u"abcdefghi-1"_s}, {u"userEmail"_s, u"a@b.example"_s}, {u"region"_s, u"eu"_s}};
    made->secrets.emplace(u"apiKey"_s, Secret(QByteArrayView(apiKey)));
    made->secrets.emplace(u"userPassword"_s, Secret(QByteArrayView(userPassword)));
    return made;
}

PeerAct goodAnswer(const PeerRequest &request)
{
    if (request.method == "POST") {
        return goodSignIn();
    }
    if (request.target.contains("/v1/company")) {
        return says(200, R"({"data":{"id":"abcdefghi-1","attributes":{"name":"Client Ltd"}}})");
    }
    if (request.target.contains("/v1/users")) {
        return says(200,
                    R"({"data":[{"attributes":{"login-email":"a@b.example","role":"Recruitment Admin"}}]})");
    }
    return request.target.contains("/v1/") ? says(200, R"({"data":[],"meta":{"record-count":12}})")
                                           : goodRead();
}

QList<QSslCertificate> trusted(const FaultCase &one)
{
    const FaultAuthorities &all = FaultAuthorities::get();
    QList<QSslCertificate> trust{all.known.certificate()};
    if (one.trustsOffice) {
        trust.append(all.office.certificate());
    }
    return trust;
}

} // namespace

FaultAuthorities &FaultAuthorities::get()
{
    static FaultAuthorities all;
    if (all.good.chain.isEmpty()) {
        // Hundreds of public authorities make each connection slow, and none of them is asked here.
        QSslConfiguration bare = QSslConfiguration::defaultConfiguration();
        bare.setCaCertificates({});
        QSslConfiguration::setDefaultConfiguration(bare);
        all.good = all.known.issue(QString::fromLatin1(allNames));
    }
    return all;
}

FaultWorld::FaultWorld(const FaultCase &one)
    : system(*shippedGuide(one.guide).system)
    , guide(shippedGuide(one.guide))
    , run(QUrl(), trusted(one))
    , m_way(one.way)
{
    std::ranges::fill(system.requests.retryTimeouts, 0); // patience is another test's
    guide.system = &system;
    run.shipped = &guide;
    run.request.credentials = detailsFor(system);
    run.options.limits.connectMs = 20'000;
    run.options.limits.answerMs = one.answerMs;
    if (m_way == Way::Office) {
        run.options.network = [] { return NetworkState{true, false}; };
    }
    signInAct = one.signIn;
    readAct = one.read;
    serve(m_way == Way::Plain ? std::nullopt : std::optional(FaultAuthorities::get().good));
}

bool FaultWorld::isSignIn(const PeerRequest &request)
{
    return request.method == "POST" || request.target.contains("/v1/company");
}

int FaultWorld::signIns() const
{
    return static_cast<int>(std::ranges::count_if(peer->requests(), isSignIn));
}

PeerAct FaultWorld::answerTo(const PeerRequest &request)
{
    const std::optional<PeerAct> &said = isSignIn(request) ? signInAct : readAct;
    if (!said) {
        return goodAnswer(request);
    }
    PeerAct act = *said;
    act.bytes.replace("ELSEWHERE", elsewhere.url().toEncoded());
    return act;
}

void FaultWorld::serve(const std::optional<Identity> &identity)
{
    peer = std::make_unique<Peer>([this](const PeerRequest &request) { return answerTo(request); }, identity);
    if (m_way == Way::Office) {
        proxy = std::make_unique<ProxyPeer>(peer->serverPort());
        goThrough(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy->serverPort()));
        return;
    }
    QUrl base = peer->url();
    base.setScheme(m_way == Way::Plain ? u"http"_s : u"https"_s);
    run.request.hosts = {{system.id, base}};
}

void FaultWorld::goThrough(const PeerAct &refusal, int passes)
{
    proxy = std::make_unique<ProxyPeer>(peer->serverPort(), refusal, passes);
    goThrough(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy->serverPort()));
}

void FaultWorld::goThrough(const QNetworkProxy &through)
{
    run.options.proxies = [through](const QUrl &) { return QList<QNetworkProxy>{through}; };
}

void FaultWorld::declare(const QUrl &base)
{
    run.request.hosts.clear();
    system.hosts = {{{}, {}, base}};
    goThrough(QNetworkProxy(QNetworkProxy::NoProxy));
}

QByteArray FaultWorld::seenByOthers() const
{
    QByteArray all = proxy ? proxy->seen() : QByteArray();
    for (const PeerRequest &request : elsewhere.requests()) {
        all += request.target + request.body + request.headers.values().join();
    }
    return all;
}

QByteArrayList FaultWorld::secrets() const { return {goodPassword, goodToken(), apiKey, userPassword}; }

} // namespace ats::test
