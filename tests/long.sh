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
    shipped)
        cmake --preset release -B build/shipped -DATS_TESTS=ON -DATS_WERROR=ON \
            -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10
        cmake --build build/shipped
        ;;
    tidy)
        # Most of a file's half minute goes to Qt's headers, so files are looked at in groups.
        cmake --preset dev -B build/tidy -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
            -DATS_TESTS=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12
        # The files include what moc writes; asked of ninja, moc would wait until all else is compiled.
        find build/tidy -name AutogenInfo.json -exec cmake -E cmake_autogen {} Debug \;
        # Only in a file named UnifiedSource does clang's analyzer follow the paths of the .cpp files it includes.
        mkdir -p build/tidy/groups
        find build/tidy -path '*/Unity/unity_*_cxx.cxx' -execdir bash -c 'cp "$1" "${1/unity/UnifiedSource}"' _ {} \;
        sed 's/unity_\([0-9]*_cxx\.cxx\)/UnifiedSource_\1/g' build/tidy/compile_commands.json \
            >build/tidy/groups/compile_commands.json
        # Without the colours, which make a log hard to read. Including .cpp files is what a group is for.
        run-clang-tidy-14 -p build/tidy/groups -quiet -j "$(nproc)" \
            -header-filter "^$PWD/(app|ui)/.*\.(h|cpp)$" -checks=-bugprone-suspicious-include 'UnifiedSource_' |
            sed 's/\x1b\[[0-9;]*m//g'
        ;;
    *)
        echo "tests/long.sh shellcheck|optimised|shipped|tidy" >&2
        exit 2
        ;;
esac
