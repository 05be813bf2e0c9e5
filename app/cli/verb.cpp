// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verb.h"

#include "app/cli/addverb.h"
#include "app/cli/apikeyverb.h"
#include "app/cli/catalogverbs.h"
#include "app/cli/checkallverb.h"
#include "app/cli/checkverb.h"
#include "app/cli/connectionverbs.h"
#include "app/cli/earlierverb.h"
#include "app/cli/exportverb.h"
#include "app/cli/handoffverbs.h"
#include "app/cli/historyverb.h"
#include "app/cli/importverb.h"
#include "app/cli/keychainverb.h"
#include "app/cli/linkverb.h"
#include "app/cli/listverb.h"
#include "app/cli/replacebyverb.h"
#include "app/cli/restoreverb.h"
#include "app/cli/sharingverb.h"
#include "app/services.h"

namespace ats
{

namespace
{

using Make = std::unique_ptr<ats::Verb> (*)(const ats::Arguments &, const ats::Console &);

template<typename OneVerb>
std::unique_ptr<ats::Verb> make(const ats::Arguments &arguments, const ats::Console &console)
{
    return std::make_unique<OneVerb>(arguments, console);
}

} // namespace

namespace ats
{

using namespace Qt::StringLiterals;

std::unique_ptr<Verb> makeVerb(const Arguments &arguments, const Console &console)
{
    static const QHash<QString, Make> makers{
        {u"guides"_s, make<GuidesVerb>},
        {u"show"_s, make<ShowVerb>},
        {u"lint"_s, make<LintVerb>},
        {u"check"_s, make<CheckVerb>},
        {u"add"_s, make<AddVerb>},
        {u"reconnect"_s, make<ReconnectVerb>},
        {u"go-back"_s, make<EarlierVerb>},
        {u"forget-earlier"_s, make<EarlierVerb>},
        {u"history"_s, make<HistoryVerb>},
        {u"keychain"_s, make<KeychainVerb>},
        {u"remove"_s, make<RemoveVerb>},
        {u"receive-code"_s, make<ReceiveCodeVerb>},
        {u"invite"_s, make<InviteVerb>},
        {u"export"_s, make<ExportVerb>},
        {u"import"_s, make<ImportVerb>},
        {u"slip"_s, make<SlipVerb>},
        {u"restore"_s, make<RestoreVerb>},
        {u"api-key"_s, make<ApiKeyVerb>},
        {u"link"_s, make<LinkVerb>},
        {u"list"_s, make<ListVerb>},
        {u"replace-by"_s, make<ReplaceByVerb>},
        {u"share"_s, make<SharingVerb>},
        {u"unshare"_s, make<SharingVerb>},
    };
    return makers.value(arguments.verb, make<ListVerb>)(arguments, console);
}

} // namespace ats
