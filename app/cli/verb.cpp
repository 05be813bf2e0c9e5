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

namespace
{

using Make = std::unique_ptr<ats::Verb> (*)(const ats::Arguments &, const ats::Console &);

template<typename OneVerb>
std::unique_ptr<ats::Verb> makeOne(const ats::Arguments &arguments, const ats::Console &console)
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
        {u"guides"_s, makeOne<GuidesVerb>},
        {u"show"_s, makeOne<ShowVerb>},
        {u"lint"_s, makeOne<LintVerb>},
        {u"check"_s, makeOne<CheckVerb>},
        {u"add"_s, makeOne<AddVerb>},
        {u"reconnect"_s, makeOne<ReconnectVerb>},
        {u"go-back"_s, makeOne<EarlierVerb>},
        {u"forget-earlier"_s, makeOne<EarlierVerb>},
        {u"history"_s, makeOne<HistoryVerb>},
        {u"keychain"_s, makeOne<KeychainVerb>},
        {u"remove"_s, makeOne<RemoveVerb>},
        {u"receive-code"_s, makeOne<ReceiveCodeVerb>},
        {u"invite"_s, makeOne<InviteVerb>},
        {u"export"_s, makeOne<ExportVerb>},
        {u"import"_s, makeOne<ImportVerb>},
        {u"slip"_s, makeOne<SlipVerb>},
        {u"restore"_s, makeOne<RestoreVerb>},
        {u"api-key"_s, makeOne<ApiKeyVerb>},
        {u"link"_s, makeOne<LinkVerb>},
        {u"list"_s, makeOne<ListVerb>},
        {u"replace-by"_s, makeOne<ReplaceByVerb>},
        {u"share"_s, makeOne<SharingVerb>},
        {u"unshare"_s, makeOne<SharingVerb>},
    };
    if (arguments.all) {
        return makeOne<CheckAllVerb>(arguments, console);
    }
    return makers.value(arguments.verb, makeOne<ListVerb>)(arguments, console);
}

} // namespace ats
