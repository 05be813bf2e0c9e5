# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# phase NAME LOG COMMAND...: one line on the screen, everything else in LOG; after an error the end of LOG and its path.

PHASE_TAIL=60

seconds_since() {
    local now=${EPOCHREALTIME/[.,]/}
    local tenths=$(( (now - $1) / 100000 ))
    printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

phase() {
    local name=$1 log=$2 start=${EPOCHREALTIME/[.,]/} status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    printf '%-28s' "$name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [[ $status -eq 0 ]]; then
        seconds_since "$start"
        printf '\n'
        return 0
    fi
    printf 'failed (%d)\n\n' "$status"
    tail -n "$PHASE_TAIL" "$log"
    printf '\nThe whole log: %s\n' "$(realpath "$log")"
    return "$status"
}
