# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""Each claim of the threat model in app/README.md names a test, and each of these tests is there."""
import re
import subprocess
import sys

import tree

README = "app/README.md"
TITLE = "## Threat model"
ROW = re.compile(r"^\| (?P<claim>[^|]+) \| [^|]+ \| (?P<tests>[^|]*) \|$")
NAME = re.compile(r"`([a-z0-9_]+)`")


def problems(source, known):
    """`known` are the names of the tests that CTest has."""
    lines = source.text(README).splitlines()
    if TITLE not in lines:
        return [f"{README}:1: there is no “{TITLE}”"]
    found = []
    claims = 0
    for number, line in enumerate(lines, 1):
        row = ROW.match(line) if number > lines.index(TITLE) else None
        if not row or row["claim"] in ("Claim", "---"):
            continue
        claims += 1
        names = NAME.findall(row["tests"])
        if not names:
            found.append(f"{README}:{number}: this claim names no test")
        found += [f"{README}:{number}: there is no test “{name}”" for name in names if name not in known]
    return found if claims else [f"{README}:{lines.index(TITLE) + 1}: no claim is made"]


def known_tests(build):
    listed = subprocess.run(["ctest", "--test-dir", build, "-N"], capture_output=True, text=True, check=True)
    return set(re.findall(r"Test +#\d+: (\S+)", listed.stdout))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: threats.py FOLDER BUILD")
    faults = problems(tree.Tree(sys.argv[1]), known_tests(sys.argv[2]))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)
