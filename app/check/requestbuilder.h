// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/catalog.h"
#include "app/model/credentials.h"
#include "app/model/outcome.h"

namespace ats
{

/// A field's value as it is sent, see cleaned(). UTF-8.
[[nodiscard]] QByteArray sentValue(const System &system, const Credentials &credentials,
                                   const QString &field);

/// May the details go to `url`? Only to a host the system declares, or to the loopback override `base`.
[[nodiscard]] bool maySendTo(const System &system, const QUrl &base, const QUrl &url);

/// Is it one of the few requests that the system's data allows after the sign-in? Checked before each one is
/// sent, so that nothing can be written by mistake.
[[nodiscard]] bool mayRead(const System &system, const RequestTemplate &request);

/// Fills in a template. Everything but unreserved characters is percent-encoded in the query. A problem, and
/// nothing to send, when a value cannot be placed or the address is not one of the system's.
[[nodiscard]] Outcome<HttpRequest> buildRequest(const System &system, const QUrl &base,
                                                const RequestTemplate &request,
                                                const Credentials &credentials);

/// Adds what carries the session or key, in the sign-in's header form number `form`. There {token} stands for
/// the token, or without an exchange for the key, and {field} for that field; of a basic sign-in the form is
/// the pair before its encoding. A query key is added to the address.
[[nodiscard]] Done authorize(HttpRequest &request, const System &system, const Credentials &credentials,
                             const Secret &token, qsizetype form);
/// How many forms authorize() knows.
[[nodiscard]] qsizetype headerForms(const System &system);

} // namespace ats
