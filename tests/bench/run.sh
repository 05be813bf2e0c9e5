#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Measures start, memory, Home, the client board, the live test and many of them of an optimised build, and prints them. Passes whatever they are.
# tests/bench/run.sh [ROUNDS]   how often each is measured, in turns (9)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/phase.sh
source packaging/phase.sh

rounds=${1:-9}
build=build/bench
bin=$PWD/$build/bin
support=tests/support
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY

phase "Packages" build/bench-logs/packages.log bash packaging/install-deps.sh build run virtual test
phase "Configure" build/bench-logs/configure.log cmake --preset bench
phase "Build" build/bench-logs/build.log cmake --build "$build"

printf '\n%s processors, load %s before.\n' "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
"$support/with-keyring.sh" unlocked "$support/with-display.sh" \
    "$bin/bench-start" "$bin/bench-emptywizard" "$bin/ats-connect" "$rounds"
"$support/with-keyring.sh" absent "$support/with-display.sh" "$bin/bench-home" "$rounds"
"$support/with-keyring.sh" absent "$support/with-display.sh" "$bin/bench-board" "$rounds"
"$support/with-keyring.sh" unlocked "$bin/bench-checkall"
"$support/with-keyring.sh" absent "$bin/bench-check" "$((rounds * 3))"
printf '\nLoad %s after.\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
