// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/reportmaterial.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

LeftOut kindOf(const FieldSpec &field)
{
    return field.kind == FieldKind::Email ? LeftOut::UserName : LeftOut::AccountId;
}

ReportMaterial ReportMaterial::of(const SetupFlow &flow, const RowNames &names)
{
    ReportMaterial material;
    material.guide = &flow.guide();
    material.names = names;
    if (flow.hasReport()) {
        material.report = flow.report();
    }
    const Draft &draft = flow.draft();
    material.client = flow.connection().client;
    for (const QString &id : flow.guide().fields) {
        const FieldSpec *spec = flow.guide().system->field(id);
        if (spec != nullptr && !spec->secret) {
            material.plain.insert(id, draft.value(id));
            // The set in force may differ from what is typed now, and was perhaps the one that was tested.
            material.others.push_back({kindOf(*spec), spec->isPrivate ? flow.valueInForce(id) : QString()});
        } else if (spec != nullptr && draft.isFilledIn(id)) {
            material.filledSecrets.append(id);
        }
    }
    material.secrets = flow.knownSecrets();
    for (const auto &[note, kind] : {std::pair{QString(QLatin1StringView(senderNameNote)), LeftOut::UserName},
                                     {u"adminEmail"_s, LeftOut::UserName},
                                     {QString(QLatin1StringView(engineerEmailNote)), LeftOut::UserName},
                                     {u"account"_s, LeftOut::UserName},
                                     {u"company"_s, LeftOut::CompanyName}}) {
        material.others.push_back({kind, draft.note(note)});
    }
    material.differences = ats::differences(draft);
    return material;
}

ReportMaterial ReportMaterial::of(const Guide &guide, const Report &report, const Credentials &entries)
{
    ReportMaterial material;
    material.guide = &guide;
    material.names.guide = &guide;
    material.report = report;
    material.plain = entries.plain;
    for (const auto &[id, secret] : entries.secrets) {
        if (!secret.isEmpty()) {
            material.filledSecrets.append(id);
        }
    }
    material.secrets = Redactor(entries);
    return material;
}

std::vector<PrivateValue> ReportMaterial::privateValues() const
{
    std::vector<PrivateValue> all{{LeftOut::CompanyName, client}};
    all.insert(all.end(), others.begin(), others.end());
    const auto addField = [&](const QString &id, const QString &value) {
        const FieldSpec *spec = guide->system->field(id);
        if (spec != nullptr && spec->isPrivate) {
            all.push_back({kindOf(*spec), value});
        }
    };
    for (auto value = plain.begin(); value != plain.end(); ++value) {
        addField(value.key(), value.value());
    }
    for (const CheckRow &row : report ? report->rows : std::vector<CheckRow>()) {
        all.push_back({kindOfShown(row), row.facts.shown});
        for (auto value = row.facts.found.begin(); value != row.facts.found.end(); ++value) {
            addField(value.key(), value.value());
        }
    }
    // What everybody knows by that name is not private, and would leave little of the report.
    std::erase_if(all, [this](const PrivateValue &name) {
        const QString value = name.value.trimmed();
        return value.isEmpty() || value.compare(guide->system->name, Qt::CaseInsensitive) == 0 ||
               value.compare(guide->platform->name, Qt::CaseInsensitive) == 0;
    });
    return all;
}

} // namespace ats
