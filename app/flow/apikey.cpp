// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/apikey.h"

#include "app/catalog/catalog.h"
#include "app/check/answer.h"
#include "app/flow/ownsecret.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

constexpr qsizetype longestKey = 4096;

} // namespace

const LinkApi *apiOfKey(const Ports &ports)
{
    for (const Platform &platform : ports.catalog->platforms()) {
        if (platform.linkApi && platform.linkApi->id == QLatin1StringView(apiKeyPlatform)) {
            return &*platform.linkApi;
        }
    }
    return nullptr;
}

bool hasApiKey(const Ports &ports)
{
    if (ports.store == nullptr) {
        return false;
    }
    const Outcome<OwnState> state = ownState(*ports.store, OwnName::StackOneKey);
    return state && state.value().slot;
}

Done checkApiKey(const Secret &key)
{
    const auto problem = [](const char *text) {
        return Problem{QCoreApplication::translate("ats::ApiKey", text)};
    };
    if (key.isEmpty()) {
        return problem(QT_TRANSLATE_NOOP("ats::ApiKey", "Enter the API key first."));
    }
    if (key.bytes().size() > longestKey) {
        return problem(QT_TRANSLATE_NOOP("ats::ApiKey", "This is too long to be an API key."));
    }
    if (!isHeaderSafe(key.bytes())) {
        return problem(QT_TRANSLATE_NOOP(
            "ats::ApiKey",
            "An API key has no blanks, line breaks or special letters. Copy it again, alone."));
    }
    return {};
}

} // namespace ats
