// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/vault/prompter.h"

using namespace Qt::StringLiterals;

namespace ats
{

Prompter::~Prompter()
{
    using Stop = void (*)();
    if (m_started) {
        reinterpret_cast<Stop>(m_library.resolve("gcr_mock_prompter_stop"))();
    }
}

QByteArray Prompter::start()
{
    using Start = const char *(*)();
    m_library.setFileNameAndVersion(u"gcr-base-3"_s, 1);
    const auto begin = reinterpret_cast<Start>(m_library.resolve("gcr_mock_prompter_start"));
    m_started = begin != nullptr;
    return m_started ? QByteArray(begin()) : QByteArray();
}

void Prompter::typeNext(const char *password)
{
    using Expect = void (*)(const char *, const char *, ...);
    reinterpret_cast<Expect>(m_library.resolve("gcr_mock_prompter_expect_password_ok"))(password, nullptr);
}

void Prompter::cancelNext()
{
    using Expect = void (*)();
    reinterpret_cast<Expect>(m_library.resolve("gcr_mock_prompter_expect_password_cancel"))();
}

void Prompter::fallSilent()
{
    using Delay = void (*)(unsigned);
    reinterpret_cast<Delay>(m_library.resolve("gcr_mock_prompter_set_delay_msec"))(3'600'000);
}

} // namespace ats
