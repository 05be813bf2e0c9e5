// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/entrycheck.h"

#include "app/check/answer.h"
#include "app/check/requestbuilder.h"

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

} // namespace

EntryFindings checkEntries(const Guide &guide, const Credentials &credentials)
{
    QStringList missing;
    QStringList malformed;
    for (const QString &id : guide.fields) {
        const FieldSpec *spec = guide.system->field(id);
        if (spec == nullptr) {
            continue;
        }
        QByteArray value = sentValue(*guide.system, credentials, id);
        if (value.isEmpty()) {
            if (!spec->optional) {
                missing.append(id);
            }
        } else if ((spec->kind == FieldKind::Digits && !sentNumber(value)) ||
                   (goesIntoHeader(*guide.system, *spec) && !isHeaderSafe(value))) {
            malformed.append(id);
        }
        wipe(value);
    }
    if (!missing.isEmpty()) {
        return {Cause::EntryMissing, missing};
    }
    if (!malformed.isEmpty()) {
        return {Cause::EntryMalformed, malformed};
    }
    return {};
}

} // namespace ats
