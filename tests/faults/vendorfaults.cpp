// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultworld.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

FaultCase refuses(const char *name, const PeerAct &signIn, const char *rows)
{
    return {.name = name, .signIn = signIn, .rows = rows, .verdict = "not-connected"};
}

FaultCase unwell(const char *name, const PeerAct &signIn, const char *rows)
{
    return {.name = name, .signIn = signIn, .rows = rows};
}

FaultCase gap(const char *name, const PeerAct &read, const char *rows,
              const char *verdict = "connected-with-gaps")
{
    return {.name = name, .read = read, .rows = rows, .verdict = verdict};
}

FaultCase teamtailorSays(const char *name, const PeerAct &company, const char *rows,
                         const char *verdict = "could-not-tell", int signIns = 1)
{
    return {.name = name,
            .signIn = company,
            .rows = rows,
            .verdict = verdict,
            .signIns = signIns,
            .guide = teamtailor};
}

FaultCase byName(FaultCase one)
{
    one.way = Way::Office;
    return one;
}

constexpr char rejected[] = "sign-in:failed/credentials-rejected";
constexpr char limited[] = "service:failed/rate-limited";
constexpr char down[] = "service:failed/vendor-down";

const std::vector<FaultCase> &vendorFaults()
{
    static const QByteArray gateway = "<html><h1>502 Bad Gateway</h1></html>";
    static const QByteArray echo =
        QByteArray(R"({"message":"Invalid username/password: )") + goodPassword + R"("})";
    static const std::vector<FaultCase> all{
        refuses("wrong password", complains(500, "Invalid username/password"), rejected),
        byName(refuses("wrong password, by name", complains(500, "Invalid username/password"), rejected)),
        refuses("wrong password, said back", says(500, echo), rejected),
        refuses("user switched off", says(403, R"({"error":"USER_DISABLED"})"), rejected),
        refuses("refused with 200", complains(200, "INVALID_CREDENTIALS"), rejected),
        refuses("401", complains(401, "no"), rejected),
        refuses("403 without words", says(403, ""), rejected),
        refuses("Client ID that is no number there",
                complains(400, "clientid cannot be converted to type Long"),
                "sign-in:failed/client-id-malformed"),
        unwell("the way in is gone",
               complains(404, "Full authentication is required to access this resource"),
               "sign-in:failed/route-missing"),
        unwell("the way in is gone, as 401", complains(401, "Full authentication is required"),
               "sign-in:failed/route-missing"),
        unwell("404", complains(404, "Not Found"), "sign-in:failed/answer-not-understood"),
        unwell("418", complains(418, "short and stout"), "sign-in:failed/answer-not-understood"),
        unwell("429", says(429, "", "", {"Retry-After: 7"}), limited),
        unwell("429 as a page", says(429, "<html>slow down</html>", "text/html"), limited),
        unwell("too many, by words", complains(500, "Request limit exceeded"), limited),
        unwell("503", says(503, "", "", {"Retry-After: 60", "Connection: close"}), down),
        unwell("502 as a page", says(502, gateway, "text/html"), down),
        unwell("500 with other words", complains(500, "NullPointerException"), down),
        unwell("500 with a password in it",
               says(500, QByteArray("no luck with ") + goodPassword, "text/plain"), down),
        gap("403 at the read", complains(403, "Forbidden"), "read:failed/permission-missing"),
        gap("not allowed", complains(500, "This method is not allowed"), "read:failed/permission-missing"),
        gap("not allowed, with 200", complains(200, "You are not allowed to use this"),
            "read:failed/permission-missing"),
        gap("an error of the read", complains(500, "Error: list closed"), "read:failed/endpoint-refused"),
        gap("a module that is off", complains(500, "The BI module is off"), "read:failed/endpoint-refused"),
        gap("the session is refused", complains(401, "who"), "session:failed/session-refused",
            "not-connected"),
        gap("too many at the read", says(429, "", "", {"Retry-After: 9"}),
            "session:not-tested read:failed/rate-limited", "could-not-tell"),
        gap("down at the read", says(502, gateway, "text/html"), "session:not-tested read:failed/vendor-down",
            "could-not-tell"),
        gap("404 at the read", complains(404, "no"), "session:not-tested read:failed/answer-not-understood",
            "could-not-tell"),
        gap("a token said back", says(500, goodToken(), "text/plain"),
            "session:not-tested read:failed/vendor-down", "could-not-tell"),
        {.name = "a key nobody knows",
         .signIn = says(401, ""),
         .read = says(401, ""),
         .rows = "sign-in:failed/key-rejected",
         .verdict = "not-connected",
         .guide = teamtailor},
        {.name = "a key no region knows",
         .way = Way::Office,
         .signIn = says(401, ""),
         .read = says(401, ""),
         .rows = "sign-in:failed/key-rejected",
         .verdict = "not-connected",
         .signIns = 3,
         .guide = teamtailor},
        teamtailorSays("a key that is no admin's", says(403, "{}"),
                       "company:failed/permission-missing and on", "connected-with-gaps"),
        teamtailorSays("a key for jobs only", says(401, ""), "company:failed/permission-missing and on",
                       "connected-with-gaps"),
        teamtailorSays("an old version", says(406, R"({"errors":[{"detail":"Not acceptable"}]})"),
                       "sign-in:failed/api-version"),
        teamtailorSays("an old version, twice",
                       says(406, R"({"errors":[{"detail":"Use X-Api-Version 20260101"}]})"),
                       "sign-in:failed/api-version", "could-not-tell", 2),
        teamtailorSays("limited, and again after the pause",
                       says(429, "{}", "application/json", {"X-Rate-Limit-Reset: 0"}), limited,
                       "could-not-tell", 2),
        teamtailorSays("limited for long", says(429, "{}", "application/json", {"X-Rate-Limit-Reset: 600"}),
                       limited),
        teamtailorSays("Teamtailor is down", says(503, ""), down),
        teamtailorSays("404 from Teamtailor", says(404, "{}"), "sign-in:failed/answer-not-understood"),
        teamtailorSays("another company", says(200, R"({"data":{"id":"zzz","attributes":{"name":"Other"}}})"),
                       "company:warning/account-mismatch and on", "connected-with-gaps"),
        {.name = "reads that a key may not do",
         .read = says(403, "{}"),
         .rows = "user:failed/permission-missing jobs:failed/permission-missing and on",
         .verdict = "connected-with-gaps",
         .guide = teamtailor},
        {.name = "a user who is not there",
         .read = says(200, R"({"data":[],"meta":{"record-count":1}})"),
         .rows = "user:failed/user-missing and on",
         .verdict = "connected-with-gaps",
         .guide = teamtailor},
        {.name = "an invitation that is open",
         .read = says(200, R"({"data":[{"attributes":{"login-email":null}}]})"),
         .rows = "user:failed/invitation-open and on",
         .verdict = "connected-with-gaps",
         .guide = teamtailor},
        {.name = "a role that is too low",
         .read = says(200, R"({"data":[{"attributes":{"login-email":"x","role":"no_access"}}]})"),
         .rows = "user:warning/role-too-low and on",
         .verdict = "connected-with-gaps",
         .guide = teamtailor},
    };
    return all;
}

} // namespace

/// What the service itself says: about the details, the rights, or its own trouble.
class VendorFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void eachFault_data() { addFaults(vendorFaults()); }
    void eachFault() { runFault(vendorFaults()); }
};

ATS_TEST(VendorFaults)
#include "vendorfaults.moc"
