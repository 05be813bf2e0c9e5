// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace ats::test
{

/// While it lives, no file of this program can grow or be written: the nearest thing to a full disk that
/// needs no rights.
class NoRoom
{
public:
    NoRoom()
    {
        ::signal(SIGXFSZ, SIG_IGN); // an error, as from a disk, instead of the program's end
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    NoRoom(const NoRoom &) = delete;
    NoRoom &operator=(const NoRoom &) = delete;

private:
    rlimit m_before{};
};

} // namespace ats::test
