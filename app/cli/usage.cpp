// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int typedWidth = 32;

struct UsageText {
    Q_DECLARE_TR_FUNCTIONS(ats::Arguments)
};

QString line(const QString &typed, const QString &does)
{
    return u"  "_s + typed.leftJustified(typedWidth - 1) + u' ' + does + u'\n';
}

QString line(const UsageLine &usage)
{
    return line(QString::fromUtf8(usage.typed), QCoreApplication::translate("ats::Arguments", usage.does));
}

} // namespace

QString usageText()
{
    QString text =
        UsageText::tr("ats-connect-cli connects a recruiting system to a platform, tests it, and keeps "
                      "the details in your keychain.") +
        u"\n\n"_s;
    for (const VerbRule &verb : verbRules()) {
        for (const UsageLine &usage : verb.usage) {
            text += line(usage);
        }
    }
    text += u'\n';
    for (const OptionRule &option : optionRules()) {
        if (*option.usage.typed != '\0') {
            text += line(option.usage);
        }
    }
    text += line(u"--json"_s, UsageText::tr("one JSON object as the answer"));
    text += u"  --help, --version\n\n"_s;
    text += UsageText::tr(
                "After three refused sign-ins within ten minutes the same account is left alone for five "
                "minutes, so that it is not locked, and after an answer that asks for a pause until that "
                "is over. Window and console count together.") +
            u"\n\n"_s;
    return text +
           UsageText::tr("Exit status: 0 connected, 1 connected with gaps, 2 usage or bad data, 10 not "
                         "connected, 20 could not tell, 30 keychain.");
}

} // namespace ats
