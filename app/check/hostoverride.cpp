// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/hostoverride.h"

#include "app/model/fieldtext.h"

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

Outcome<std::vector<RegionBase>> regionBases(const System &system, const Credentials &credentials,
                                             const HostOverrides &overrides)
{
    std::vector<RegionBase> declared;
    std::vector<RegionBase> overridden;
    for (const Host &host : system.hosts) {
        declared.push_back({host.region, host.label, host.base});
        for (const QString &key : {system.id + u'.' + host.region, system.id}) {
            const auto found = overrides.find(key);
            if (found == overrides.end()) {
                continue;
            }
            if (const Done done = checkHostOverride(*found); !done) {
                return done.problem();
            }
            // One address for all regions is asked once.
            if (std::ranges::find(overridden, *found, &RegionBase::base) == overridden.end()) {
                overridden.push_back({host.region, host.label, *found});
            }
            break;
        }
    }
    std::vector<RegionBase> bases = overridden.empty() ? std::move(declared) : std::move(overridden);
    if (bases.empty()) {
        return problem(QT_TRANSLATE_NOOP("ats::HostOverride", "The system's data names no host."));
    }
    const FieldSpec *field = system.regionField();
    const QString region = field == nullptr ? QString() : cleaned(*field, credentials.plain.value(field->id));
    const auto chosen = std::ranges::find(bases, region, &RegionBase::region);
    if (chosen != bases.end()) {
        std::rotate(bases.begin(), chosen, chosen + 1);
    }
    return bases;
}

QString hostText(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(usual);
    return port == usual ? url.host() : url.host() + u':' + QString::number(port);
}

} // namespace ats
