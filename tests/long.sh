#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# The slow checks of tests/run.sh --long, one a call, so that each has a log and an exit status of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
    shellcheck)
        find packaging tests .ci -type f \( -name '*.sh' -o -path '.ci/*' \) -exec shellcheck -x {} +
        ;;
    optimised)
        # The optimiser sees through more code, and so warns of more.
        cmake --preset release -B build/werror -DATS_WERROR=ON
        cmake --build build/werror
        ;;
    tidy)
        # clang cannot read a precompiled header of g++, but needs what moc and the other generators write.
        cmake --preset dev -B build/tidy -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
        generated=$(ninja -C build/tidy -t targets all | sed -n 's/^\([^/]*_autogen\): phony$/\1/p')
        # shellcheck disable=SC2086 # one word a target
        ninja -C build/tidy $generated
        # Half a minute a file: the programs only, and without the colours that make a log hard to read.
        run-clang-tidy-14 -p build/tidy -quiet -j "$(nproc)" "^$PWD/(app|ui)/.*\.cpp$" |
            sed 's/\x1b\[[0-9;]*m//g'
        ;;
    *)
        echo "tests/long.sh shellcheck|optimised|tidy" >&2
        exit 2
        ;;
esac
