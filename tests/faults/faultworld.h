// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/faultcase.h"
#include "tests/support/liverun.h"

namespace ats::test
{

/// The authorities of one test run, made when first asked for.
struct FaultAuthorities {
    Authority known{QStringLiteral("Known Authority")};
    Authority office{QStringLiteral("Office Inspection")};
    Authority impostor{QStringLiteral("Known Authority")}; ///< has the name and not the key
    Identity good;                                         ///< for every name that a case uses

    [[nodiscard]] static FaultAuthorities &get();
};

/// Names in a certificate: this computer and the hosts that the systems declare.
inline constexpr char allNames[] = "IP:127.0.0.1,DNS:localhost,DNS:api.jobdiva.com,DNS:api.teamtailor.com,"
                                   "DNS:api.na.teamtailor.com,DNS:api.au.teamtailor.com";

/// A shipped guide, a service that is played, and the way between them.
class FaultWorld
{
public:
    explicit FaultWorld(const FaultCase &one);

    /// How many requests asked whether the details are right.
    [[nodiscard]] int signIns() const;
    /// Everything that reached somebody who is not the service, as it stood on the wire.
    [[nodiscard]] QByteArray seenByOthers() const;
    [[nodiscard]] QByteArrayList secrets() const;

    /// Plays the service with another certificate, or with none.
    void serve(const std::optional<Identity> &identity);
    void goThrough(const PeerAct &refusal, int passes = 0);
    void goThrough(const QNetworkProxy &proxy);
    /// Another host than the declared one, without a proxy.
    void declare(const QUrl &base);

    System system;
    Guide guide;
    std::optional<PeerAct> signInAct;
    std::optional<PeerAct> readAct;
    std::unique_ptr<Peer> peer;
    Peer elsewhere{[](const PeerRequest &) { return PeerAct{answer(200, "{}")}; }}; ///< where redirects lead
    std::unique_ptr<ProxyPeer> proxy;
    LiveRun run;

private:
    [[nodiscard]] PeerAct answerTo(const PeerRequest &request);
    [[nodiscard]] static bool isSignIn(const PeerRequest &request);

    Way m_way;
};

} // namespace ats::test
