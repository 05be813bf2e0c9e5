# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""C++ looks as .clang-format says. Releases of the tool differ, so another one than 14 is skipped (status 77)."""
import re
import shutil
import subprocess
import sys

import tree

RELEASE = "14"
SKIP = 77


def tool():
    for name in ("clang-format-" + RELEASE, "clang-format"):
        path = shutil.which(name)
        if path:
            said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
            if re.search(rf"version {RELEASE}\.", said):
                return path
    return None


def problems(source):
    files = source.files("app", "ui", "tests", suffixes=tree.CPP)
    if not files:
        return []
    done = subprocess.run([tool(), "--dry-run", "-Werror", "--style=file", *files], cwd=source.root,
                          capture_output=True, text=True, check=False)
    # One line a file is enough: the tool mends all of it at once.
    first = {}
    for path, number in re.findall(r"^(\S+?):(\d+):\d+: error: ", done.stderr, re.MULTILINE):
        first.setdefault(path, f"{path}:{number}: not as .clang-format says; clang-format-{RELEASE} -i mends it")
    return list(first.values()) or ([done.stderr.strip()] if done.returncode else [])


if __name__ == "__main__":
    if tool() is None:
        print(f"clang-format {RELEASE} is not installed: skipped")
        sys.exit(SKIP)
    tree.main(problems)
