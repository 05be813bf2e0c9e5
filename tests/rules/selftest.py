# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""Shows that every rule can fail: small trees with one fault each, and a good one that passes them all."""
import os
import shutil
import sys
import tempfile

import files
import format as layout
import layers
import texts
import threats
import tree
import words

HEAD = "// SPDX-FileCopyrightText: 2026 The ATS Connect authors\n// SPDX-License-Identifier: Apache-2.0\n"
HASH = HEAD.replace("//", "#")
NOTE = "TO" + "DO"
WEB = "http" + "s://"
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")

GOOD = {
    "README.md": "See https://www.w3.org and http://192.168.0.1 and http://127.0.0.1:8080/x and https://some.example/\n",
    "run.sh": "#!/bin/bash\n" + HASH + "cd \"$HOME/work/x\"; mktemp -d /tmp/ats.XXXXXX\n",
    "app/CMakeLists.txt": HASH + "# Qt6::Widgets stays out of here\nats_layer(model LINK Qt6::Network)\n",
    "app/identity.h": HEAD + "#pragma once\n",
    "app/model/value.h": HEAD + "#pragma once\n\n#include <QtCore/QString>\n",
    "app/model/secret.cpp": HEAD + '#include "app/model/value.h"\n\n#include <sodium.h>\n',
    "app/check/http.h": HEAD + "#pragma once\n// Never ignoreSslErrors, no QEventLoop, no qDebug().\n/* processEvents\n */\n",
    "app/check/qthttp.h": HEAD + '#pragma once\n#include "app/check/http.h"\nclass QtHttp final : public Http\n{\n};\n',
    "app/check/qthttp.cpp": HEAD + '#include "app/check/qthttp.h"\n\n#include <QtNetwork/QNetworkAccessManager>\n'
    "c.setPeerVerifyMode(QSslSocket::VerifyPeer);\nauto help = tr(\"begins with http:// or https://.\");\n",
    "app/store/store.cpp": HEAD + '#include <QtSql/QSqlQuery>\nauto ok = query.exec(u"a // b"_s);\n',
    "app/flow/flow.h": HEAD + '#pragma once\n#include "app/check/http.h"\n#include "app/model/value.h"\n',
    "app/services.cpp": HEAD + '#include "app/check/qthttp.h"\n#include "app/flow/flow.h"\n',
    "app/practice/main.cpp": HEAD + '#include "app/identity.h"\n\n#include <httplib.h>\n',
    "ui/main.cpp": HEAD + '#include "app/flow/flow.h"\n\n#include <QtWidgets/QApplication>\nint n = app.exec();\n#include "main.moc"\n',
    "tests/check/test.cpp": HEAD + '#include "app/check/qthttp.h"\n\n#include <QtSql/QSqlQuery>\nauto tag = "TODOS";\n',
    "tests/data/bad/system.toml": "id = 1\n",
    "resources/catalog/systems/other/system.toml": HASH + f'base = "{WEB}api.other.com"\n',
    "tests/catalog/test.cpp": HEAD + f'auto base = "{WEB}api.other.com/v1";\n',
    "build/old.cpp": NOTE + "\n",
}

# (rule, what is laid over the good tree, a piece of the message that must come)
BAD = [
    (layers, {"app/model/up.h": HEAD + '#pragma once\n#include "app/check/http.h"\n'},
     "app/model/up.h:4: app/model must not include app/check/http.h; allowed: app/model"),
    (layers, {"app/check/side.cpp": HEAD + '#include "app/flow/flow.h"\n'}, "app/check must not include"),
    (layers, {"app/flow/up.cpp": HEAD + '#include "ui/window.h"\n', "ui/window.h": HEAD}, "app/flow must not include ui/"),
    (layers, {"app/practice/x.cpp": HEAD + '#include "app/model/value.h"\n'}, "app/practice must not include"),
    (layers, {"app/flow/real.cpp": HEAD + '#include "app/check/qthttp.h"\n'}, "is an adapter; allowed: app/services.cpp"),
    (layers, {"ui/real.cpp": HEAD + '#include "app/check/qthttp.h"\n'}, "is an adapter"),
    (layers, {"app/services.h": HEAD + '#pragma once\n#include "app/check/qthttp.h"\n'}, "is an adapter"),
    (layers, {"app/other/x.cpp": HEAD}, "belongs to no layer"),
    (layers, {"app/flow/w.cpp": HEAD + "#include <QtWidgets/QLabel>\n"}, "<QtWidgets/QLabel> has its place; allowed: ui"),
    (layers, {"app/cli/g.cpp": HEAD + "  #  include <QtGui/QColor>\n"}, "has its place; allowed: ui"),
    (layers, {"ui/s.cpp": HEAD + "#include <QtSql/QSqlQuery>\n"}, "allowed: app/store"),
    (layers, {"ui/t.cpp": HEAD + "#include <toml++/toml.h>\n"}, "allowed: app/catalog"),
    (layers, {"app/catalog/a.cpp": HEAD + "#include <toml++/toml.h>\n", "app/catalog/b.cpp": HEAD + "#include <toml++/toml.h>\n"},
     "app/catalog/b.cpp:3: <toml++/toml.h> stays in one file; allowed: app/catalog/a.cpp"),
    (layers, {"app/check/n.cpp": HEAD + "#include <QtNetwork/QNetworkAccessManager>\n"}, "stays in one file"),
    (layers, {"ui/k.cpp": HEAD + "#include <qt6keychain/keychain.h>\n"}, "allowed: app/vault"),
    (layers, {"app/check/d.cpp": HEAD + "#include <QtDBus/QDBusConnection>\n"}, "allowed: app/vault"),
    (layers, {"app/model/other.cpp": HEAD + "#include <sodium.h>\n"}, "allowed: app/model/secret.cpp"),
    (layers, {"app/cli/h.cpp": HEAD + "#include <httplib.h>\n"}, "allowed: app/practice"),
    (layers, {"ui/short.cpp": HEAD + "#include <QLabel>\n"}, "hides its module"),
    (layers, {"tests/short.cpp": HEAD + "#include <QLabel>\n"}, "hides its module"),
    (layers, {"ui/near.cpp": HEAD + '#include "main.h"\n', "ui/main.h": HEAD}, "not rooted at the repository"),
    (layers, {"app/CMakeLists.txt": HASH + "ats_layer(flow LINK Qt6::Widgets)\n"}, "app/CMakeLists.txt:3: app/ never links"),
    (files, {"app/model/bare.cpp": "int a;\n"}, "app/model/bare.cpp:1: the two licence lines"),
    (files, {"run.sh": "#!/bin/bash\n" + HEAD}, "run.sh:2: the two licence lines"),
    (files, {"tool": "#!/bin/bash\ntrue\n"}, "tool:2: the two licence lines"),
    (files, {"app/model/value.h": HEAD}, "#pragma once"),
    (files, {"ui/long.cpp": HEAD + "\n" * 299}, "ui/long.cpp:301: 301 lines; at most 300"),
    (files, {"tests/long.py": HASH + "\n" * 299}, "at most 300"),
    (files, {"ui/MainWindow.cpp": HEAD}, "lower case"),
    (words, {"docs.md": f"- {NOTE}: later\n"}, "docs.md:1: note to self"),
    (words, {"ui/a.cpp": HEAD + f"// FIX{'ME'}\n"}, "note to self"),
    (words, {"a.sh": "cd /" + "work/main\n"}, "path of one machine"),
    (words, {"a.sh": 'x="/' + 'root/x"\n'}, "path of one machine"),
    (words, {"ui/a.cpp": HEAD + 'auto a = "/' + 'home/lena/x";\n'}, "path of one machine"),
    (words, {"ui/a.cpp": HEAD + "reply->ignore" + "SslErrors();\n"}, "certificate check"),
    (words, {"app/check/a.cpp": HEAD + "c.setPeerVerifyMode" + "(x);\n"}, "certificate check"),
    (words, {"tests/a.cpp": HEAD + "job.setInsecureFallback" + "(true);\n"}, "plain text in place of a keychain"),
    (words, {"ui/a.cpp": HEAD + "QEvent" + "Loop loop;\n"}, "nested event loop"),
    (words, {"ui/a.cpp": HEAD + "dialog.exec" + "();\n"}, "nested event loop"),
    (words, {"app/flow/a.cpp": HEAD + "QCoreApplication::process" + "Events();\n"}, "nested event loop"),
    (words, {"ui/a.cpp": HEAD + "QMessageBox::question" + "(this);\n"}, "dialog with a nested"),
    (words, {"app/check/a.cpp": HEAD + "socket.waitFor" + "ReadyRead();\n"}, "waiting on the calling thread"),
    (words, {"app/vault/a.cpp": HEAD + "qWarn" + "ing() << 1;\n"}, "log"),
    (words, {"tests/a.cpp": HEAD + "QTest::qWait" + "For([&] { return a(); })\n"}, "wait of five seconds"),
    (words, {"tests/a.cpp": HEAD + "QTest::qWait" + "ForWindowActive(a.get())\n"}, "wait of five seconds"),
    (words, {"tests/a.cpp": HEAD + "QT" + "RY_VERIFY(a);\n"}, "QTRY_ of five seconds"),
    (words, {"app/check/a.cpp": HEAD + "std::ce" + "rr << 1;\n"}, "log"),
    (words, {"ui/a.cpp": HEAD + f'auto u = "{WEB}unknown.com/x";\n'}, "address of unknown.com"),
    (words, {"ui/a.cpp": HEAD + f'auto u = "{WEB}api.other.com@unknown.com/x";\n'}, "address of unknown.com"),
    (words, {"a.md": "from reg" + "istry.some.org\n"}, "name of a package server"),
    (texts, {"ui/a.cpp": HEAD + 'label->setText(u"Nothing was found."_s);\n'}, "ui/a.cpp:3: “Nothing was found.” bypasses"),
    (texts, {"app/cli/a.cpp": HEAD + 'fail(tr("%1: %2", "a and b").arg(x, u"no name"_s));\n'}, "“no name” bypasses"),
    (texts, {"ui/a.cpp": HEAD + 'auto *b = new QPushButton(u"Close"_s);\n'}, "“Close” bypasses"),
    (texts, {"app/check/a.cpp": HEAD + 'say("The address is wrong");\n'}, "bypasses the translation"),
    (layout, {"app/model/odd.cpp": HEAD + "int  a ;\n"}, "app/model/odd.cpp:3: not as .clang-format says"),
]

TABLE = "## Threat model\n\n| Claim | Against | Tests |\n| --- | --- | --- |\n"
# What README.md says, and what the rule about the threat model says of it.
CLAIMS = [
    (TABLE + "| It is safe | all | `ui_known` |\n", []),
    (TABLE + "| It is safe | all | `ui_known`, `ui_gone` |\n", ["there is no test “ui_gone”"]),
    (TABLE + "| It is safe | all | trust us |\n", ["this claim names no test"]),
    (TABLE, ["no claim is made"]),
    ("# App\n", ["there is no “## Threat model”"]),
]


def lay(folder, contents):
    for path, text in contents.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)


def told(rule, contents):
    with tempfile.TemporaryDirectory() as folder:
        lay(folder, contents)
        if rule is layout:
            shutil.copy(os.path.join(ROOT, ".clang-format"), folder)
        return rule.problems(tree.Tree(folder))


def main():
    failed = 0
    for rule in (layers, files, words, texts):
        found = told(rule, GOOD)
        if found:
            failed += 1
            print(f"FAIL {rule.__name__}: the good tree is refused: {found}")
    for rule, extra, expected in BAD:
        if rule is layout and layout.tool() is None:
            continue
        found = told(rule, {**GOOD, **extra} if rule is not layout else extra)
        if not any(expected in line for line in found):
            failed += 1
            print(f"FAIL {rule.__name__}: {list(extra)[0]} should be refused with “{expected}”, but: {found}")
    for claims, expected in CLAIMS:
        with tempfile.TemporaryDirectory() as folder:
            lay(folder, {"app/README.md": claims})
            found = threats.problems(tree.Tree(folder), {"ui_known"})
        if [line.split(": ", 1)[1] for line in found] != expected:
            failed += 1
            print(f"FAIL threats: {claims!r} should give {expected}, but: {found}")
    print(f"{len(BAD) + len(CLAIMS) + 4 - failed} of {len(BAD) + len(CLAIMS) + 4} cases as expected")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
