# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""What every source file looks like: two licence lines, at most 300 lines, a lower-case name, one include guard."""
import re

import tree

LINES = 300
FOLDERS = ("app", "ui", "tests", "packaging", "cmake")
SOURCES = tree.CPP + tree.SCRIPT + (".toml", ".cmake", "CMakeLists.txt")
MEASURED = tree.CPP + tree.SCRIPT + ("CMakeLists.txt",)
NAMED = tree.CPP + tree.SCRIPT + (".toml", ".svg", ".qrc", ".qss")
LOWER = re.compile(r"[a-z0-9][a-z0-9._-]*$")
LICENCE = (
    "SPDX-FileCopyrightText: 2026 The ATS Connect authors",
    "SPDX-License-Identifier: Apache-2.0",
)


def problems(source):
    found = []
    for path in source.files():
        # Deliberately broken catalogs are told apart by line and column, so nothing may be put above them.
        data = path.startswith("tests/data/")
        text = source.text(path)
        lines = text.splitlines()
        script = bool(lines) and lines[0].startswith("#!")
        if (path.endswith(SOURCES) or script) and not data and not licensed(path, lines[1:] if script else lines):
            found.append(f"{path}:{2 if script else 1}: the two licence lines are missing")
        if path.endswith(".h") and "#pragma once" not in lines:
            found.append(f"{path}:1: a header says #pragma once")
        if path.startswith(tuple(f + "/" for f in FOLDERS)) and (path.endswith(MEASURED) or script):
            if len(lines) > LINES:
                found.append(f"{path}:{LINES + 1}: {len(lines)} lines; at most {LINES}")
        if path.endswith(NAMED) and not LOWER.match(path.rsplit("/", 1)[-1]):
            found.append(f"{path}:1: file names are lower case")
    return found


def licensed(path, lines):
    sign = "//" if path.endswith(tree.CPP) else "#"
    return lines[:2] == [f"{sign} {line}" for line in LICENCE]


if __name__ == "__main__":
    tree.main(problems)
