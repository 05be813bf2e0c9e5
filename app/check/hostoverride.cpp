// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/hostoverride.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Problem problem(const char *text) { return {QCoreApplication::translate("ats::HostOverride", text)}; }

} // namespace

Done checkHostOverride(const QUrl &url)
{
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty()) {
        return problem(QT_TRANSLATE_NOOP(
            "ats::HostOverride", "A host override needs an address that begins with http:// or https://."));
    }
    if (!isLoopback(url)) {
        return problem(
            QT_TRANSLATE_NOOP("ats::HostOverride",
                              "A host override may only name this computer: localhost, 127.0.0.1 or ::1."));
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        url.path(QUrl::FullyDecoded).contains(".."_L1)) {
        return problem(QT_TRANSLATE_NOOP("ats::HostOverride",
                                         "The address of a host override has a host, a port and a "
                                         "path only: no user name, “?”, “#” or “..”."));
    }
    return {};
}

Outcome<std::pair<QString, QUrl>> parseHostOverride(const QString &text)
{
    static const QRegularExpression shape(u"\\A([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)?)=(\\S+)\\z"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return problem(QT_TRANSLATE_NOOP(
            "ats::HostOverride",
            "A host override looks like “jobdiva=http://127.0.0.1:4000”: a system, “=” and an address."));
    }
    const QUrl url(match.captured(2), QUrl::StrictMode);
    if (const Done done = checkHostOverride(url); !done) {
        return done.problem();
    }
    return std::pair(match.captured(1), url);
}

Outcome<QUrl> baseAddress(const System &system, const Credentials &credentials,
                          const HostOverrides &overrides)
{
    if (system.hosts.empty()) {
        return problem(QT_TRANSLATE_NOOP("ats::HostOverride", "The system's data names no host."));
    }
    const QString region = credentials.plain.value(u"region"_s);
    auto host = std::ranges::find(system.hosts, region, &Host::region);
    if (host == system.hosts.end()) {
        host = system.hosts.begin();
    }
    for (const QString &key : {system.id + u'.' + host->region, system.id}) {
        if (const auto found = overrides.find(key); found != overrides.end()) {
            if (const Done done = checkHostOverride(*found); !done) {
                return done.problem();
            }
            return *found;
        }
    }
    return host->base;
}

} // namespace ats
