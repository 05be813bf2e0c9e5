#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Fuzzes each reader of untrusted input for a while, as many at a time as there are processors.
# tests/fuzz/run.sh [SECONDS [TARGET...]]   how long each (60)
# An input that breaks one is kept in build/fuzz/broken; once mended it belongs into tests/fuzz/corpus.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-60}
build=build/fuzz
bash packaging/install-deps.sh build test
# shellcheck source=packaging/phase.sh
source packaging/phase.sh
phase "Configure" "$build-logs/configure.log" cmake --preset fuzz
phase "Build" "$build-logs/build.log" cmake --build "$build" --target ats-fuzz
fuzzer=$PWD/$build/bin/ats-fuzz
targets=("${@:2}")
[[ ${#targets[@]} -gt 0 ]] || mapfile -t targets < <("$fuzzer")

# What a run learned is kept for the next one; the corpus in the tree is only read.
fuzz() {
    local target=$1 found=$build/found/$1
    mkdir -p "$found" "$build/broken"
    local seeds=("tests/fuzz/corpus/$target")
    case $target in
        markdown) seeds+=(resources/catalog/systems/*/) ;;
        toml) seeds+=(resources/catalog/guides) ;;
    esac
    if ATS_FUZZ_TARGET=$target TMPDIR=/dev/shm "$fuzzer" "$found" "${seeds[@]}" -max_total_time="$seconds" \
        -max_len=65536 -timeout=20 -rss_limit_mb=2048 -artifact_prefix="$build/broken/$target-" \
        -print_final_stats=1 >"$build/$target.log" 2>&1; then
        printf '%-10s %s runs in %s s\n' "$target" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")" "$seconds"
    else
        printf '%-10s BROKEN:\n' "$target"
        tail -40 "$build/$target.log"
        return 1
    fi
}

status=0
running=0
for target in "${targets[@]}"; do
    if [[ $running -ge $(nproc) ]]; then
        wait -n || status=1
        running=$((running - 1))
    fi
    fuzz "$target" &
    running=$((running + 1))
done
while [[ $running -gt 0 ]]; do
    wait -n || status=1
    running=$((running - 1))
done
exit "$status"
