// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/credentials.h"
#include "tests/support/peer.h"

#include <memory>

namespace ats::test
{

/// JobDiva's rules in C++, as facts/jobdiva-api.md has them, for tests of the check layer alone.
[[nodiscard]] System jobDiva(const QUrl &host = QUrl(QStringLiteral("https://api.jobdiva.com")));
[[nodiscard]] Guide guideFor(const System &system);

inline constexpr char goodPassword[] = "correct-horse_9.battery";
[[nodiscard]] std::shared_ptr<Credentials> details(const QString &clientId = QStringLiteral("123456"),
                                                   const char *password = goodPassword);

/// How a scripted JobDiva answers: the sign-in and the reads.
[[nodiscard]] QByteArray goodToken();
[[nodiscard]] PeerAct goodSignIn();
[[nodiscard]] PeerAct goodRead();
/// Sign-in by `signIn`, everything else by `read`.
[[nodiscard]] Peer::Script script(const PeerAct &signIn, const PeerAct &read = goodRead());

} // namespace ats::test
