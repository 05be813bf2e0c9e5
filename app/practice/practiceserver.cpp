// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practiceserver.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <chrono>
#include <httplib.h>
#include <string>
#include <thread>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char loopback[] = "127.0.0.1";
const QString teamtailorPath = u"/teamtailor/"_s;
const QString stackOnePath = u"/stackone"_s;
constexpr std::size_t longestBody = 64 * 1024;
constexpr std::size_t longestPath = 1024;
/// Long enough to be felt and to be stopped by hand, short of anybody's time limit.
constexpr std::chrono::seconds slowness{4};
/// A connection kept open occupies a worker, so there are more of them than anybody opens.
constexpr std::size_t workers = 64;

/// As HTTP wants it: always English, always GMT.
std::string httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toStdString();
}

/// httplib's own choice would let two programs share one port.
void allowQuickRestart(socket_t socket)
{
#ifndef _WIN32
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#else
    Q_UNUSED(socket)
#endif
}

void put(httplib::Response &response, const PracticeAnswer &answer)
{
    response.status = answer.status;
    response.set_content(answer.body.toStdString(), answer.type.toStdString());
    if (!answer.location.isEmpty()) {
        response.set_header("Location", answer.location.toStdString());
    }
    if (answer.rateLimitReset >= 0) {
        response.set_header("X-Rate-Limit-Reset", std::to_string(answer.rateLimitReset));
    }
    if (answer.retryAfter > 0) {
        response.set_header("Retry-After", std::to_string(answer.retryAfter));
    }
}

/// Takes "/<scenario>" off the path; without it the path stays and `fallback` is meant.
Scenario takeScenario(QString &path, Scenario fallback)
{
    const qsizetype end = path.indexOf(u'/', 1);
    const auto named = scenarioFromId(QStringView(path).mid(1, end < 0 ? -1 : end - 1));
    if (named) {
        path = end < 0 ? QString() : path.mid(end);
    }
    return named.value_or(fallback);
}

/// Takes "/teamtailor/<region>" off the path; empty when the path is another system's.
QString takeTeamtailorRegion(QString &path)
{
    for (const QString &region : TeamtailorPractice::regions()) {
        const QString prefix = teamtailorPath + region;
        if (path.startsWith(prefix + u'/')) {
            path = path.mid(prefix.size());
            return region;
        }
    }
    return {};
}

} // namespace

PracticeServer::PracticeServer(Scenario first)
    : m_server(std::make_unique<httplib::Server>())
    , m_first(first)
{
    m_server->new_task_queue = [] { return new httplib::ThreadPool(workers); }; // httplib takes it over
    m_server->set_socket_options(allowQuickRestart);
    m_server->set_tcp_nodelay(true);
    m_server->set_keep_alive_max_count(1000);
    m_server->set_keep_alive_timeout(60);
    m_server->set_payload_max_length(longestBody);
    addRoutes();
}

PracticeServer::~PracticeServer() = default;

bool PracticeServer::bind(int port)
{
    if (port == 0) {
        m_port = m_server->bind_to_any_port(loopback);
        return m_port > 0;
    }
    m_port = port;
    return m_server->bind_to_port(loopback, port);
}

QUrl PracticeServer::url(Scenario scenario) const
{
    return QUrl(u"http://%1:%2/%3"_s.arg(QLatin1StringView(loopback)).arg(m_port).arg(toId(scenario)));
}

QUrl PracticeServer::teamtailorUrl(Scenario scenario, const QString &region) const
{
    QUrl address = url(scenario);
    address.setPath(address.path() + teamtailorPath + region);
    return address;
}

QUrl PracticeServer::stackOneUrl(Scenario scenario) const
{
    QUrl address = url(scenario);
    address.setPath(address.path() + stackOnePath);
    return address;
}

void PracticeServer::run() { m_server->listen_after_bind(); }

void PracticeServer::addRoutes()
{
    // Before the routes, because matching an endless path against them would take an endless stack.
    m_server->set_pre_routing_handler([](const httplib::Request &request, httplib::Response &response) {
        if (request.path.size() <= longestPath) {
            return httplib::Server::HandlerResponse::Unhandled;
        }
        put(response, practiceError(414, u"The address is too long"_s));
        return httplib::Server::HandlerResponse::Handled;
    });
    const std::string anything = R"([\s\S]*)";
    const auto withoutBody = [this](const httplib::Request &request, httplib::Response &response) {
        handle(request, response, {});
    };
    // The body is read here and not by httplib, which has no limit for one sent in chunks.
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &content) {
        QByteArray body;
        const bool whole = content([&body](const char *data, std::size_t size) {
            if (static_cast<std::size_t>(body.size()) + size > longestBody) {
                return false;
            }
            body.append(data, static_cast<qsizetype>(size));
            return true;
        });
        if (whole) {
            handle(request, response, body);
        } else {
            put(response, response.status == 413 || static_cast<std::size_t>(body.size()) > 0
                              ? practiceError(413, u"The body is too long"_s)
                              : practiceError(400, u"The body could not be read"_s));
        }
    };
    m_server->Get(anything, withoutBody);
    m_server->Options(anything, withoutBody);
    m_server->Post(anything, withBody);
    m_server->Put(anything, withBody);
    m_server->Patch(anything, withBody);
    m_server->Delete(anything, withBody);
    m_server->set_exception_handler(
        [](const httplib::Request &, httplib::Response &response, const std::exception_ptr &) {
            put(response, practiceError(400, u"The request could not be understood"_s));
        });
    // What httplib refuses by itself gets words, too.
    m_server->set_error_handler([](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty()) {
            put(response, practiceError(response.status, u"The request could not be understood"_s));
        }
    });
    // httplib sends no Date, and the clock is one of the things that are checked.
    m_server->set_post_routing_handler([](const httplib::Request &, httplib::Response &response) {
        response.set_header("Date", httpDate());
    });
}

void PracticeServer::handle(const httplib::Request &request, httplib::Response &response,
                            const QByteArray &body)
{
    PracticeRequest wanted;
    wanted.method = QByteArray::fromStdString(request.method);
    wanted.path = QString::fromStdString(request.path);
    wanted.authorization = QByteArray::fromStdString(request.get_header_value("Authorization"));
    wanted.apiVersion = QByteArray::fromStdString(request.get_header_value("X-Api-Version"));
    wanted.body = body;
    for (const auto &[name, value] : request.params) {
        wanted.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    }
    const Scenario scenario = takeScenario(wanted.path, m_first);
    if (scenario == Scenario::Slow) {
        std::this_thread::sleep_for(slowness); // the end of the program does not wait for it
    }
    if (wanted.path.startsWith(stackOnePath + u'/')) {
        wanted.path = wanted.path.mid(stackOnePath.size());
        put(response, m_stackOne.answer(scenario, stackOneUrl(scenario), wanted));
        return;
    }
    const QString region = takeTeamtailorRegion(wanted.path);
    put(response, region.isEmpty() ? m_jobDiva.answer(scenario, wanted)
                                   : m_teamtailor.answer(scenario, region, wanted));
}

} // namespace ats
