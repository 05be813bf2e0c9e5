// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

const QString everyName = QString::fromLatin1(allNames);

QDateTime day(int from) { return QDateTime::currentDateTimeUtc().addDays(from); }

Authority &knownOne() { return FaultAuthorities::get().known; }
Authority &officeOne() { return FaultAuthorities::get().office; }

/// A certificate that the service shows to everybody.
FaultCase shows(const char *name, const char *rows, std::function<Identity()> identity, Way way = Way::Here)
{
    return {.name = name, .way = way, .rows = rows, .signIns = 0, .arrange = [identity](FaultWorld &world) {
                world.serve(identity());
            }};
}

/// The probe meets the right certificate, the sign-in this one.
FaultCase showsLater(const char *name, const char *rows, std::function<Identity()> identity)
{
    return {.name = name, .rows = rows, .signIns = 0, .arrange = [identity](FaultWorld &world) {
                world.peer->showLater(identity());
            }};
}

/// No TLS at all: this is what a greeting gets.
FaultCase greets(const char *name, const char *rows, const PeerAct &act)
{
    return {.name = name, .rows = rows, .signIns = 0, .arrange = [act](FaultWorld &world) {
                world.serve(std::nullopt);
                world.peer->answerGreeting(act);
            }};
}

const std::vector<FaultCase> &tlsFaults()
{
    static const std::vector<FaultCase> all{
        shows("an unknown authority", "secure:failed/tls-untrusted",
              [] { return officeOne().issue(everyName); }),
        shows(
            "an unknown authority in between", "secure:failed/tls-untrusted",
            [] { return officeOne().issue(everyName); }, Way::Office),
        shows("an authority that is not shown", "secure:failed/tls-untrusted",
              [] {
                  Identity alone = officeOne().issue(everyName);
                  alone.chain.resize(1);
                  return alone;
              }),
        shows("signed by itself", "secure:failed/tls-untrusted",
              [] { return knownOne().selfSigned(everyName); }),
        shows("an impostor of the authority", "secure:failed/tls-untrusted",
              [] { return FaultAuthorities::get().impostor.issue(everyName); }),
        shows("another one's certificate below the known one", "secure:failed/tls-untrusted",
              [] {
                  Identity mixed = officeOne().issue(everyName);
                  mixed.chain[1] = knownOne().certificate();
                  return mixed;
              }),
        shows("expired", "secure:failed/tls-expired",
              [] { return knownOne().issue(everyName, day(-20), day(-1)); }),
        shows(
            "expired, in between", "secure:failed/tls-expired",
            [] { return knownOne().issue(everyName, day(-20), day(-1)); }, Way::Office),
        shows("not yet valid", "secure:failed/tls-clock",
              [] { return knownOne().issue(everyName, day(1), day(20)); }),
        shows("another name", "secure:failed/tls-name",
              [] { return knownOne().issue(u"DNS:other.example"_s); }),
        shows(
            "another name, in between", "secure:failed/tls-name",
            [] { return knownOne().issue(u"DNS:*.jobdiva.example"_s); }, Way::Office),
        shows("no name at all", "secure:failed/tls-name",
              [] { return knownOne().issue(u"email:a@b.example"_s); }),
        shows("expired and another name", "secure:failed/tls-expired",
              [] { return knownOne().issue(u"DNS:other.example"_s, day(-20), day(-1)); }),
        shows("not yet valid and another name", "secure:failed/tls-clock",
              [] { return knownOne().issue(u"DNS:other.example"_s, day(1), day(20)); }),
        shows("unknown, expired and another name", "secure:failed/tls-untrusted",
              [] { return officeOne().issue(u"DNS:other.example"_s, day(-20), day(-1)); }),
        shows("unknown and not yet valid", "secure:failed/tls-untrusted",
              [] { return officeOne().issue(everyName, day(1), day(20)); }),
        {.name = "an inspection that this computer trusts",
         .verdict = "connected",
         .arrange = [](FaultWorld &world) { world.serve(officeOne().issue(everyName)); },
         .trustsOffice = true},
        showsLater("unknown at the sign-in", "service:failed/tls-untrusted",
                   [] { return officeOne().issue(everyName); }),
        showsLater("expired at the sign-in", "service:failed/tls-expired",
                   [] { return knownOne().issue(everyName, day(-20), day(-1)); }),
        showsLater("not yet valid at the sign-in", "service:failed/tls-clock",
                   [] { return knownOne().issue(everyName, day(1), day(20)); }),
        showsLater("another name at the sign-in", "service:failed/tls-name",
                   [] { return knownOne().issue(u"DNS:other.example"_s); }),
        greets("plain HTTP on the TLS port", "secure:failed/tls-failed",
               {answer(400, "plain", "text/plain"), Then::Close}),
        greets("a page on the TLS port", "secure:failed/tls-failed",
               {answer(302, "", "text/html", {"Location: http://guest.example/"}), Then::Close}),
        greets("closed at the greeting", "secure:failed/tls-failed", {{}, Then::Close}),
        greets("reset at the greeting", "secure:failed/tls-failed", {{}, Then::Reset}),
        greets("garbage at the greeting", "secure:failed/tls-failed",
               {QByteArray(5000, '\x7f'), Then::Close}),
        greets("a mail server", "secure:failed/tls-failed", {"220 mail.example ESMTP\r\n"}),
        greets("a TLS alert", "secure:failed/tls-failed",
               {QByteArray::fromHex("15030300020228"), Then::Close}),
        greets("half a TLS greeting", "secure:failed/tls-failed",
               {QByteArray::fromHex("160303007a0200"), Then::Close}),
        {.name = "silence at the greeting",
         .rows = "secure:failed/too-slow",
         .signIns = 0,
         .arrange =
             [](FaultWorld &world) {
                 world.serve(std::nullopt);
                 world.peer->answerGreeting({});
                 world.run.options.limits.connectMs = 1'000;
             }},
        {.name = "TLS on a port without",
         .way = Way::Plain,
         .rows = "service:failed/connection-closed",
         .signIns = 0,
         .arrange = [](FaultWorld &world) { world.serve(knownOne().issue(everyName)); }},
        {.name = "an unknown authority, with a key",
         .rows = "secure:failed/tls-untrusted",
         .signIns = 0,
         .arrange = [](FaultWorld &world) { world.serve(officeOne().issue(everyName)); },
         .guide = teamtailor},
    };
    return all;
}

} // namespace

/// The secure connection: which fault it is, before anything is sent.
class TlsFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void eachFault_data() { addFaults(tlsFaults()); }
    void eachFault() { runFault(tlsFaults()); }
};

ATS_TEST(TlsFaults)
#include "tlsfaults.moc"
