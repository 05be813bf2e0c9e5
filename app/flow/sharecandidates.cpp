// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/sharecandidates.h"

#include "app/catalog/catalog.h"
#include "app/flow/signinpause.h"
#include "app/model/fieldtext.h"
#include "app/model/guideanswers.h"

#include <algorithm>

namespace ats
{

namespace
{

/// Nothing where there is no guide for it, or no set in force.
QStringList accountInForce(const Ports &ports, const Connection &connection)
{
    const Guide *guide = ports.catalog->guide(connection.guideId);
    return guide == nullptr || !connection.slot
               ? QStringList()
               : SignInPause(ports, *guide, connection.inForce, holderOf(connection)).account();
}

/// What the user typed in a field or, before that, what the guide expects there.
QString wanted(const Connection &connection, const Guide &guide, const FieldSpec &field)
{
    const QString typed = cleaned(field, connection.values.value(field.id));
    return typed.isEmpty() ? expectedValue(guide, field.id) : typed;
}

/// Nothing in `other`, as far as the list shows it, speaks against its set for a connection of `guide`.
bool couldServe(const Connection &connection, const Guide &guide, const Connection &other,
                const Guide &otherGuide)
{
    return std::ranges::all_of(guide.fields, [&](const QString &id) {
        const FieldSpec *field = guide.system->field(id);
        if (field == nullptr) {
            return true;
        }
        if (!field->optional && !otherGuide.fields.contains(id)) {
            return false;
        }
        if (field->secret || field->kind == FieldKind::Region) {
            return true; // a region is looked for
        }
        const QString want = wanted(connection, guide, *field);
        return want.isEmpty() || want.compare(other.inForce.value(id), Qt::CaseInsensitive) == 0;
    });
}

/// The last test of it was refused.
bool isRefused(const Connection &connection)
{
    const auto &judged = connection.lastJudgement;
    return judged &&
           (judged->verdict == Verdict::NotConnected || (judged->cause && isRefusal(*judged->cause)));
}

} // namespace

Outcome<std::vector<Connection>> shareCandidates(const Ports &ports, const Connection &connection)
{
    Outcome<std::vector<Connection>> all = ports.store->all();
    if (!all) {
        return all;
    }
    const QStringList account = accountInForce(ports, connection);
    std::vector<Connection> found;
    for (Connection &other : all.value()) {
        const bool together = holderOf(other) == holderOf(connection);
        if (other.id != connection.id && !account.isEmpty() &&
            (together || accountInForce(ports, other) == account)) {
            found.push_back(std::move(other));
        }
    }
    return found;
}

Outcome<std::vector<Connection>> offeredSets(const Ports &ports, const Connection &connection)
{
    std::vector<Connection> found;
    const Guide *guide = ports.catalog->guide(connection.guideId);
    if (guide == nullptr || connection.slot) {
        return found;
    }
    const FieldSpec *identity = guide->system->field(guide->system->identity);
    const Outcome<std::vector<QUuid>> alike = ports.store->places().resembling(
        connection.client, guide->system->identity,
        identity == nullptr ? QString() : cleaned(*identity, connection.values.value(identity->id)));
    if (!alike) {
        return alike.problem();
    }
    for (const QUuid &id : alike.value()) {
        Outcome<Connection> other = ports.store->load(id);
        if (!other) {
            return other.problem();
        }
        const Guide *otherGuide = ports.catalog->guide(other.value().guideId);
        const bool fits = id != connection.id && otherGuide != nullptr &&
                          otherGuide->system->id == guide->system->id && !isRefused(other.value()) &&
                          couldServe(connection, *guide, other.value(), *otherGuide);
        if (fits && std::ranges::none_of(found, [&](const Connection &one) {
                return holderOf(one) == holderOf(other.value());
            })) {
            found.push_back(std::move(other).value());
        }
    }
    return found;
}

} // namespace ats
