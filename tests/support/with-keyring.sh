#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
#
# with-keyring.sh MODE COMMAND [ARGUMENT...]
# Runs COMMAND with a home, XDG folders, session bus and keyring of its own, and leaves nothing behind.
#   unlocked  a GNOME keyring, unlocked, password "test"
#   locked    the same, started again without unlocking; holds the entry made by the words below
#   fresh     a GNOME keyring of a user who never had one: no collection
#   keepassxc a KeePassXC database, open, password "test", that asks nothing when it is used
#   absent    a bus on which nobody provides a keyring, or can be started to
#   nobus     no session bus at all
# In "locked", ATS_KEYRING_SERVICE and ATS_KEYRING_KEY name the entry made before locking (value "stored-before").
# COMMAND may lock and unlock the keyring with keyring-lock.sh and keyring-unlock.py.
# No prompter is on the bus, so a prompt ends dismissed at once; the display, if any, is left as it is.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The service is on the bus a moment before the collection that was unlocked on its command line.
wait_until_open() { # the collection's path
    local tries=0
    until gdbus call --session --dest org.freedesktop.secrets \
        --object-path "$1" \
        --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked 2>/dev/null |
        grep -q false; do
        tries=$((tries + 1))
        if [ "$tries" -ge 300 ]; then
            cat "$ATS_KEYRING_LOG" >&2
            exit 99
        fi
        sleep 0.05
    done
}

daemon=
start_daemon() { # arguments of gnome-keyring-daemon; its standard input is ours
    gnome-keyring-daemon --foreground --components=secrets "$@" <&0 >/dev/null 2>>"$ATS_KEYRING_LOG" &
    daemon=$!
    gdbus wait --session --timeout 30 org.freedesktop.secrets
}

start_keepassxc() {
    mkdir "$HOME/keepassxc"
    python3 "$here/keepassxc.py" "$HOME/keepassxc"
    QT_QPA_PLATFORM=offscreen keepassxc --config "$HOME/keepassxc/keepassxc.ini" \
        --localconfig "$HOME/keepassxc/local.ini" --pw-stdin "$HOME/keepassxc/keychain.kdbx" \
        < <(echo test) >/dev/null 2>>"$ATS_KEYRING_LOG" &
    daemon=$!
    gdbus wait --session --timeout 60 org.freedesktop.secrets
    wait_until_open /org/freedesktop/secrets/aliases/default
}

stop_daemon() {
    if [ -n "$daemon" ]; then
        kill "$daemon" 2>/dev/null || true
        wait "$daemon" 2>/dev/null || true
        daemon=
    fi
}

if [ "$1" = --inside ]; then # on the private bus
    mode=$2
    shift 2
    trap stop_daemon EXIT
    case $mode in
    unlocked | locked)
        start_daemon --unlock < <(printf test)
        wait_until_open /org/freedesktop/secrets/collection/login
        ;;
    fresh)
        start_daemon --start </dev/null
        ;;
    keepassxc)
        start_keepassxc
        ;;
    esac
    if [ "$mode" = locked ]; then
        printf stored-before | secret-tool store --label="$ATS_KEYRING_SERVICE" xdg:schema org.qt.keychain \
            user "$ATS_KEYRING_KEY" server "$ATS_KEYRING_SERVICE" type plaintext
        stop_daemon
        start_daemon --start </dev/null
    fi
    status=0
    "$@" || status=$?
    exit "$status"
fi

mode=$1
shift
work=$(mktemp -d "${TMPDIR:-/tmp}/ats-keyring.XXXXXX")
# shellcheck disable=SC2317 # the trap calls it
clean() { rm -rf "$work"; }
trap clean EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
export XDG_STATE_HOME=$work/state XDG_RUNTIME_DIR=$work/run ATS_KEYRING_LOG=$work/keyring.log
export ATS_KEYRING_SERVICE=${ATS_KEYRING_SERVICE:-org.atsconnect.AtsConnect}
export ATS_KEYRING_KEY=${ATS_KEYRING_KEY:-org.atsconnect.AtsConnect/locked/a}
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS GNOME_KEYRING_CONTROL

if [ "$mode" = nobus ]; then
    # An address that leads nowhere: without one, libraries would try to start a bus of their own.
    status=0
    DBUS_SESSION_BUS_ADDRESS="unix:path=$work/no-bus" "$@" || status=$?
    exit "$status"
fi

case $mode in
unlocked | locked | fresh | keepassxc | absent) ;;
*)
    echo "with-keyring.sh: unknown mode $mode" >&2
    exit 2
    ;;
esac

# No service folders: nothing can be started by the bus itself, neither a keyring nor a prompter.
cat >"$work/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$work/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
status=0
dbus-run-session --config-file="$work/bus.conf" -- bash "$here/with-keyring.sh" --inside "$mode" "$@" || status=$?
exit "$status"
