// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/reportaddressee.h"

#include "app/model/diagnosis.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

namespace
{

struct AddresseeText {
    Q_DECLARE_TR_FUNCTIONS(ats::ReportAddressee)
};

/// Who can act on what the test found; the platform's support while nothing is known to be wrong.
Who whoFor(const ReportMaterial &material)
{
    if (!material.report || !material.report->cause) {
        return Who::PlatformSupport;
    }
    const std::vector<CheckRow> &rows = material.report->rows;
    const auto row = std::ranges::find_if(rows, [&](const CheckRow &each) {
        return each.cause == material.report->cause &&
               (each.state == RowState::Failed || each.state == RowState::Warning);
    });
    return row == rows.end() ? Who::PlatformSupport
                             : diagnose(*row, {.guide = material.guide, .lastPassed = {}}).who;
}

ReportAddressee published(const QString &whom, const QString &address)
{
    return {address, AddresseeText::tr("This goes to %1: %2", "whom, address").arg(whom, address), true};
}

} // namespace

ReportAddressee addresseeOf(const ReportMaterial &material)
{
    const Guide &guide = *material.guide;
    const Platform &platform = *guide.platform;
    const Who who = whoFor(material);
    switch (who) {
    case Who::SystemSupport:
        if (!guide.system->supportEmail.isEmpty()) {
            return published(whoText(who, &guide), guide.system->supportEmail);
        }
        return {{},
                AddresseeText::tr("Turn to %1. They have published no address.").arg(whoText(who, &guide)),
                false};
    case Who::Administrator:
        return {
            {},
            AddresseeText::tr("Send it to your %1 administrator. Enter their address in your mail program.")
                .arg(guide.system->name),
            true};
    case Who::YourIt:
        return {{}, AddresseeText::tr("Send it to your IT. Enter their address in your mail program."), true};
    case Who::Us:
        return {{},
                AddresseeText::tr("This is for the makers of this program. Send it to whoever gave you the "
                                  "program: no address comes with it."),
                false};
    case Who::You:
    case Who::PlatformSupport:
    case Who::Nobody:
        break;
    }
    const QString support = whoText(Who::PlatformSupport, &guide);
    if (!platform.supportEmail.isEmpty()) {
        return published(support, platform.supportEmail);
    }
    return {{},
            AddresseeText::tr("Turn to %1. Use the support form of %2: its guide gives no address.",
                              "whom, platform")
                .arg(platform.supportNote.isEmpty() ? support : platform.supportNote, platform.name),
            false};
}

QString reportSubject(const Guide &guide)
{
    return AddresseeText::tr("Report for support: %1 to %2", "system, platform")
        .arg(guide.system->name, guide.platform->name);
}

} // namespace ats
