// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// libFuzzer's side. ATS_FUZZ_TARGET in the environment names the target; without it they are listed.
#include "app/model/secret.h"
#include "tests/fuzz/fuzztarget.h"

#include <cstdio>
#include <cstdlib>

namespace
{

ats::fuzz::Target::Run chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    chosen = ats::fuzz::target(qEnvironmentVariable("ATS_FUZZ_TARGET"));
    if (chosen == nullptr) {
        for (const QString &name : ats::fuzz::targetNames()) {
            std::printf("%s\n", qPrintable(name));
        }
        std::exit(qEnvironmentVariableIsEmpty("ATS_FUZZ_TARGET") ? 0 : 2);
    }
    ats::fuzz::require(ats::initSecrets(), "guarded memory");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    chosen(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
