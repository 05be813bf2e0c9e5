#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
#
# Renews the pictures that README.md shows, from the practice tour.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
env -u DISPLAY -u WAYLAND_DISPLAY packaging/run.sh
for picture in home-light home-dark client-id-waiting-light api-user-password-light form-light test-failed-light \
    link-light reconnect-light mini-guide-light teamtailor-two-factor-light refassured-test-light report-light test-paused-light history-light \
    settings-light guard-home-light send-invited-light opened-kept-light board-light link-shared-light; do
    cp build/tour/[0-9][0-9][0-9]-"$picture".png "packaging/pictures/$picture.png"
done
