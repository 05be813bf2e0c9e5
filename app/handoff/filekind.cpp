// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/filekind.h"

#include "app/handoff/formreader.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/sealedfile.h"

namespace ats
{

using namespace Qt::StringLiterals;

QLatin1StringView suffixOf(HandoffFileKind kind)
{
    switch (kind) {
    case HandoffFileKind::Handoff:
        return ".atshandoff"_L1;
    case HandoffFileKind::Invitation:
        return ".atsinvite"_L1;
    case HandoffFileKind::Slip:
        return ".atsslip"_L1;
    }
    Q_UNREACHABLE();
}

Outcome<HandoffFileKind> kindOfFile(QByteArrayView file)
{
    if (file.size() > largestHandoffFile) {
        return tooLargeForHandoff();
    }
    if (SealedFile::isSealed(file)) {
        return HandoffFileKind::Handoff;
    }
    const QString format = formatOf(file);
    if (format == "ats-connect-invitation"_L1) {
        return HandoffFileKind::Invitation;
    }
    if (format == "ats-connect-slip"_L1) {
        return HandoffFileKind::Slip;
    }
    return notAHandoffFile();
}

} // namespace ats
