#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
# Locks the keyring that with-keyring.sh started.
set -euo pipefail
service() {
    gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
        --method "org.freedesktop.Secret.Service.$1" "$2"
}
collection=$(service ReadAlias default | sed -n "s/.*'\(.*\)'.*/\1/p")
service Lock "[\"$collection\"]" >/dev/null
