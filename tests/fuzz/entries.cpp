// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/hostoverride.h"
#include "app/check/requestbuilder.h"
#include "app/flow/answerfinder.h"
#include "app/flow/pasteblock.h"
#include "app/model/fieldtext.h"
#include "app/model/totp.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ats;
using namespace ats::fuzz;
using namespace Qt::StringLiterals;

namespace
{

/// What is kept for a field is not changed when it is typed again, and says the same.
void settles(const System &system, const FieldSpec &field, const QString &text)
{
    const QString once = cleaned(field, text);
    const bool fine = !faultIn(system, field, once);
    require(!fine || cleaned(field, once) == once, "cleaning settles");
    require(!fine || once.size() <= text.size(), "cleaning adds nothing");
    (void)regionIn(system, field, text);
}

} // namespace

ATS_FUZZ(paste)
{
    const QString text = QString::fromUtf8(input);
    for (const Guide &guide : shipped().guides()) {
        (void)parseBlock(text, guide);
        for (const FieldSpec &field : guide.system->fields) {
            if (field.kind == FieldKind::Digits) {
                const std::vector<AnswerCandidate> found = findClientIds(text, field);
                for (const AnswerCandidate &candidate : found) {
                    require(sentNumber(candidate.number.toUtf8()).has_value(),
                            "a number that is offered can be sent");
                }
                (void)answerText(found, field);
            }
        }
    }
}

ATS_FUZZ(otpauth)
{
    const QString text = QString::fromUtf8(input);
    for (const System &system : shipped().systems()) {
        for (const FieldSpec &field : system.fields) {
            if (field.kind != FieldKind::Totp) {
                continue;
            }
            settles(system, field, text);
            const QString value = cleaned(field, text);
            const bool fine = !value.isEmpty() && !faultIn(system, field, value);
            const auto code = TotpCode::at(Secret(QStringView(value)),
                                           QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC));
            require(!fine || code.has_value(), "a secret without fault makes a code");
            if (code) {
                require(code->digits.size() == 6, "a code has six digits");
                require(code->secondsLeft >= 1 && code->secondsLeft <= 30, "a code stays up to 30 seconds");
            }
        }
    }
}

ATS_FUZZ(address)
{
    const QString text = QString::fromUtf8(input);
    for (const System &system : shipped().systems()) {
        Credentials credentials;
        for (const FieldSpec &field : system.fields) {
            settles(system, field, text);
            if (!field.secret && field.kind != FieldKind::Digits &&
                !faultIn(system, field, cleaned(field, text))) {
                credentials.plain.insert(field.id, text);
            }
        }
        for (const Host &host : system.hosts) {
            for (const ReadCheck &check : system.reads) {
                const auto request = buildRequest(system, host.base, check.request, credentials);
                require(!request || request.value().url.host() == host.base.host(),
                        "a request goes to the system's host");
            }
        }
    }
    const auto asked = parseHostOverride(u"jobdiva="_s + text);
    require(!asked || (checkHostOverride(asked.value().second).ok() && isLoopback(asked.value().second)),
            "only this computer stands in for a host");
}

ATS_FUZZ(entry)
{
    for (const System &system : shipped().systems()) {
        const Outcome<Credentials> read = Credentials::fromEntry(Secret(QByteArrayView(input)), system);
        if (read) {
            const Outcome<Credentials> again = Credentials::fromEntry(read.value().toEntry(), system);
            require(again && again.value() == read.value(), "an entry is read as it was written");
        }
    }
}
