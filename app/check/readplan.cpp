// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/readplan.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct ReadPlanText {
    Q_DECLARE_TR_FUNCTIONS(ats::ReadPlan)
};

QString notCalledText(NotCalled reason, const QString &system)
{
    switch (reason) {
    case NotCalled::Writes:
        return ReadPlanText::tr("This call would change something in %1.").arg(system);
    case NotCalled::UnknownContract:
        return ReadPlanText::tr("What this call does is not published, so it is not tried.");
    case NotCalled::PersonalData:
        return ReadPlanText::tr("This call would open people's data just to test it.");
    }
    Q_UNREACHABLE();
}

PlannedRow planned(const ReadCheck &check)
{
    return {check.from.isEmpty() ? PlannedKind::Ask : PlannedKind::Look, check, {}};
}

PlannedRow planned(const Endpoint &endpoint, const Guide &guide, const std::vector<PlannedRow> &before)
{
    PlannedRow row;
    row.check.rowId = u"endpoint:"_s + endpoint.path;
    switch (endpoint.test) {
    case EndpointTest::None:
        row.kind = PlannedKind::Untested;
        row.reason = notCalledText(endpoint.reason, guide.system->name);
        break;
    case EndpointTest::SignIn:
        row.kind = PlannedKind::SignedIn;
        break;
    case EndpointTest::Read: {
        row.check.what = endpoint.what;
        row.check.request = {u"GET"_s, u'/' + endpoint.path, endpoint.query, {}, {}};
        const auto same = std::ranges::find_if(before, [&row](const PlannedRow &other) {
            return other.kind == PlannedKind::Ask && other.check.request == row.check.request;
        });
        if (same != before.end()) {
            row.kind = PlannedKind::Look;
            row.check.from = same->check.rowId;
        }
        break;
    }
    }
    return row;
}

} // namespace

std::vector<PlannedRow> planReads(const Guide &guide)
{
    std::vector<PlannedRow> plan;
    for (const ReadCheck &check : guide.system->reads) {
        plan.push_back(planned(check));
    }
    for (const Endpoint &endpoint : guide.endpoints) {
        plan.push_back(planned(endpoint, guide, plan));
    }
    for (const ReadCheck &check : guide.extraChecks) {
        plan.push_back(planned(check));
    }
    for (const UntestedCheck &check : guide.system->untested) {
        ReadCheck named;
        named.rowId = check.rowId;
        named.what = check.label;
        plan.push_back({PlannedKind::Untested, named, check.reason});
    }
    return plan;
}

QStringList lookedAgain(const std::vector<PlannedRow> &plan)
{
    QStringList rows;
    for (const PlannedRow &row : plan) {
        if (row.kind == PlannedKind::Look) {
            rows.append(row.check.from);
        }
    }
    return rows;
}

} // namespace ats
