// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/childserver.h"

#include <cstdlib>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ats::test
{

namespace
{

/// One child after the other, until the other end is closed.
[[noreturn]] void serve(int socket, const ChildServer::Work &work)
{
    std::vector<std::string> arguments;
    std::string word;
    char sign = 0;
    while (read(socket, &sign, 1) == 1) {
        if (sign == '\n') {
            arguments.push_back(std::exchange(word, {}));
        } else if (sign != '\0') {
            word += sign;
        } else {
            const pid_t child = fork();
            if (child == 0) {
                close(socket);
                std::exit(work(arguments));
            }
            arguments.clear();
            int status = -1;
            waitpid(child, &status, 0);
            if (write(socket, &status, sizeof status) != sizeof status) {
                break;
            }
        }
    }
    std::_Exit(0);
}

} // namespace

ChildServer::ChildServer(const Work &work)
{
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        std::abort();
    }
    m_server = fork();
    if (m_server == 0) {
        close(ends[0]);
        serve(ends[1], work);
    }
    close(ends[1]);
    m_socket = ends[0];
}

ChildServer::~ChildServer()
{
    close(m_socket);
    waitpid(m_server, nullptr, 0);
}

int ChildServer::run(const std::vector<std::string> &arguments, int seconds)
{
    std::string message;
    for (const std::string &each : arguments) {
        message += each + '\n';
    }
    message += '\0';
    int status = -1;
    pollfd answer{m_socket, POLLIN, 0};
    const bool sent = write(m_socket, message.data(), message.size()) == static_cast<ssize_t>(message.size());
    if (!sent || poll(&answer, 1, seconds * 1000) != 1 ||
        read(m_socket, &status, sizeof status) != sizeof status) {
        return -1;
    }
    return status;
}

} // namespace ats::test
