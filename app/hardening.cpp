// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"

#if defined(_WIN32)
#include <windows.h>
#else
#include <sys/resource.h>
#endif
#if defined(__linux__)
#include <sys/prctl.h>
#elif defined(__APPLE__)
#include <sys/ptrace.h>
#include <sys/types.h>
#endif

namespace ats
{

namespace
{

#if defined(NDEBUG) && !defined(ATS_SANITIZED)
constexpr bool isRelease = true;
#else
constexpr bool isRelease = false;
#endif

} // namespace

void hardenProcess(Hardening when)
{
    if (when == Hardening::InRelease && !isRelease) {
        return;
    }
#if defined(_WIN32)
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(__linux__)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // also where cores go to a program, which the limit does not stop
#elif defined(__APPLE__)
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
}

} // namespace ats
