// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/entrycheck.h"

#include "app/check/answer.h"
#include "app/check/requestbuilder.h"
#include "app/model/faulttext.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Goes into a header as it stands, where only plain ASCII letters can.
bool goesIntoHeader(const System &system, const FieldSpec &spec)
{
    const SignInKind kind = system.signIn.kind;
    if (!spec.secret || (kind != SignInKind::HeaderKey && kind != SignInKind::Bearer)) {
        return false;
    }
    const QStringList &forms = system.signIn.headerForms;
    const bool named = std::ranges::any_of(forms, [](const QString &f) { return !f.contains("{token}"_L1); });
    return !named || std::ranges::any_of(forms, [&spec](const QString &form) {
        return form.contains(u'{' + spec.id + u'}');
    });
}

/// Left empty it is read from an answer, so nobody needs to look for it.
bool isFoundByTest(const Guide &guide, const QString &id)
{
    const auto fills = [&id](const ReadCheck &read) { return read.fills && read.fills->field == id; };
    return std::ranges::any_of(guide.system->reads, fills) || std::ranges::any_of(guide.extraChecks, fills);
}

} // namespace

EntryFindings checkEntries(const Guide &guide, const Credentials &credentials)
{
    const System &system = *guide.system;
    QStringList missing;
    EntryFindings malformed{Cause::EntryMalformed, {}, {}};
    for (const QString &id : guide.fields) {
        const FieldSpec *spec = system.field(id);
        if (spec == nullptr) {
            continue;
        }
        QByteArray value = sentValue(system, credentials, id);
        if (value.isEmpty()) {
            if (!spec->optional && !isFoundByTest(guide, id)) {
                missing.append(id);
            }
        } else {
            QString text = QString::fromUtf8(value);
            std::optional<TextFault> fault = faultIn(system, *spec, text);
            wipe(text);
            if (!fault && goesIntoHeader(system, *spec) && !isHeaderSafe(value)) {
                fault = TextFault::NotPlainAscii;
            }
            if (fault) {
                malformed.fields.append(id);
                malformed.reason = malformed.reason.isEmpty() ? faultText(*spec, *fault) : malformed.reason;
            }
        }
        wipe(value);
    }
    if (!missing.isEmpty()) {
        return {Cause::EntryMissing, missing, {}};
    }
    return malformed.fields.isEmpty() ? EntryFindings() : malformed;
}

} // namespace ats
