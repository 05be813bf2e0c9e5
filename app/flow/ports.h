// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogref.h"
#include "app/check/connectioncheck.h"
#include "app/check/linkclient.h"
#include "app/store/connectionstore.h"
#include "app/vault/vault.h"

#include <QtCore/QDateTime>

#include <functional>

namespace ats
{

/// What the flow stands on. Everything is borrowed from the program's Services and outlives the flow.
struct Ports {
    CatalogRef catalog;
    ConnectionStore *store = nullptr;
    Vault *vault = nullptr;        ///< the operating system's keychain
    Vault *sessionVault = nullptr; ///< memory only, used when the user chose "for this session only"
    /// Makes one live test, owned by `parent`, with the program's host overrides.
    std::function<ConnectionCheck *(const Guide &guide, std::shared_ptr<const Credentials> credentials,
                                    QObject *parent)>
        makeCheck;
    /// Makes a client for a platform's link API, with its stand-in where there is one; the caller owns it.
    /// Null while practising without a stand-in: nothing real is asked then. May be missing.
    std::function<LinkClient *(const LinkApi &api)> makeLinkClient;
    /// "127.0.0.1:40123" when tests of this system go to a stand-in for its host, else empty. May be missing.
    std::function<QString(const QString &system)> standIn;
    bool practice = false; ///< nobody is held back while practising: no account can be locked
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
};

} // namespace ats
