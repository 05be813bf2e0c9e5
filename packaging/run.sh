#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# From a fresh clone to the running app: installs what is missing, builds, opens it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/phase.sh
source packaging/phase.sh

usage() {
    cat <<'TEXT'
packaging/run.sh [--practice] [OPTION...]
Installs what is missing, builds and opens ATS Connect; further options are passed on to it.
  --practice   try everything with a practice system on this computer; your own connections are not touched
Without a display the practice tour runs on a virtual one and leaves a picture of every screen in build/tour.
TEXT
}

for word in "$@"; do
    case $word in
        -h|--help) usage; exit 0 ;;
    esac
done

build=build/run
targets=(ats-connect ats-connect-practice)
install_groups=(build run)
tests=OFF
display=
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    display=1
    install_groups+=(desktop)
else
    install_groups+=(virtual)
    targets+=(ats-connect-tour)
    tests=ON
fi

phase "Packages" build/run-logs/packages.log bash packaging/install-deps.sh "${install_groups[@]}"
# Files in groups, as tests/run.sh builds them: half the time, and an include missing there is not missed here.
phase "Configure" build/run-logs/configure.log cmake --preset release -B "$build" -DATS_TESTS=$tests \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10
phase "Build" build/run-logs/build.log cmake --build "$build" --target "${targets[@]}"

if [[ -n $display ]]; then
    exec "$build/bin/ats-connect" "$@"
fi

# The wrappers give the tour a screen, a bus, a keychain and a home of its own: nothing of the user's is read or written.
printf 'There is no display here: the practice tour runs on a virtual one.\n'
rm -rf build/tour
mkdir -p build/tour
phase "Practice tour" build/run-logs/tour.log \
    tests/support/with-display.sh tests/support/with-keyring.sh unlocked "$build/bin/ats-connect-tour" --out "$PWD/build/tour"
mapfile -t pictures < <(find build/tour -name '*.png' | sort)
printf '%d pictures are in %s\n' "${#pictures[@]}" "$PWD/build/tour"
[[ ${#pictures[@]} -gt 0 ]]
