#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ATS Connect authors
# SPDX-License-Identifier: Apache-2.0
"""keepassxc.py FOLDER: a KeePassXC database (password "test") that serves as a keychain, and its settings.

KeePassXC keeps in the database which group other programs may use; its console cannot set that, so it is written
into the XML form between export and import.
"""
import base64
import pathlib
import re
import subprocess
import sys
import uuid

folder = pathlib.Path(sys.argv[1])


def keepassxc(*words):
    done = subprocess.run(["keepassxc-cli", *words], input="test\ntest\n", capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"keepassxc-cli {words[0]}: {done.stderr}")
    return done.stdout


keepassxc("db-create", "-p", "-t", "100", str(folder / "empty.kdbx"))
xml = keepassxc("export", "-q", "-f", "xml", str(folder / "empty.kdbx"))
group = uuid.UUID(bytes=base64.b64decode(re.search(r"<Root>\s*<Group>\s*<UUID>([^<]+)<", xml).group(1)))
exposed = f"<Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{{{group}}}</Value></Item>"
(folder / "open.xml").write_text(xml.replace("<Binaries/>", f"<Binaries/><CustomData>{exposed}</CustomData>", 1))
keepassxc("import", "-q", "-p", "-t", "100", str(folder / "open.xml"), str(folder / "keychain.kdbx"))
(folder / "keepassxc.ini").write_text("""[General]
ConfigVersion=2
SingleInstance=false
UpdateCheckMessageShown=true
[GUI]
CheckForUpdates=false
[FdoSecrets]
Enabled=true
ConfirmAccessItem=false
ConfirmDeleteItem=false
ShowNotification=false
[Security]
LockDatabaseIdle=false
""")
(folder / "local.ini").write_text("")
