// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/system.h"

#include <algorithm>

namespace ats
{

namespace
{

template<typename List>
auto *byId(const List &list, QStringView wanted)
{
    const auto found = std::ranges::find_if(list, [wanted](const auto &item) { return item.id == wanted; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const FieldSpec *System::field(QStringView wanted) const { return byId(fields, wanted); }
const MailTemplate *System::mail(QStringView wanted) const { return byId(mails, wanted); }

const FieldSpec *System::regionField() const
{
    const auto found = std::ranges::find(fields, FieldKind::Region, &FieldSpec::kind);
    return found == fields.end() ? nullptr : &*found;
}

const Host *System::host(QStringView region) const
{
    const auto found = std::ranges::find(hosts, region, &Host::region);
    return found == hosts.end() ? nullptr : &*found;
}

} // namespace ats
