# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""Who may include whom. The picture of app/README.md as a table; a wrong arrow fails the build."""
import re

import tree

VALUES = ["app/model"]
JOBS = ["app/catalog", "app/check", "app/vault", "app/store", "app/handoff"]
FLOW = VALUES + JOBS + ["app/flow"]
SHARED = ["app/services", "app/identity", "app/hardening", "app/language"]

LAYERS = {
    "app/model": VALUES,
    "app/catalog": VALUES + ["app/catalog"],
    "app/check": VALUES + ["app/check"],
    "app/vault": VALUES + ["app/vault"],
    "app/store": VALUES + ["app/store"],
    "app/handoff": VALUES + ["app/handoff"],
    "app/flow": FLOW,
    "app/identity": ["app/identity"],
    "app/hardening": ["app/hardening"],
    "app/language": ["app/language"],
    "app/services": FLOW + SHARED,
    "app/cli": FLOW + SHARED + ["app/cli"],
    "app/practice": ["app/practice", "app/identity"],
    "ui": FLOW + SHARED + ["ui"],
}

# What is included, where it may be, and whether a single file holds all of it. Tests may use anything.
THIRD_PARTIES = [
    (r"toml(\+\+|plusplus)/", ["app/catalog"], True),
    (r"(qt6)?keychain(/|\.h)", ["app/vault"], True),
    (r"sodium(\.h|/)", ["app/model/secret.cpp", "app/handoff/sealing.cpp"], False),
    (r"QtNetwork/QNetworkAccessManager", ["app/check"], True),
    (r"QtNetwork/QNetworkRe(ply|quest)", ["app/check"], False),
    (r"QtSql/", ["app/store"], False),
    (r"QtDBus/", ["app/vault"], False),
    (r"httplib", ["app/practice"], False),
    (r"Qt(Gui|Widgets|Svg\w*|OpenGL\w*|PrintSupport)/", ["ui"], False),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
ADAPTER = re.compile(r"\bclass\s+\w+\s*(?:final)?\s*:\s*public\s+(?:ats::)?(Http|Vault)\b")
LINKED = re.compile(r"Qt6?::?(Gui|Widgets|Svg\w*)\b|<Qt(Gui|Widgets|Svg)/")


def inside(path, place):
    """A place is a folder or, for the files beside the folders, a path without its ending."""
    return path.startswith((place + "/", place + ".")) or path == place


def layer_of(path):
    return next((layer for layer in LAYERS if inside(path, layer)), None)


def problems(source):
    found = []
    adapters = [p for p in source.files("app", suffixes=(".h",)) if adapter(source, p)]
    holders = {}
    for path in source.files("app", "ui", suffixes=tree.CPP):
        layer = layer_of(path)
        if layer is None:
            found.append(f"{path}:1: belongs to no layer; known: {', '.join(LAYERS)}")
            continue
        for number, line in source.code(path):
            match = INCLUDE.match(line)
            if match:
                reason = wrong(source, path, layer, match.group(1) == '"', match.group(2), adapters, holders)
                if reason:
                    found.append(f"{path}:{number}: {reason}")
    for path in source.files("tests", suffixes=tree.CPP):
        for number, line in source.code(path):
            match = INCLUDE.match(line)
            reason = match and badly_written(source, match.group(1) == '"', match.group(2))
            if reason:
                found.append(f"{path}:{number}: {reason}")
    for path in source.files("app", suffixes=("CMakeLists.txt", ".cmake")):
        for number, line in source.lines(path):
            if LINKED.search(line.split("#")[0]):
                found.append(f"{path}:{number}: app/ never links Qt Gui, Widgets or Svg; allowed: ui")
    return found


def adapter(source, path):
    return ADAPTER.search("\n".join(line for _, line in source.code(path)))


def wrong(source, path, layer, quoted, target, adapters, holders):
    reason = badly_written(source, quoted, target)
    if reason or (quoted and target.endswith(".moc")):
        return reason
    if quoted:
        if not any(inside(target, allowed) for allowed in LAYERS[layer]):
            return f"{layer} must not include {target}; allowed: {', '.join(LAYERS[layer])}"
        if target in adapters and path != "app/services.cpp" and layer_of(target) != layer:
            return f"{target} is an adapter; allowed: app/services.cpp, {layer_of(target)}"
        return None
    for pattern, places, single in THIRD_PARTIES:
        if re.match(pattern, target):
            if not any(inside(path, place) for place in places):
                return f"<{target}> has its place; allowed: {', '.join(places)}"
            if single and holders.setdefault(pattern, path) != path:
                return f"<{target}> stays in one file; allowed: {holders[pattern]}"
    return None


def badly_written(source, quoted, target):
    """Both forms would slip past the table: a header named without its module or without its folder."""
    if quoted and not target.endswith(".moc") and not source.exists(target):
        return f'"{target}" is not rooted at the repository; allowed: "app/…", "ui/…", "tests/…"'
    if not quoted and re.match(r"Q[A-Z]\w*$", target):
        return f"<{target}> hides its module; allowed: <QtModule/{target}>"
    return None


if __name__ == "__main__":
    tree.main(problems)
