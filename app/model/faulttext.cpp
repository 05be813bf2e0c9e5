// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/faulttext.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(ats::FaultText)
};

} // namespace

QString faultText(const FieldSpec &field, TextFault fault)
{
    switch (fault) {
    case TextFault::NotDigits:
        return FaultText::tr("The %1 has only digits.").arg(field.label);
    case TextFault::BlankInside:
        return FaultText::tr("There is a space inside. The %1 is one word: copy it again.").arg(field.label);
    case TextFault::NotPlainAscii:
        return FaultText::tr("The %1 has plain letters, digits and signs only: copy it again.")
            .arg(field.label);
    case TextFault::NotPathPart:
        return field.takeAfter.isEmpty()
                   ? FaultText::tr("The %1 has letters, digits, - and _ only.").arg(field.label)
                   : FaultText::tr(
                         "The %1 has letters, digits, - and _ only. You can paste the whole address of "
                         "the page.")
                         .arg(field.label);
    case TextFault::NotBase32:
        return FaultText::tr("The %1 has the letters A to Z and the digits 2 to 7 only: copy it again.")
            .arg(field.label);
    case TextFault::CodeNotSecret:
        return FaultText::tr(
                   "These six digits are the code that your authenticator shows. The %1 is the long key "
                   "that it is set up with.")
            .arg(field.label);
    case TextFault::UnknownRegion:
        return FaultText::tr("The %1 is not one of those that are offered.").arg(field.label);
    }
    Q_UNREACHABLE();
}

} // namespace ats
