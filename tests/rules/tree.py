# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""What the rule tests share: the tree's files, C++ without its comments, and how a rule reports."""
import os
import re
import sys

SKIPPED = re.compile(r"^(\.git|\.cache|__pycache__|build|build-.*)$")
CPP = (".h", ".cpp")
SCRIPT = (".sh", ".py")

# A string or character literal is kept as it is; a comment is taken out. Digit separators are not literals.
TOKEN = re.compile(
    r'R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'"
    r"|//[^\n]*"
    r"|/\*.*?\*/",
    re.DOTALL,
)


class Tree:
    """The source tree below `root`, as text files with paths relative to it."""

    def __init__(self, root):
        self.root = root

    def files(self, *below, suffixes=()):
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if not SKIPPED.match(name)]
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), self.root).replace(os.sep, "/")
                if SKIPPED.match(name) or (below and not path.startswith(tuple(b + "/" for b in below))):
                    continue
                if not suffixes or name.endswith(suffixes):
                    found.append(path)
        return sorted(found)

    def exists(self, path):
        return os.path.isfile(os.path.join(self.root, path))

    def text(self, path):
        with open(os.path.join(self.root, path), "rb") as file:
            data = file.read()
        return "" if b"\0" in data else data.decode("utf-8", "replace")

    def lines(self, path):
        """Pairs of line number and text."""
        return enumerate(self.text(path).splitlines(), 1)

    def code(self, path):
        """The same for C++, with comments blanked: a rule about code must not trip over prose."""
        return enumerate(TOKEN.sub(without_comment, self.text(path)).splitlines(), 1)


def without_comment(match):
    found = match.group(0)
    return "\n" * found.count("\n") if found.startswith(("//", "/*")) else found


def main(problems):
    """Runs one rule on the folder named on the command line."""
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(f"usage: {os.path.basename(sys.argv[0])} FOLDER")
    found = problems(Tree(sys.argv[1]))
    for line in found:
        print(line)
    sys.exit(1 if found else 0)
