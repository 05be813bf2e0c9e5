// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkverb.h"

#include "app/cli/reportprinter.h"
#include "app/flow/supportreport.h"

namespace ats
{

using namespace Qt::StringLiterals;

ConnectionVerb::StoreUse CheckVerb::storeUse() const
{
    if (arguments().guide.isEmpty()) {
        return StoreUse::Needed;
    }
    // Only for the pause, and nobody is held back from a host on this computer.
    return arguments().hosts.isEmpty() && !arguments().practice ? StoreUse::IfPossible : StoreUse::None;
}

void CheckVerb::run()
{
    if (!arguments().guide.isEmpty()) {
        checkEntries();
        return;
    }
    if (!openFlow()) {
        return;
    }
    if (!flow().connection().slot) {
        fail(tr("“%1” has no kept details yet. Go on with it in the window, or test details with "
                "“check --guide”.")
                 .arg(flow().connection().client));
        return;
    }
    connect(&flow(), &SetupFlow::tested, this, [this] {
        if (!arguments().report) {
            endWithReport();
            return;
        }
        RowNames names;
        names.guide = &flow().guide();
        names.host = flow().standIn();
        names.practice = arguments().practice && !names.host.isEmpty();
        endWithSupportReport(ReportMaterial::of(flow(), names));
    });
    flow().test(TestPurpose::StoredSet, pauseUse());
}

void CheckVerb::checkEntries()
{
    const Guide *which = guide();
    if (which == nullptr) {
        return;
    }
    std::optional<Credentials> given = entries(*which);
    if (!given) {
        return;
    }
    const auto details = std::make_shared<const Credentials>(std::move(*given));
    testOnce(*which, details, [this, which, details](const Report &report) {
        if (arguments().report) {
            endWithSupportReport(ReportMaterial::of(*which, report, *details));
            return;
        }
        printReport(console(), report, *which, {}, false);
        Q_EMIT finished(exitFor(report));
    });
}

void CheckVerb::endWithSupportReport(ReportMaterial material)
{
    VaultProbe *probe = ports().vault->probe();
    connect(probe, &VaultProbe::finished, this,
            [this, whole = std::make_shared<ReportMaterial>(std::move(material))](const VaultInfo &info) {
                whole->names.keychain = info.name;
                const ReportTicks ticks = arguments().reportNames ? ReportTicks::everything() : ReportTicks();
                const QString text = supportReport(*whole, ticks).text;
                if (console().json()) {
                    printReport(console(), *whole->report, *whole->guide, {}, false, {{u"report"_s, text}});
                } else {
                    console().print(text);
                }
                Q_EMIT finished(exitFor(*whole->report));
            });
}

} // namespace ats
