// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/jobdivapractice.h"
#include "app/practice/stackonepractice.h"
#include "app/practice/teamtailorpractice.h"

#include <QtCore/QUrl>

#include <memory>

namespace httplib
{
class Server;
struct Request;
struct Response;
} // namespace httplib

namespace ats
{

/// The practice service's HTTP side: 127.0.0.1 only, one port, one path per scenario ("/slow/apiv2/…").
/// A path that begins with no scenario's name plays the one given to the constructor.
class PracticeServer
{
public:
    explicit PracticeServer(Scenario first);
    ~PracticeServer();
    PracticeServer(const PracticeServer &) = delete;
    PracticeServer &operator=(const PracticeServer &) = delete;

    /// Takes the port (0: any). False when it is not to be had.
    [[nodiscard]] bool bind(int port);
    /// Valid after bind().
    [[nodiscard]] QUrl url(Scenario scenario) const;
    /// Teamtailor's in one of its regions.
    [[nodiscard]] QUrl teamtailorUrl(Scenario scenario, const QString &region) const;
    [[nodiscard]] QUrl stackOneUrl(Scenario scenario) const;
    /// Answers until the program ends; comes back only when the socket failed.
    void run();

private:
    void addRoutes();
    void handle(const httplib::Request &request, httplib::Response &response, const QByteArray &body);

    std::unique_ptr<httplib::Server> m_server;
    JobDivaPractice m_jobDiva;
    TeamtailorPractice m_teamtailor;
    StackOnePractice m_stackOne;
    Scenario m_first;
    int m_port = 0;
};

} // namespace ats
