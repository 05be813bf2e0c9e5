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
    Authority m_other{u"Office Inspection"_s};

    [[nodiscard]] QList<QSslCertificate> trust() const { return {m_known.certificate()}; }

    void expect(const Identity &identity, NetFault fault, const QString &issuer)
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; }, identity);
        QtHttp http(trust());
        const HttpReply reply = exchange(http, post(peer.url()));
        QVERIFY2(reply.fault == fault, qPrintable(reply.detail));
        QVERIFY(reply.certificate);
        QCOMPARE(reply.certificate->issuer, issuer);
        QCOMPARE(reply.certificate->validUntil, identity.chain.first().expiryDate().toUTC());
        QCOMPARE(peer.count("POST"), fault == NetFault::None ? 1 : 0);

        const ProbeResult result =
            probed({peer.url(), QNetworkProxy(QNetworkProxy::NoProxy), trust(), smallLimits()});
        QVERIFY2(result.fault == fault, qPrintable(result.detail));
        QVERIFY(result.stage == ProbeStage::Secure);
        QVERIFY(result.certificate);
        QCOMPARE(result.certificate->issuer, issuer);
        QCOMPARE(result.certificate->validUntil, identity.chain.first().expiryDate().toUTC());
    }

private slots:
    void aTrustedCertificatePasses() { expect(m_known.issue(here), NetFault::None, u"Known Authority"_s); }

    void anUnknownIssuerIsNamed()
    {
        expect(m_other.issue(here), NetFault::TlsUntrusted, u"Office Inspection"_s);
    }

    void expiredIsExpired()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        expect(m_known.issue(here, now.addDays(-20), now.addDays(-1)), NetFault::TlsExpired,
               u"Known Authority"_s);
    }

    void notYetValidPointsToTheClock()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        expect(m_known.issue(here, now.addDays(1), now.addDays(20)), NetFault::TlsClock,
               u"Known Authority"_s);
    }

    void anotherNameIsTheWrongName()
    {
        expect(m_known.issue(u"DNS:other.example"_s), NetFault::TlsName, u"Known Authority"_s);
    }

    void severalFaultsNameTheIssuerFirst()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        expect(m_other.issue(u"DNS:other.example"_s, now.addDays(-20), now.addDays(-1)),
               NetFault::TlsUntrusted, u"Office Inspection"_s);
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

    void plainHttpOnATlsPortIsNoTls()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        QUrl url = peer.url();
        url.setScheme(u"https"_s);
        QtHttp http(trust());
        QVERIFY(exchange(http, post(url)).fault == NetFault::TlsFailed);
        const ProbeResult result =
            probed({url, QNetworkProxy(QNetworkProxy::NoProxy), trust(), smallLimits()});
        QVERIFY(result.fault == NetFault::TlsFailed);
        QVERIFY(result.stage == ProbeStage::Secure);
        QVERIFY(!result.certificate);
        QCOMPARE(peer.count("POST"), 0);
    }

    void theProbeNamesTheStageThatFailed()
    {
        HttpLimits limits = smallLimits();
        limits.connectMs = 500;
        QList<ProbeStage> passed;
        const ProbeResult lost = probed(
            {QUrl(u"https://nowhere.invalid"_s), {QNetworkProxy::NoProxy}, {}, smallLimits()}, &passed);
        QVERIFY(lost.fault == NetFault::NameNotFound && lost.stage == ProbeStage::Name && passed.isEmpty());

        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        QUrl url(u"https://127.0.0.1"_s);
        url.setPort(deaf.serverPort());
        const ProbeResult slow = probed({url, {QNetworkProxy::NoProxy}, {}, limits}, &passed);
        QVERIFY(slow.fault == NetFault::TooSlow && slow.stage == ProbeStage::Secure);
        QCOMPARE(passed, QList<ProbeStage>({ProbeStage::Name, ProbeStage::Reach}));

        deaf.close();
        const ProbeResult refused = probed({url, {QNetworkProxy::NoProxy}, {}, limits});
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
            probed({QUrl(u"https://api.client.example"_s), through, trust(), smallLimits()}, &passed);
        QVERIFY2(result.fault == NetFault::None, qPrintable(result.detail));
        QCOMPARE(passed, QList<ProbeStage>{ProbeStage::Reach});
        QCOMPARE(proxy.connects(), 1);
    }
};

ATS_TEST(Tls)
#include "tls.moc"
