#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
#
# with-display.sh COMMAND [ARGUMENT...]
# Runs COMMAND on an X display of its own with a window manager, and ends both afterwards.
# ATS_DISPLAY_SIZE (default 1280x1024) is the screen's size. Goes inside or outside with-keyring.sh.
set -euo pipefail
work=$(mktemp -d "${TMPDIR:-/tmp}/ats-display.XXXXXX")
server=
manager=
# shellcheck disable=SC2317 # the trap calls it
clean() {
    for process in $manager $server; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap clean EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# Looks again until a command succeeds, for at most 30 seconds.
until_true() {
    local tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ "$tries" -ge 600 ]; then
            cat "$work/log" >&2
            echo "with-display.sh: gave up waiting for: $*" >&2
            exit 99
        fi
        sleep 0.05
    done
}

# The server itself finds a free display and writes its number when it can be spoken to.
Xvfb -displayfd 3 -screen 0 "${ATS_DISPLAY_SIZE:-1280x1024}x24" -dpi 96 -nolisten tcp -noreset \
    3>"$work/number" >"$work/log" 2>&1 &
server=$!
until_true grep -q . "$work/number"
DISPLAY=:$(cat "$work/number")
export DISPLAY
# The same look everywhere, whatever desktop the tests are started from.
unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION QT_STYLE_OVERRIDE
export QT_QPA_PLATFORM=xcb QT_QPA_PLATFORMTHEME='' XDG_SESSION_TYPE=x11

# It announces itself before it is ready, and a window that comes in between never gets the keyboard: it runs
# its start-up command only when it manages windows.
XDG_CACHE_HOME=$work/cache openbox --sm-disable --startup "touch $work/ready" >>"$work/log" 2>&1 &
manager=$!
until_true test -e "$work/ready"

status=0
"$@" || status=$?
exit "$status"
