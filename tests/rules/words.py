# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""What must not stand in the tree: ways round TLS, nested event loops, logs beside secrets, notes to self, machine paths."""
import re

import tree

QUIET = ("app/model", "app/check", "app/vault", "app/store", "app/flow")

# (what, pattern, folders, exceptions, why). Folders empty: every text file, comments included; else C++ code
# only. An exception is a path or a folder; the reason stands beside it. Patterns are spelt so that they do not match themselves.
RULES = [
    ("note to self", r"\b(TO[D]O|FIX[M]E|X[X]X)\b", (), ("LICENSE",), "finish it or leave it out"),
    ("path of one machine", r"(?<![\w.$}~)*-])/(wor[k]|roo[t]|hom[e]/(?!user\b|someone\b)\w+|User[s]/\w+)/", (), (),
     "take it from the environment"),
    ("certificate check switched off", r"ignoreSsl[E]rrors|Verify[N]one|setPeerVerifyMode\s*\((?!\s*QSslSocket::VerifyPeer\b)|SSL_VERIFY_NON[E]",
     ("app", "ui"), (), "there is no way to ignore a bad certificate"),
    ("plain text in place of a keychain", r"setInsecureFallback\s*\(\s*[^f\s]", ("app", "ui", "tests"), (),
     "secrets live in the keychain or in memory"),
    ("nested event loop", r"\bprocessEvents\b|\bQEventLoop\b(?!::)|[.>:]exec\s*\(", ("app", "ui"),
     ("ui/main.cpp", "app/cli/main.cpp", "app/practice/main.cpp",  # the program's own loop
      "app/store"),  # QSqlQuery::exec
     "use a signal"),
    ("dialog with a nested event loop",
     r"\bQMessageBox::(about|critical|information|question|warning)\s*\(|\bQ(File|Input|Color|Font)Dialog::get",
     ("app", "ui"), (), "open() it and use its signal"),
    ("waiting on the calling thread", r"\bwaitFor(BytesWritten|Connected|Disconnected|Encrypted|ReadyRead)\b|\bQThread::\w*sleep\b",
     ("app/model", "app/catalog", "app/check", "app/vault", "app/store", "app/flow", "ui"), (), "use a signal"),
    ("work in Qt's own thread pool", r"\bQThreadPool::global[I]nstance\b|\bQtConcurrent::run\b", ("app", "ui"), (),
     "painting waits for that pool: see app/model/background.h"),
    ("wait of five seconds", r"\bqWaitForWindow\w+\((?:[^,()]|\(\))*\)|\bqWaitFor\(.*\}\)", ("tests",), (),
     "a sanitized build on a busy machine takes longer: give it ats::test::patience"),
    ("log", r"\bq(C?)(Debug|Info|Warning|Critical)\s*\(|\bstd::(cout|cerr|clog)\b|\b(v?f?printf|f?puts|syslog)\s*\(",
     QUIET, (), "nothing below the screens logs, so that no secret can"),
]

# Addresses that code and documents may name: those the catalog declares, reserved and local ones, and these.
ADDRESS = re.compile(r"\b(?:https?|ftp)://(?:[^\s/@\"']*@)?(\[[0-9a-f:]+\]|\w[\w.-]*)", re.IGNORECASE)
SERVER = re.compile(r"\b(?:deb|registry|mirrors?|pypi|crates|proxy|packages|repo|archive|index|ftp)\.(?:[a-z0-9-]+\.)+[a-z]{2,}\b")
RESERVED = re.compile(r"(^|\.)(example(\.(com|org|net))?|test|invalid|localhost)$|^[\d.]+$|^\[|^[^.]+$")
KNOWN = {
    "www.apache.org": "the licence",
    "www.w3.org": "names of XML formats",
    "www.freedesktop.org": "names of XML formats",
}
CATALOG = "resources/catalog"
# What makes Qt Test's waits longer; registry.h includes it.
PATIENT = r'"tests/support/(patience|registry)\.h"|^#undef QTRY_'
FREE = ("resources/", "tests/data/", "LICENSE")


def problems(source):
    found = []
    known = set(KNOWN)
    for path in source.files(CATALOG):
        known.update(host.lower() for host in ADDRESS.findall(source.text(path)))
    for path in source.files():
        for number, line in source.lines(path):
            for what, pattern, folders, exceptions, why in RULES:
                if not folders and not within(path, exceptions) and re.search(pattern, line):
                    found.append(f"{path}:{number}: {what}: {why}")
            if not path.startswith(FREE):
                found += [f"{path}:{number}: {text}" for text in strangers(line, known)]
    for path in source.files(suffixes=tree.CPP):
        for number, line in source.code(path):
            for what, pattern, folders, exceptions, why in RULES:
                if within(path, folders) and not within(path, exceptions) and re.search(pattern, line):
                    found.append(f"{path}:{number}: {what}: {why}")
        if re.search(r"\bQTRY_", source.text(path)) and not re.search(PATIENT, source.text(path), re.MULTILINE):
            found.append(f"{path}:1: QTRY_ of five seconds: include tests/support/patience.h")
    return found


def within(path, places):
    return any(path == place or path.startswith(place + "/") for place in places)


def strangers(line, known):
    for host in ADDRESS.findall(line):
        if host.lower() not in known and not RESERVED.search(host.lower()):
            yield f"address of {host}: allowed: *.example, loopback, {', '.join(sorted(known))}"
    for host in SERVER.findall(line):
        if not RESERVED.search(host):
            yield f"name of a package server, {host}: the package manager knows its own"


if __name__ == "__main__":
    tree.main(problems)
