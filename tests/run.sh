#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Everything that must hold before a change lands: build with sanitizers and warnings as errors, then every test.
# Built by clang, which does it in half of g++'s time; packaging/run.sh builds by g++, so that both compilers are used.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/phase.sh
source packaging/phase.sh

usage() {
    cat <<'TEXT'
tests/run.sh [--long] [-R REGEX] [-j N]
  -R REGEX  only the tests whose name matches
  -j N      that many tests at a time (4: they often wait for another program)
  --long    also clang-tidy, shellcheck, an optimised build by the other compiler with warnings as errors, its files
            compiled apart; the same tests with the program as it is shipped; and the fuzzers
TEXT
}

long=
jobs=4
select=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --long) long=1 ;;
        -R|-j)
            [[ $# -ge 2 ]] || { usage >&2; exit 2; }
            if [[ $1 == -R ]]; then select=(-R "$2"); else jobs=$2; fi
            shift ;;
        -h|--help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

logs=build/test-logs
build=build/asan
begin=${EPOCHREALTIME/[.,]/}
log=$logs/ctest.log
mkdir -p "$logs"

# A folder of our own for everything temporary; short, since socket paths inside it have a limit of 107 bytes. In
# memory where there is room: keyring and list wait for the disk at each change, which took half of the time.
memory=$(df --output=avail --block-size=M /dev/shm 2>/dev/null | tail -n 1 | tr -dc 0-9) || memory=0
if [[ -w /dev/shm && ${memory:-0} -ge 1024 ]]; then
    TMPDIR=$(mktemp -d /dev/shm/ats.XXXXXX)
else
    TMPDIR=$(mktemp -d /tmp/ats.XXXXXX)
fi
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
export LC_ALL=C.UTF-8

install_groups=(build run virtual test)
[[ -z $long ]] || install_groups+=(long)

phase "Packages" "$logs/packages.log" bash packaging/install-deps.sh "${install_groups[@]}"
phase "Configure" "$logs/configure.log" cmake --preset asan -B "$build"
phase "Build" "$logs/build.log" cmake --build "$build"
if [[ -n $long ]]; then
    phase "Shell scripts" "$logs/shellcheck.log" bash tests/long.sh shellcheck
    phase "Optimised build" "$logs/werror.log" bash tests/long.sh optimised
    phase "Build as shipped" "$logs/shipped.log" bash tests/long.sh shipped
    phase "clang-tidy" "$logs/tidy.log" bash tests/long.sh tidy
    phase "Fuzzers" "$logs/fuzz.log" bash tests/fuzz/run.sh
fi

# What the caller's desktop says must not change a result.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORM QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY
status=0
ran=()
run_tests() { # the build's folder, the log
    local start=${EPOCHREALTIME/[.,]/}
    ran+=("$2")
    ctest --test-dir "$1" -j "$jobs" --output-on-failure --no-tests=error "${select[@]}" </dev/null 2>&1 |
        tee "$2" || status=$?
    printf '%-28s%s\n' "Tests" "$(seconds_since "$start")"
}
if [[ -n $long ]]; then
    run_tests build/shipped "$logs/ctest-shipped.log"
fi
run_tests "$build" "$log"
printf '%-28s%s\n' "Everything" "$(seconds_since "$begin")"
# Last, since this is the line people and machines look for.
grep -hE '^[0-9]+% tests passed' "${ran[@]}" || printf 'No test was run; the whole log: %s\n' "$log"
exit "$status"
