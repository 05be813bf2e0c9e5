// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/linkarguments.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

QStringList linkFlags() { return {u"--stdin"_s, u"--remove"_s, u"--open"_s}; }

QString linkVerbsText()
{
    return QCoreApplication::translate(
        "ats::Arguments",
        "  api-key stackone                for engineers: whether an API key is kept; --stdin keeps one\n"
        "  link NAME|ID                    links the account with that key: prints the address of its page "
        "(with --json as an object of its own) and waits\n");
}

QString linkOptionsText()
{
    return QCoreApplication::translate(
        "ats::Arguments",
        "  --stdin                         with api-key: the key on standard input, never on the command "
        "line\n"
        "  --remove                        with api-key: removes it from the keychain\n"
        "  --open                          with link: opens the page in the browser and does not print its "
        "address\n");
}

} // namespace ats
