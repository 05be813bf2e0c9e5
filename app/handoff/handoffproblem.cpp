// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/handoffproblem.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ats::Handoff)
};

} // namespace

Problem notAHandoffFile() { return {ProblemText::tr("Not a hand-off file.")}; }

Problem tooLargeForHandoff() { return {ProblemText::tr("Not a hand-off file: it is larger than 256 KiB.")}; }

Problem damagedHandoff()
{
    return {ProblemText::tr("The file is damaged or was changed. Nothing was opened. Ask for it again.")};
}

Problem newerHandoff(qint64 version)
{
    return {ProblemText::tr("Made with a newer version (%1). Update to open it.").arg(version)};
}

Problem sealedToAnother()
{
    return {ProblemText::tr("This file is sealed to another receiving code. Nothing was opened. Ask the "
                            "sender to seal it to your code as it is now.")};
}

Problem wrongPassphrase() { return {ProblemText::tr("This passphrase does not fit. Nothing was opened.")}; }

Problem noMemoryToOpen()
{
    return {ProblemText::tr("There is not enough free memory to open this file. Close other programs, then "
                            "try again.")};
}

Problem unknownHandoffGuide(const QString &id)
{
    return {ProblemText::tr("This file is for the guide “%1”, which this version does not have. Update, then "
                            "open it again.")
                .arg(id.left(60))};
}

} // namespace ats
