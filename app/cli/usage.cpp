// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QtCore/QCoreApplication>

/// The help, apart from what it explains.
namespace ats
{

QString usageText()
{
    return QCoreApplication::translate(
        "ats::Arguments",
        "ats-connect-cli connects a recruiting system to a platform, tests it, and keeps the details in your "
        "keychain.\n"
        "\n"
        "  guides                          the guides there are\n"
        "  show GUIDE                      a whole guide as text\n"
        "  lint FOLDER                     checks a catalog folder\n"
        "  list                            your connections and their state\n"
        "  check NAME|ID                   tests a kept connection\n"
        "  check --guide ID …              tests details and keeps none of them\n"
        "  check --all                     tests all kept connections, and says how each went\n"
        "  add NAME --guide ID …           tests details and keeps them if they pass\n"
        "  reconnect NAME|ID …             tests new details and replaces the kept ones if they pass\n"
        "  go-back NAME|ID                 puts the details that were replaced in force again, within 24 "
        "hours\n"
        "  forget-earlier NAME|ID          removes them before that\n"
        "  history NAME|ID                 what happened to a connection, newest first\n"
        "  remove NAME|ID                  removes a connection and its keychain entries\n"
        "  restore                         sets a damaged list aside and starts from its last good copy\n"
        "  keychain                        which keychain there is, and whether it stores, gives back and "
        "deletes\n"
        "\n"
        "  --set field=value               a value that is not secret, for example --set clientId=123456\n"
        "  --secrets-stdin                 secrets as a JSON object on standard input, never on the command "
        "line\n"
        "  --draft                         with add: keep untested\n"
        "  --account-changed               with reconnect: the account's own number changed on purpose\n"
        "  --report                        with check: the report for support; with --json also as "
        "\"report\"\n"
        "  --report-names                  the same with user names, account IDs and company names in it\n"
        "  --empty                         with restore: starts with an empty list instead\n"
        "  --now                           tests although a pause is in force: see below\n"
        "  --stage ID, --system ID         with check --all: only these connections\n"
        "  --jobs N                        with check --all: accounts tested at once, 1 to 16 (4)\n"
        "  --csv                           with list: a table for spreadsheets\n"
        "  --host system[.region]=URL      a host on this computer instead of the real one\n"
        "  --trust FILE                    an extra certificate for such a host\n"
        "  --practice                      the practice connections instead of the real ones\n"
        "  --json                          one JSON object as the answer\n"
        "  --help, --version\n"
        "\n"
        "After three refused sign-ins within ten minutes the same account is left alone for five minutes, so "
        "that it is not locked, and after an answer that asks for a pause until that is over. Window and "
        "console count together.\n"
        "\n"
        "Exit status: 0 connected, 1 connected with gaps, 2 usage or bad data, 10 not connected, 20 could "
        "not tell, "
        "30 keychain. Of check --all: the worst there was, in the order 30, 10, 20, 1, 0.");
}

} // namespace ats
