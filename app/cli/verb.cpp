// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verb.h"

#include "app/cli/addverb.h"
#include "app/cli/catalogverbs.h"
#include "app/cli/checkverb.h"
#include "app/cli/connectionverbs.h"
#include "app/cli/earlierverb.h"
#include "app/cli/exportverb.h"
#include "app/cli/handoffverbs.h"
#include "app/cli/historyverb.h"
#include "app/cli/importverb.h"
#include "app/cli/keychainverb.h"
#include "app/cli/restoreverb.h"
#include "app/services.h"

namespace ats
{

using namespace Qt::StringLiterals;

std::unique_ptr<Verb> makeVerb(const Arguments &arguments, const Console &console)
{
    const QString &name = arguments.verb;
    if (name == "guides"_L1) {
        return std::make_unique<GuidesVerb>(arguments, console);
    }
    if (name == "show"_L1) {
        return std::make_unique<ShowVerb>(arguments, console);
    }
    if (name == "lint"_L1) {
        return std::make_unique<LintVerb>(arguments, console);
    }
    if (name == "check"_L1) {
        return std::make_unique<CheckVerb>(arguments, console);
    }
    if (name == "add"_L1) {
        return std::make_unique<AddVerb>(arguments, console);
    }
    if (name == "reconnect"_L1) {
        return std::make_unique<ReconnectVerb>(arguments, console);
    }
    if (name == "go-back"_L1 || name == "forget-earlier"_L1) {
        return std::make_unique<EarlierVerb>(arguments, console);
    }
    if (name == "history"_L1) {
        return std::make_unique<HistoryVerb>(arguments, console);
    }
    if (name == "keychain"_L1) {
        return std::make_unique<KeychainVerb>(arguments, console);
    }
    if (name == "remove"_L1) {
        return std::make_unique<RemoveVerb>(arguments, console);
    }
    if (name == "receive-code"_L1) {
        return std::make_unique<ReceiveCodeVerb>(arguments, console);
    }
    if (name == "invite"_L1) {
        return std::make_unique<InviteVerb>(arguments, console);
    }
    if (name == "export"_L1) {
        return std::make_unique<ExportVerb>(arguments, console);
    }
    if (name == "import"_L1) {
        return std::make_unique<ImportVerb>(arguments, console);
    }
    if (name == "slip"_L1) {
        return std::make_unique<SlipVerb>(arguments, console);
    }
    if (name == "restore"_L1) {
        return std::make_unique<RestoreVerb>(arguments, console);
    }
    return std::make_unique<ListVerb>(arguments, console);
}

} // namespace ats
