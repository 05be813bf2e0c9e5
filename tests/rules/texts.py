# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""What people read goes through translation: no words in a literal outside of tr(), translate() or a macro for them."""
import re

import tree

# The practice service speaks as the services it stands in for.
FOLDERS = ("app", "ui")
SKIPPED = ("app/practice",)
TRANSLATED = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3", "QT_TRANSLATE_N_NOOP", "QT_TR_NOOP"}

# Two words with a blank between them, or one with a capital.
WORDS = re.compile(r"[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]{2,}|^[A-Z][a-z]+[.…:!?]?$")

# (file or folder, pattern that the whole literal must match, why it is not for translators)
EXCEPTIONS = [
    ("app/store", r"[^.…!?]*|.*\b(SELECT|WHERE|VALUES|NULL|INTO|SET|CASE|ORDER)\b.*|.*\w\.\w.*", "SQL"),
    ("app/check", r"[A-Z][a-z]+|Bearer \{token\}|application/json.*|<!doctype html|dd MMM .*'GMT'", "HTTP"),
    ("app/check/classify.cpp", r"[a-z ]+", "what services answer"),
    ("app/check", r"(no|not|only|network|the) [a-z0-9, %]+(ms|bytes|%1|GET and POST are allowed)", "a detail that no screen shows"),
    ("app/vault", r"[A-Z][a-z]+", "names on the bus"),
    ("app/vault", r"GNOME Keyring|KDE Wallet", "how others call themselves"),
    ("app/vault", r"[a-z%][a-z0-9 ,%:]+", "a detail that no screen shows"),
    ("app/flow/keychainrehearsal.cpp", r"the trial entry [a-z ]+", "a detail that no screen shows"),
    ("app/flow/mail.cpp", r".*contraseña.*", "words for passwords, in many languages"),
    ("app/handoff/wordlist.cpp", r"the word list is not [a-z ]+", "a build that went wrong"),
    ("app/model/calendarfile.cpp", r"PRODID:.*", "the format's own"),
    ("app/model/connectiontable.cpp", r"[a-z ]+", "column names that spreadsheets and scripts go by"),
    ("app/model/historytext.cpp", r"yyyy-MM-dd HH:mm", "the time in an exported history, to be sorted by"),
    ("app/cli/commandline.cpp", r"(--)?[a-z].*(\b[A-Z]{2,}\b|--|field=value).*|api-key stackone", "what is typed"),
    ("ui/widgets/richtext.cpp", r"<[^<>]*>", "HTML"),
    ("app/cli/usage.cpp", r".*--help, --version.*", "what is typed"),
]

STRING = re.compile(r'(?:u8?|U|L)?"(?:\\.|[^"\\\n])*"|R"(?P<tag>[^()\\\s]{0,16})\((?:.|\n)*?\)(?P=tag)"')
CODE = re.compile(STRING.pattern + r"|'(?:\\.|[^'\\])'|[A-Za-z_]\w*|[()\[\]{};,]|\S")


def problems(source):
    found = []
    for path in source.files(*FOLDERS, suffixes=tree.CPP):
        if not within(path, SKIPPED):
            found += [f"{path}:{line}: “{text}” bypasses the translation: use tr()" for line, text in bare(source, path)]
    return found


def bare(source, path):
    """Line and text of each literal with words in it that no translator gets."""
    code = "\n".join(line for _, line in source.code(path))
    callers, before = [], ""
    for match in CODE.finditer(code):
        token = match.group(0)
        if token == "(":
            callers.append(before)
        elif token == ")" and callers:
            callers.pop()
        elif STRING.fullmatch(token):
            text = token[token.index('"') + 1:-1]
            line = code.count("\n", 0, match.start()) + 1
            included = code[code.rfind("\n", 0, match.start()) + 1:].lstrip().startswith("#")
            if WORDS.search(text) and not included and not (callers and callers[-1] in TRANSLATED) and not excused(path, text):
                yield line, text
        before = token


def excused(path, text):
    return any(within(path, [place]) and re.fullmatch(pattern, text) for place, pattern, _ in EXCEPTIONS)


def within(path, places):
    return any(path == place or path.startswith(place + "/") for place in places)


if __name__ == "__main__":
    tree.main(problems)
