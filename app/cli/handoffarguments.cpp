// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/handoffarguments.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct HandoffArgumentText {
    Q_DECLARE_TR_FUNCTIONS(ats::Arguments)
};

} // namespace

const QStringList &handoffTexts()
{
    static const QStringList texts{u"--to"_s,   u"--out"_s,     u"--note"_s,
                                   u"--name"_s, u"--contact"_s, u"--slip"_s};
    return texts;
}

const QStringList &handoffFlags()
{
    static const QStringList flags{u"--words"_s, u"--new"_s, u"--passphrase"_s, u"--passphrase-stdin"_s,
                                   u"--delete-file"_s};
    return flags;
}

Done checkHandoff(const Arguments &arguments)
{
    const auto has = [&](const QString &option) {
        return arguments.texts.contains(option) || arguments.flags.contains(option);
    };
    if (arguments.verb == "export"_L1 && has(u"--to"_s) && has(u"--passphrase"_s)) {
        return Problem{HandoffArgumentText::tr("A file has one lock: use --to or --passphrase, not both.")};
    }
    if (arguments.verb == "invite"_L1 &&
        (arguments.guide.isEmpty() || !has(u"--name"_s) || !has(u"--out"_s))) {
        return Problem{HandoffArgumentText::tr("“invite” needs --guide, --name (your own) and --out.")};
    }
    if (arguments.verb == "slip"_L1 && !has(u"--out"_s)) {
        return Problem{HandoffArgumentText::tr("“slip” needs --out, the file to write.")};
    }
    if (arguments.draft && has(u"--slip"_s)) {
        return Problem{HandoffArgumentText::tr("--slip says that the test passed: leave out --draft.")};
    }
    return {};
}

QString handoffVerbsText()
{
    return HandoffArgumentText::tr(
        "  receive-code                    your receiving code: who has it can seal details to you\n"
        "  invite CLIENT --guide ID …      writes an invitation for the person who has the details\n"
        "  export NAME|ID …                seals a connection's details into a file\n"
        "  import FILE …                   opens a hand-off (tests it, keeps it if it passes), an invitation "
        "or a return slip\n"
        "  slip NAME|ID --out FILE         writes a return slip: that it is connected\n");
}

QString handoffOptionsText()
{
    return HandoffArgumentText::tr(
        "  --words                         with receive-code: as words\n"
        "  --new                           with receive-code: makes a new one; the one before opens nothing "
        "any more\n"
        "  --to CODE|FILE                  with export: the receiver's code, or a file that holds it\n"
        "  --passphrase                    with export: locks with a new passphrase, printed once\n"
        "  --passphrase-stdin              with import: the passphrase is on standard input\n"
        "  --out FILE                      the file to write; one that is there is not replaced\n"
        "  --name, --contact, --note TEXT  what the other side sees: your name, how to reach you, a note\n"
        "  --slip FILE                     with import: writes a return slip afterwards\n"
        "  --delete-file                   with import: deletes the file once its details are kept\n");
}

} // namespace ats
