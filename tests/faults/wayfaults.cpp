// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

/// A port of this computer that nobody listens at.
quint16 closedPort()
{
    QTcpServer once;
    if (!once.listen(QHostAddress::LocalHost)) {
        qFatal("no port");
    }
    return once.serverPort();
}

QNetworkProxy proxyAt(const QString &host, quint16 port,
                      QNetworkProxy::ProxyType type = QNetworkProxy::HttpProxy)
{
    return {type, host, port};
}

void network(FaultWorld &world, std::optional<bool> online, std::optional<bool> portal)
{
    world.run.options.network = [=] { return NetworkState{online, portal}; };
}

PeerAct proxyAsks(const QByteArray &scheme)
{
    return {answer(407, "<html>Who are you?</html>", "text/html", {"Proxy-Authenticate: " + scheme}),
            Then::Close};
}

const std::vector<FaultCase> &wayFaults()
{
    using World = FaultWorld;
    static const std::vector<FaultCase> all{
        {.name = "all is well, here", .verdict = "connected"},
        {.name = "all is well, without TLS", .way = Way::Plain, .verdict = "connected"},
        {.name = "all is well, by name and proxy", .way = Way::Office, .verdict = "connected"},
        {.name = "all is well, with a key", .verdict = "connected", .guide = teamtailor},
        {.name = "all is well, with a key, by name",
         .way = Way::Office,
         .verdict = "connected",
         .guide = teamtailor},
        {.name = "a field is empty",
         .rows = "entries:failed/entry-missing",
         .signIns = 0,
         .arrange = [](World &w) { w.run.request.credentials = details(u"123456"_s, ""); }},
        {.name = "a Client ID with letters",
         .rows = "entries:failed/entry-malformed",
         .signIns = 0,
         .arrange = [](World &w) { w.run.request.credentials = details(u"12a"_s); }},
        {.name = "a key with a line break",
         .rows = "entries:failed/entry-malformed",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 auto broken = std::make_shared<Credentials>(w.run.request.credentials->clone());
                 broken->secrets.insert_or_assign(u"apiKey"_s, Secret(QByteArrayView("key\r\nX-Evil: 1")));
                 w.run.request.credentials = broken;
             },
         .guide = teamtailor},
        {.name = "a host that is not the system's",
         .rows = "entries:failed/internal-error",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.run.request.hosts = {{u"jobdiva"_s, QUrl(u"https://collector.example"_s)}};
             }},
        {.name = "the system says offline",
         .way = Way::Office,
         .rows = "network:failed/offline",
         .signIns = 0,
         .arrange = [](World &w) { network(w, false, false); }},
        {.name = "the system says sign-in page",
         .way = Way::Office,
         .rows = "portal:failed/captive-portal",
         .signIns = 0,
         .arrange = [](World &w) { network(w, true, true); }},
        {.name = "the system does not say",
         .way = Way::Office,
         .rows = "network:not-tested portal:not-tested",
         .verdict = "connected",
         .arrange = [](World &w) { network(w, std::nullopt, std::nullopt); }},
        {.name = "the system knows the network only",
         .way = Way::Office,
         .rows = "portal:not-tested",
         .verdict = "connected",
         .arrange = [](World &w) { network(w, true, std::nullopt); }},
        {.name = "what the system says is nothing here",
         .verdict = "connected",
         .arrange = [](World &w) { network(w, false, true); }},
        {.name = "the proxy takes no connection",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAt(u"127.0.0.1"_s, closedPort())); }},
        {.name = "the proxy has no name",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAt(u"proxy.invalid"_s, 3128)); }},
        {.name = "the proxy stays silent",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.run.options.limits.connectMs = 1'000;
                 w.goThrough(PeerAct{});
             }},
        {.name = "the proxy hangs up",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({{}, Then::Close});
             }},
        {.name = "the proxy resets",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({{}, Then::Reset});
             }},
        {.name = "the proxy is none",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({"220 mail.example ESMTP\r\n\r\n", Then::Close});
             }},
        {.name = "the proxy wants Basic",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-sign-in",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAsks("Basic realm=\"office\"")); }},
        {.name = "the proxy wants NTLM",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-sign-in",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAsks("NTLM")); }},
        {.name = "the proxy wants Negotiate",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-sign-in",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAsks("Negotiate")); }},
        {.name = "the proxy wants something unheard of",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-sign-in",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAsks("Fingerprint")); }},
        {.name = "the proxy wants it later",
         .way = Way::Office,
         .rows = "service:failed/proxy-sign-in",
         .signIns = 0,
         .arrange = [](World &w) { w.goThrough(proxyAsks("Basic realm=\"office\""), 1); }},
        {.name = "the proxy forbids the host",
         .way = Way::Office,
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({answer(403, "no", "text/plain"), Then::Close});
             }},
        {.name = "the proxy shows a page",
         .way = Way::Office,
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough(
                     {answer(302, "", "text/html", {"Location: http://block.example/"}), Then::Close});
             }},
        {.name = "the proxy cannot reach the host",
         .way = Way::Office,
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({answer(502, "<html></html>", "text/html"), Then::Close});
             }},
        {.name = "the proxy finds the host busy",
         .way = Way::Office,
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({answer(503, "", "text/html"), Then::Close});
             }},
        {.name = "the proxy does not know the name",
         .way = Way::Office,
         .rows = "reach:failed/name-not-found",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough({answer(404, "", "text/html"), Then::Close});
             }},
        {.name = "the proxy leaves after the probe",
         .way = Way::Office,
         .rows = "service:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.run.options.limits.connectMs = 1'000;
                 w.goThrough({{}, Then::Close}, 1);
             }},
        {.name = "a SOCKS proxy takes no connection",
         .way = Way::Office,
         .rows = "proxy:failed/proxy-unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 w.goThrough(proxyAt(u"127.0.0.1"_s, closedPort(), QNetworkProxy::Socks5Proxy));
             }},
        {.name = "nobody knows the name",
         .way = Way::Office,
         .rows = "proxy:not-tested name:failed/name-not-found",
         .signIns = 0,
         .arrange = [](World &w) { w.declare(QUrl(u"https://nowhere.invalid"_s)); }},
        {.name = "the port is closed",
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange = [](World &w) { w.run.request.hosts[u"jobdiva"_s].setPort(closedPort()); }},
        {.name = "the port takes no connection",
         .rows = "reach:failed/unreachable",
         .signIns = 0,
         .arrange =
             [](World &w) {
                 static const DeafPort deaf;
                 w.run.options.limits.connectMs = 1'000;
                 w.run.request.hosts[u"jobdiva"_s].setPort(deaf.port());
             }},
        {.name = "the whole test takes too long",
         .signIn = PeerAct{},
         .rows = "service:failed/too-slow",
         .arrange = [](World &w) { w.run.options.wholeMs = 3'000; }}, // time enough to get there
    };
    return all;
}

} // namespace

/// From the entries to the host: nothing of the details has left this computer yet.
class WayFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void eachFault_data() { addFaults(wayFaults()); }
    void eachFault() { runFault(wayFaults()); }
};

ATS_TEST(WayFaults)
#include "wayfaults.moc"
