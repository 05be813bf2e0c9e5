// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/netfault.h"
#include "app/check/probe.h"
#include "app/check/qthttp.h"
#include "tests/support/exchange.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

ProbeResult probed(const ProbeRequest &request, QList<ProbeStage> *passed = nullptr)
{
    Probe probe(request);
    std::optional<ProbeResult> got;
    QObject::connect(&probe, &Probe::finished, &probe, [&](const ProbeResult &result) { got = result; });
    QObject::connect(&probe, &Probe::passed, &probe, [&](ProbeStage stage) {
        if (passed != nullptr) {
            passed->append(stage);
        }
    });
    probe.start();
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 60'000)) {
        qFatal("a probe did not finish");
    }
    return *got;
}

const QString here = u"DNS:localhost,IP:127.0.0.1"_s;

} // namespace

class Tls : public QObject
{
    Q_OBJECT

private:
    Authority m_known{u"Known Authority"_s};

    [[nodiscard]] QList<QSslCertificate> trust() const { return {m_known.certificate()}; }

private slots:
    void theCertificateIsTold()
    {
        const Identity identity = m_known.issue(here);
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; }, identity);
        QtHttp http(trust());
        const HttpReply reply = exchange(http, post(peer.url()));
        const ProbeResult result =
            probed({peer.url(), QNetworkProxy(QNetworkProxy::NoProxy), trust(), smallLimits(), {}});
        for (const std::optional<PeerCertificate> &seen : {reply.certificate, result.certificate}) {
            QVERIFY(seen);
            QCOMPARE(seen->issuer, u"Known Authority"_s);
            QCOMPARE(seen->validUntil, identity.chain.first().expiryDate().toUTC());
        }
    }

    void anAddressThatLeadsNowhereHidesNoOther()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; }, m_known.issue(here));
        const DeafPort deaf(QHostAddress(u"127.0.0.2"_s), peer.serverPort());
        HttpLimits limits = smallLimits();
        limits.connectMs = 2'000;
        const ProbeRequest request{peer.url(),
                                   QNetworkProxy(QNetworkProxy::NoProxy),
                                   trust(),
                                   limits,
                                   {QHostAddress(u"127.0.0.2"_s), QHostAddress(u"127.0.0.1"_s)}};
        QList<ProbeStage> passed;
        const ProbeResult result = probed(request, &passed);
        QVERIFY2(result.fault == NetFault::None, qPrintable(result.detail));
        QCOMPARE(passed, QList<ProbeStage>({ProbeStage::Name, ProbeStage::Reach}));
    }

    void trustOfOneAdapterIsNotAnothers()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; }, m_known.issue(here));
        QtHttp trusting(trust());
        QtHttp plain;
        QVERIFY(exchange(trusting, post(peer.url())).fault == NetFault::None);
        QVERIFY(exchange(plain, post(peer.url())).fault == NetFault::TlsUntrusted);
        QCOMPARE(peer.count("POST"), 1);
    }

    void theProbeNamesTheStageThatFailed()
    {
        HttpLimits limits = smallLimits();
        limits.connectMs = 1'500;
        QList<ProbeStage> passed;
        const ProbeResult lost = probed(
            {QUrl(u"https://nowhere.invalid"_s), {QNetworkProxy::NoProxy}, {}, smallLimits(), {}}, &passed);
        QVERIFY(lost.fault == NetFault::NameNotFound && lost.stage == ProbeStage::Name && passed.isEmpty());

        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        QUrl url(u"https://127.0.0.1"_s);
        url.setPort(deaf.serverPort());
        const ProbeResult slow = probed({url, {QNetworkProxy::NoProxy}, {}, limits, {}}, &passed);
        QVERIFY(slow.fault == NetFault::TooSlow && slow.stage == ProbeStage::Secure);
        QCOMPARE(passed, QList<ProbeStage>({ProbeStage::Name, ProbeStage::Reach}));

        deaf.close();
        const ProbeResult refused = probed({url, {QNetworkProxy::NoProxy}, {}, limits, {}});
        QVERIFY(refused.fault == NetFault::Unreachable && refused.stage == ProbeStage::Reach);
    }

    void aProbeThroughAProxyReachesTheHost()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; },
                  m_known.issue(u"DNS:api.client.example"_s));
        ProxyPeer proxy(peer.serverPort());
        const QNetworkProxy through(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
        QList<ProbeStage> passed;
        const ProbeResult result =
            probed({QUrl(u"https://api.client.example"_s), through, trust(), smallLimits(), {}}, &passed);
        QVERIFY2(result.fault == NetFault::None, qPrintable(result.detail));
        QCOMPARE(passed, QList<ProbeStage>{ProbeStage::Reach});
        QCOMPARE(proxy.connects(), 1);
    }
};

ATS_TEST(Tls)
#include "tls.moc"
