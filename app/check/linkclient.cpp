// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/linkclient.h"

#include "app/check/answer.h"
#include "app/model/jsonreader.h"

#include <QtCore/QTimer>

#include <array>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Far more than an account's facts take.
constexpr qint64 largestAnswer = 256 * 1024;

QByteArray encoded(const QString &text) { return QUrl::toPercentEncoding(text); }

} // namespace

LinkClient::LinkClient(Http &http, LinkApi api, Options options, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_api(std::move(api))
    , m_options(std::move(options))
{
    m_options.limits.bodyBytes = std::min(m_options.limits.bodyBytes, largestAnswer);
}

LinkClient::~LinkClient()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void LinkClient::call(LinkCall call, const LinkWish &wish, const Secret &key)
{
    m_call = call;
    m_wish = wish;
    m_key = key.clone();
    m_tried = false;
    if (!isHeaderSafe(m_key.bytes())) {
        QTimer::singleShot(0, this, [this] {
            LinkAnswer refused;
            refused.cause = Cause::EntryMalformed;
            end(std::move(refused));
        });
        return;
    }
    if (isLoopback(base())) {
        QTimer::singleShot(0, this, &LinkClient::send); // never through a proxy
        return;
    }
    m_lookup = std::make_unique<ProxyLookup>(m_options.proxies);
    connect(m_lookup.get(), &ProxyLookup::finished, this, [this](const QNetworkProxy &proxy) {
        m_proxy = proxy;
        send();
    });
    m_lookup->start(base());
}

HttpRequest LinkClient::request() const
{
    HttpRequest request;
    request.url = base();
    QString path = request.url.path();
    if (path.endsWith(u'/')) {
        path.chop(1);
    }
    QByteArray pair = m_key.bytes().toByteArray();
    if (!m_bare) {
        pair.append(':');
    }
    QByteArray coded = pair.toBase64();
    wipe(pair);
    QByteArray header = "Basic "_ba;
    header.reserve(header.size() + coded.size());
    header += coded;
    wipe(coded);
    request.headers.emplace_back("Authorization"_ba, std::move(header));
    request.headers.emplace_back("Accept"_ba, "application/json"_ba);
    request.proxy = m_proxy;
    if (m_call == LinkCall::ReadAccounts) {
        request.method = "GET"_ba;
        request.url.setPath(path + "/accounts"_L1);
        request.url.setQuery(QString::fromLatin1("providers="_ba + encoded(m_wish.provider) +
                                                 "&origin_owner_ids="_ba + encoded(m_wish.owner)));
        return request;
    }
    request.method = "POST"_ba;
    request.url.setPath(path + "/connect_sessions"_L1);
    request.headers.emplace_back("Content-Type"_ba, "application/json"_ba);
    const std::array members{
        std::pair("provider", &m_wish.provider), std::pair("origin_owner_id", &m_wish.owner),
        std::pair("origin_owner_name", &m_wish.ownerName), std::pair("account_id", &m_wish.account)};
    for (const auto &[name, text] : members) {
        if (!text->isEmpty()) {
            request.body +=
                (request.body.isEmpty() ? "{" : ",") + jsonText(name) + ':' + jsonText(text->toUtf8());
        }
    }
    request.body += '}';
    return request;
}

void LinkClient::send()
{
    HttpRequest made = request();
    m_job = m_http.send(made, m_options.limits);
    connect(m_job, &HttpJob::finished, this, &LinkClient::received);
    for (auto &[name, value] : made.headers) {
        wipe(value);
    }
}

void LinkClient::received(const HttpReply &reply)
{
    m_job.clear();
    if (reply.fault == NetFault::None && reply.status == 401 && !m_tried) {
        m_tried = true;
        m_bare = !m_bare;
        send();
        return;
    }
    end(readLinkAnswer(m_call, m_api, base(), reply, m_key));
}

void LinkClient::end(LinkAnswer answer)
{
    m_key = {};
    Q_EMIT answered(answer);
}

} // namespace ats
