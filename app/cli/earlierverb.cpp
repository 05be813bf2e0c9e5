// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/earlierverb.h"

namespace ats
{

using namespace Qt::StringLiterals;

void EarlierVerb::run()
{
    if (!openFlow()) {
        return;
    }
    if (!flow().canGoBack()) {
        fail(tr("“%1” has no earlier details to go back to: they are kept for 24 hours after they were "
                "replaced.")
                 .arg(flow().connection().client));
        return;
    }
    connect(&flow(), &SetupFlow::earlierEnded, this, &EarlierVerb::ended);
    arguments().verb == "go-back"_L1 ? flow().goBack() : flow().removeEarlier();
}

void EarlierVerb::ended(VaultStatus status, const QString &text)
{
    if (status != VaultStatus::Ok) {
        fail(text, Exit::Keychain);
        return;
    }
    const bool back = arguments().verb == "go-back"_L1;
    if (console().json()) {
        console().print(QJsonObject{{u"id"_s, flow().connection().id.toString(QUuid::WithoutBraces)},
                                    {u"done"_s, back ? u"went-back"_s : u"earlier-removed"_s}});
    } else if (back) {
        console().print(tr("The earlier details are in force again. The others are kept for 24 hours. Test "
                           "them now: ats-connect-cli check %1")
                            .arg(flow().connection().id.toString(QUuid::WithoutBraces)));
    } else {
        console().print(tr("The earlier details are removed from your keychain."));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
