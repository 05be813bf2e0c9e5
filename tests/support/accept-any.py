#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""JobDiva and Teamtailor on loopback, in a process of its own, that accept whatever they are sent and keep none of it.
Prints its port, and ends when standard input closes."""
import http.server
import json
import sys
import threading


class Accepting(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer({"token": "made-up-token-1", "refreshtoken": "made-up-token-2"})

    def do_GET(self):
        if self.path.startswith("/v1/company"):
            self.answer({"data": {"id": "abcdefghijk", "attributes": {"name": "Tailspin"}}})
        elif self.path.startswith("/v1/"):
            user = {"login-email": "api@tailspin.example", "role": "Recruitment Admin"}
            self.answer({"data": [{"id": "1", "attributes": user}], "meta": {"record-count": 1}})
        else:
            self.answer({"message": "", "data": [{"ID": "1", "NAME": "Job board"}]})

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Accepting)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
