// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/linkanswer.h"
#include "app/check/proxylookup.h"

#include <QtCore/QPointer>

#include <memory>

namespace ats
{

/// What an account is linked for.
struct LinkWish {
    QString provider;  ///< the platform's name for the system
    QString owner;     ///< the connection's id
    QString ownerName; ///< the client; for opening a session
    QString account;   ///< the account to reconnect, or empty; likewise
};

/// Speaks with a platform's link API, one call at a time. The key goes to the API's own host (or to its
/// stand-in on this computer) and nowhere else; a redirect is an answer that is not followed.
class LinkClient : public QObject
{
    Q_OBJECT
public:
    struct Options {
        HttpLimits limits;
        ProxyLookup::Resolver proxies; ///< empty: the system is asked
        QUrl standIn;                  ///< on this computer; empty: the API's own host
    };
    /// `http` is borrowed and outlives the object.
    LinkClient(Http &http, LinkApi api, Options options, QObject *parent = nullptr);
    /// Ends the running call without a signal.
    ~LinkClient() override;

    [[nodiscard]] const LinkApi &api() const { return m_api; }
    [[nodiscard]] QUrl base() const { return m_options.standIn.isEmpty() ? m_api.base : m_options.standIn; }

    /// answered() comes once, from the event loop. Not while a call runs. The key is sent as the user name of
    /// basic authentication, and once as nothing but the key when that was refused.
    void call(LinkCall call, const LinkWish &wish, const Secret &key);

Q_SIGNALS:
    /// The answer may be moved from by the one receiver.
    void answered(ats::LinkAnswer &answer);

private:
    void send();
    void received(const HttpReply &reply);
    [[nodiscard]] HttpRequest request() const;
    void end(LinkAnswer answer);

    Http &m_http;
    LinkApi m_api;
    Options m_options;
    LinkCall m_call = LinkCall::ReadAccounts;
    LinkWish m_wish;
    Secret m_key; ///< while a call runs
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    bool m_bare = false; ///< the form that was accepted last
    bool m_tried = false;
    std::unique_ptr<ProxyLookup> m_lookup;
    QPointer<HttpJob> m_job;
};

} // namespace ats
