#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing on Debian 12 for the named groups. Nothing is asked of the network when nothing is missing.
# "a|b" means: any of these will do, and the first is installed when none is there.
set -euo pipefail

declare -A PACKAGES_OF=(
    [build]="ca-certificates cmake ninja-build g++ ccache mold pkg-config
        qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
        qtkeychain-qt6-dev libsodium-dev libtomlplusplus-dev libcpp-httplib-dev"
    [run]="ca-certificates libqt6svg6 libqt6sql6-sqlite qt6-qpa-plugins libsecret-1-0 fonts-dejavu-core"
    [desktop]="qt6-wayland qt6-gtk-platformtheme gnome-keyring|kwalletmanager|keepassxc"
    [virtual]="xvfb openbox x11-utils xdotool dbus-daemon libglib2.0-bin gnome-keyring libsecret-tools"
    [test]="python3 clang-14 libclang-rt-14-dev llvm-14 clang-format-14 openssl curl procps"
    [long]="clang-tidy-14 shellcheck keepassxc"
)
ORDER="build run desktop virtual test long"

usage() {
    cat <<TEXT
packaging/install-deps.sh [--list] [GROUP...]
Groups: $ORDER. Without any: build run.
--list prints what would be installed and changes nothing.
ATS_NO_INSTALL=1 in the environment skips everything (other systems, or packages brought by hand).
TEXT
}

list_only=
groups=()
for word in "$@"; do
    case $word in
        --list) list_only=1 ;;
        -h|--help) usage; exit 0 ;;
        *)
            if [[ -z ${PACKAGES_OF[$word]:-} ]]; then
                printf 'Unknown group "%s".\n' "$word" >&2
                usage >&2
                exit 2
            fi
            groups+=("$word") ;;
    esac
done
[[ ${#groups[@]} -gt 0 ]] || groups=(build run)
[[ -z ${ATS_NO_INSTALL:-} ]] || exit 0

wanted=()
for group in "${groups[@]}"; do
    read -r -d '' -a words <<<"${PACKAGES_OF[$group]}" || true
    wanted+=("${words[@]}")
done

if ! command -v dpkg-query >/dev/null; then
    cat >&2 <<TEXT
This script knows Debian 12 and its relatives only. Install what corresponds to these packages, then set
ATS_NO_INSTALL=1 and start again:
  ${wanted[*]}
TEXT
    exit 1
fi

declare -A present=()
read -r -d '' -a names <<<"${wanted[*]//|/ }" || true
while read -r package status; do
    [[ $status != installed ]] || present[$package]=1
done < <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null || true)

missing=()
for choice in "${wanted[@]}"; do
    found=
    for package in ${choice//|/ }; do
        [[ -z ${present[$package]:-} ]] || found=1
    done
    first=${choice%%|*}
    # Two groups may name the same package.
    [[ -n $found || " ${missing[*]-} " == *" $first "* ]] || missing+=("$first")
done

[[ ${#missing[@]} -gt 0 ]] || exit 0
printf 'Missing: %s\n' "${missing[*]}"
[[ -z $list_only ]] || exit 0

become=()
if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        printf 'To install them, run as root:\n  apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
        exit 1
    fi
    become=(sudo)
fi

apt() {
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=3 "$@"
}

# An outdated list may still do: the installation decides.
apt update || printf 'The package lists could not be refreshed; trying with the ones at hand.\n' >&2
if ! apt install --no-install-recommends "${missing[@]}"; then
    printf 'These packages could not be installed: %s\n' "${missing[*]}" >&2
    exit 1
fi
