#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""Unlocks the keyring that with-keyring.sh started, past all prompts, as a login would: over its control socket."""
import os
import socket
import struct
import sys

UNLOCK = 1
PASSWORD = b"test"

with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as control:
    control.connect(os.path.join(os.environ["XDG_RUNTIME_DIR"], "keyring", "control"))
    credentials = struct.pack("3i", os.getpid(), os.getuid(), os.getgid())
    control.sendmsg([b"\0"], [(socket.SOL_SOCKET, socket.SCM_CREDENTIALS, credentials)])
    body = struct.pack(">II", UNLOCK, len(PASSWORD)) + PASSWORD
    control.sendall(struct.pack(">I", len(body) + 4) + body)
    answer = b""
    while len(answer) < 8:
        piece = control.recv(8 - len(answer))
        if not piece:
            sys.exit("the keyring closed its control socket")
        answer += piece
    result = struct.unpack(">II", answer)[1]
sys.exit(f"the keyring refused to unlock: {result}" if result else 0)
