// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/returnslip.h"

#include "app/handoff/formreader.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/sealedfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto slipFormat = "ats-connect-slip"_L1;
constexpr int slipVersion = 1;
constexpr int mostChecks = 1000;

} // namespace

QByteArray ReturnSlip::toFile() const
{
    return QJsonDocument(QJsonObject{{u"format"_s, QString(slipFormat)},
                                     {u"version"_s, slipVersion},
                                     {u"matter"_s, matter.toString(QUuid::WithoutBraces)},
                                     {u"client"_s, client},
                                     {u"guide"_s, guideId},
                                     {u"at"_s, at.toUTC().toString(Qt::ISODate)},
                                     {u"verdict"_s, QString(toId(verdict))},
                                     {u"passed"_s, passed},
                                     {u"tested"_s, tested},
                                     {u"name"_s, name}})
        .toJson();
}

Outcome<ReturnSlip> ReturnSlip::fromFile(QByteArrayView file, const GuideFinder &guides)
{
    if (file.size() > largestHandoffFile) {
        return tooLargeForHandoff();
    }
    FormReader form(file, slipFormat, slipVersion);
    ReturnSlip slip;
    slip.matter = form.uuid("matter"_L1);
    slip.client = form.text("client"_L1, mostNameText);
    slip.guideId = form.text("guide"_L1, mostNameText);
    slip.at = form.moment("at"_L1);
    const QString verdict = form.text("verdict"_L1, mostNameText);
    slip.passed = form.number("passed"_L1, mostChecks);
    slip.tested = form.number("tested"_L1, mostChecks);
    slip.name = form.optionalText("name"_L1, mostNameText);
    if (const Done done = form.done(); !done) {
        return done.problem();
    }
    const bool isFull = verdict == toId(Verdict::Connected);
    if ((!isFull && verdict != toId(Verdict::ConnectedWithGaps)) || slip.passed > slip.tested) {
        return Problem{QCoreApplication::translate("ats::ReturnSlip",
                                                   "This slip does not say that a connection works.")};
    }
    slip.verdict = isFull ? Verdict::Connected : Verdict::ConnectedWithGaps;
    if (guides(slip.guideId) == nullptr) {
        return unknownHandoffGuide(slip.guideId);
    }
    return slip;
}

} // namespace ats
