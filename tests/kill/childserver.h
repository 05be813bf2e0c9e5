// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace ats::test
{

/// Runs a piece of work in children, each of which begins as this process was when the server was made: what
/// was loaded before needs no loading again. To be made before threads, event loops and connections.
class ChildServer
{
public:
    using Work = std::function<int(const std::vector<std::string> &arguments)>;

    explicit ChildServer(const Work &work);
    ~ChildServer();
    ChildServer(const ChildServer &) = delete;
    ChildServer &operator=(const ChildServer &) = delete;

    /// How the child ended, as waitpid() says it; -1 when it did not end within `seconds`, and then the
    /// server is of no more use. Arguments hold no line ends.
    [[nodiscard]] int run(const std::vector<std::string> &arguments, int seconds);

private:
    int m_socket = -1;
    int m_server = -1;
};

} // namespace ats::test
