// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

FaultCase at(const char *name, const PeerAct &signIn, const char *rows)
{
    return {.name = name, .signIn = signIn, .rows = rows};
}

FaultCase atRead(const char *name, const PeerAct &read, const char *rows)
{
    return {.name = name, .read = read, .rows = rows};
}

FaultCase withKey(const char *name, const PeerAct &signIn, const char *rows, int signIns = 1)
{
    return {.name = name, .signIn = signIn, .rows = rows, .signIns = signIns, .guide = teamtailor};
}

FaultCase slow(FaultCase one)
{
    one.answerMs = 1'000;
    return one;
}

FaultCase judged(FaultCase one, const char *verdict)
{
    one.verdict = verdict;
    return one;
}

constexpr char closed[] = "service:failed/connection-closed";
constexpr char late[] = "service:failed/too-slow";
constexpr char strange[] = "sign-in:failed/answer-not-understood";
constexpr char strangeUndated[] = "clock:not-tested sign-in:failed/answer-not-understood";
constexpr char elsewhere[] = "service:failed/intercepted";

PeerAct redirect(int status, const QByteArray &location)
{
    return says(status, "", "text/html", {"Location: " + location});
}

PeerAct asks(const QByteArray &scheme)
{
    return says(401, R"({"message":"who are you"})", "application/json", {"WWW-Authenticate: " + scheme});
}

/// A good token with these lines in the head.
PeerAct token(const QList<QByteArray> &lines)
{
    return {answer(200, R"({"token":"abcdefgh.ijkl"})", "application/json", lines)};
}

PeerAct signedInAt(qint64 secondsFromNow)
{
    return token({dateLine(QDateTime::currentDateTimeUtc().addSecs(secondsFromNow))});
}

const std::vector<FaultCase> &httpFaults()
{
    static const QByteArray head = "HTTP/1.1 200 OK\r\n";
    static const QByteArray whole = "{\"token\":\"abcdefgh.ijkl\"}";
    static const std::vector<FaultCase> all{
        at("closes before answering", {"", Then::Close}, closed),
        at("resets before answering", {"", Then::Reset}, closed),
        at("closes inside the status line", {"HTTP/1.", Then::Close}, closed),
        at("closes inside the head", {head + "Content-Le", Then::Close}, closed),
        at("resets inside the head", {head, Then::Reset}, closed),
        at("garbage instead of HTTP", {"\x01\x02 not http at all\r\n\r\n", Then::Close}, closed),
        at("another protocol", {"SSH-2.0-OpenSSH_9.2\r\n\r\n", Then::Close}, closed),
        at("a version from the future", {"HTTP/9.9 200 OK\r\n\r\n", Then::Close}, strangeUndated),
        slow(at("silence", {""}, late)),
        slow(at("the head byte by byte", {head + QByteArray(4000, 'x'), Then::KeepOpen, 10}, late)),
        slow(withKey("silence, three times", {""}, late, 3)),
        withKey("closes before answering, with a key", {"", Then::Close}, closed),
        slow(
            at("a head without end", {head + QByteArray("X-A: b\r\n").repeated(50'000), Then::Repeat}, late)),
        slow(at("a line of the head without end", {head + "X-A: " + QByteArray(1'000'000, 'a'), Then::Repeat},
                late)),
        at("a giant head", {head + QByteArray("X-A: b\r\n").repeated(200'000) + "\r\n", Then::Close},
           strangeUndated),
        slow(at("a giant line in the head", token({dateLine(), "X-A: " + QByteArray(4'000'000, 'a')}), late)),
        at("a line without a colon", {head + "what is this\r\nContent-Length: 2\r\n\r\n{}", Then::Close},
           strangeUndated),
        judged(at("a control character in the head", token({dateLine(), "X-A: a\x01\x02"}), ""), "connected"),
        judged(at("a negative length", {head + "Content-Length: -5\r\n\r\n" + whole, Then::Close},
                  "clock:not-tested"),
               "connected"),
        at("two lengths", {head + "Content-Length: 3\r\nContent-Length: 25\r\n\r\n" + whole, Then::Close},
           strangeUndated),
        judged(at("a length that is none", {head + "Content-Length: many\r\n\r\n" + whole, Then::Close},
                  "clock:not-tested"),
               "connected"),
        at("a chunk without a length",
           {head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + whole, Then::Close}, strangeUndated),
        judged(at("an encoding nobody knows", token({dateLine(), "Content-Encoding: rot13"}), ""),
               "connected"),
        judged(at("100 first", {"HTTP/1.1 100 Continue\r\n\r\n" + goodSignIn().bytes}, ""), "connected"),
        at("101", says(101, ""), strange),
        at("another language", says(101, "", "", {"Upgrade: websocket", "Connection: Upgrade"}), strange),
        at("a status that is none", {"HTTP/1.1 999 What\r\n" + dateLine() + "\r\nContent-Length: 0\r\n\r\n"},
           strange),
        judged(at("401 with Basic", asks("Basic realm=\"x\""), "sign-in:failed/credentials-rejected"),
               "not-connected"),
        judged(at("401 with Digest", asks("Digest realm=\"x\", nonce=\"y\""),
                  "sign-in:failed/credentials-rejected"),
               "not-connected"),
        judged(at("401 with NTLM", asks("NTLM"), "sign-in:failed/credentials-rejected"), "not-connected"),
        judged(at("401 with Negotiate", asks("Negotiate"), "sign-in:failed/credentials-rejected"),
               "not-connected"),
        judged(at("401 with Negotiate, then closed", {asks("Negotiate").bytes, Then::Close},
                  "sign-in:failed/credentials-rejected"),
               "not-connected"),
        at("408, then closed", {says(408, "", "", {"Connection: close"}).bytes, Then::Close}, strange),
        at("407 from the other side", says(407, "", "text/html"), "service:failed/proxy-sign-in"),
        at("511", says(511, "<html>Welcome, guest</html>", "text/html"), "service:failed/captive-portal"),
        at("redirect within the host", redirect(302, "/elsewhere"), strange),
        at("redirect to itself", redirect(307, "/apiv2/v2/login"), strange),
        at("redirect without an address", says(302, ""), strange),
        at("redirect to another host", redirect(302, "ELSEWHERE/login"), elsewhere),
        at("redirect for good to another host", redirect(308, "ELSEWHERE/login"), elsewhere),
        at("redirect to the same host without TLS", redirect(307, "http://127.0.0.1/"), elsewhere),
        at("redirect to a script", redirect(302, "javascript:alert(1)"), elsewhere),
        {.name = "redirect by name to another host",
         .way = Way::Office,
         .signIn = redirect(302, "https://login.example/"),
         .rows = elsewhere},
        {.name = "redirect by name to the same port",
         .way = Way::Office,
         .signIn = redirect(302, "https://API.jobdiva.com:443/apiv2/v3/login"),
         .rows = strange},
        withKey("redirect to another host, with a key", redirect(307, "ELSEWHERE/v1/company"), elsewhere),
        atRead("the read leads elsewhere", redirect(307, "ELSEWHERE/apiv2/bi"),
               "session:not-tested read:failed/intercepted"),
        atRead("the read is closed", {"", Then::Close}, "session:not-tested read:failed/connection-closed"),
        slow(atRead("the read stays silent", {""}, "session:not-tested read:failed/too-slow")),
        judged(at("a clock ten minutes ahead", signedInAt(600), "clock:warning/clock-wrong and on"),
               "connected-with-gaps"),
        judged(at("a clock ten minutes behind", signedInAt(-600), "clock:warning/clock-wrong and on"),
               "connected-with-gaps"),
        judged(at("a clock a century ahead", signedInAt(3'155'760'000), "clock:warning/clock-wrong and on"),
               "connected-with-gaps"),
        judged(at("a date that is none", token({"Date: yesterday"}), "clock:not-tested"), "connected"),
        judged(at("no date", token({}), "clock:not-tested"), "connected"),
    };
    return all;
}

} // namespace

/// An answer that comes wrong, or not at all.
class HttpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void eachFault_data() { addFaults(httpFaults()); }
    void eachFault() { runFault(httpFaults()); }
};

ATS_TEST(HttpFaults)
#include "httpfaults.moc"
