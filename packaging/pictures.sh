#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
#
# Renews the pictures that README.md shows, from the practice tour.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
env -u DISPLAY -u WAYLAND_DISPLAY packaging/run.sh
for picture in 20-home-light 20-home-dark 05-client-id-waiting-light 08-api-user-password-light \
    11-form-light 14-test-failed-light 18-link-light 23-reconnect-light; do
    cp "build/tour/$picture.png" "packaging/pictures/$picture.png"
done
