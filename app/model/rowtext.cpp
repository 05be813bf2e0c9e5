// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/rowtext.h"

#include "app/model/catalog.h"
#include "app/model/diagnosis.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::RowText)
};

constexpr QLatin1StringView endpointPrefix("endpoint:");

QString hostFor(const CheckRow &row, const RowNames &names)
{
    if (const QString host = row.facts.host.isEmpty() ? names.host : row.facts.host; !host.isEmpty()) {
        return names.practice ? Text::tr("the practice service (%1)", "host and port").arg(host) : host;
    }
    const System *system = names.guide == nullptr ? nullptr : names.guide->system;
    return system == nullptr || system->hosts.empty() ? systemName(names.guide)
                                                      : system->hosts.front().base.host();
}

QString whatIn(const std::vector<ReadCheck> &reads, const QString &id)
{
    const auto found = std::ranges::find(reads, id, &ReadCheck::rowId);
    return found == reads.end() ? QString() : found->what;
}

/// What a read row reads: seen, told, declared by the catalog, or the endpoint's own name.
QString whatFor(const CheckRow &row, const RowNames &names)
{
    QString what = !row.facts.what.isEmpty() ? row.facts.what : names.what;
    if (what.isEmpty() && names.guide != nullptr) {
        what = whatIn(names.guide->extraChecks, row.id);
        if (what.isEmpty() && names.guide->system != nullptr) {
            what = whatIn(names.guide->system->reads, row.id);
            for (const UntestedCheck &check : names.guide->system->untested) {
                what = check.rowId == row.id ? check.label : what;
            }
        }
    }
    return what;
}

QString signInTitle(const Guide *guide)
{
    const bool key = guide != nullptr && guide->system != nullptr &&
                     (guide->system->signIn.kind == SignInKind::HeaderKey ||
                      guide->system->signIn.kind == SignInKind::QueryKey ||
                      guide->system->signIn.kind == SignInKind::Bearer);
    return key ? Text::tr("Sign in with the API key") : Text::tr("Sign in as the API user");
}

QString passedLine(const CheckRow &row, const RowNames &names)
{
    const RowFacts &facts = row.facts;
    if (row.id == "entries"_L1) {
        return Text::tr("All fields filled in");
    }
    if (row.id == "network"_L1) {
        return Text::tr("Online");
    }
    if (row.id == "portal"_L1) {
        return Text::tr("No sign-in page in the way");
    }
    if (row.id == "proxy"_L1) {
        return facts.proxy.isEmpty() ? Text::tr("No proxy") : Text::tr("Through %1").arg(facts.proxy);
    }
    if (row.id == "name"_L1) {
        return Text::tr("Found");
    }
    if (row.id == "reach"_L1) {
        return Text::tr("Found and answered");
    }
    if (row.id == "secure"_L1) {
        if (facts.issuer.isEmpty()) {
            return Text::tr("Encrypted, with a valid certificate");
        }
        return facts.validUntil.isValid()
                   ? Text::tr("Certificate by %1, valid until %2")
                         .arg(facts.issuer,
                              QLocale().toString(facts.validUntil.toLocalTime().date(), dayFormat()))
                   : Text::tr("Certificate by %1, valid").arg(facts.issuer);
    }
    if (row.id == "service"_L1) {
        return Text::tr("%1 answers").arg(systemName(names.guide));
    }
    if (row.id == "clock"_L1) {
        return Text::tr("Your clock is right");
    }
    if (row.id == "sign-in"_L1) {
        return facts.region.isEmpty() ? Text::tr("Signed in")
                                      : Text::tr("Signed in, region: %1").arg(facts.region);
    }
    if (row.id == "session"_L1) {
        return Text::tr("Accepted with the first read");
    }
    if (row.id == "keychain"_L1) {
        return Text::tr("Kept and read back");
    }
    if (row.id == "resume-source"_L1) {
        return facts.what.isEmpty() ? Text::tr("It is there") : Text::tr("“%1” is there").arg(facts.what);
    }
    if (!facts.shown.isEmpty()) {
        return facts.shown;
    }
    if (facts.count) {
        return Text::tr("%1 visible").arg(QLocale().toString(*facts.count));
    }
    if (row.id == "read"_L1 || row.id.startsWith(endpointPrefix)) {
        return facts.what.isEmpty() && row.id != "read"_L1 ? Text::tr("Accepted") : Text::tr("Reading works");
    }
    return Text::tr("Found");
}

/// A sentence as a row's line: without the full stop, unless there are more sentences than one.
QString asLine(const QString &sentence)
{
    return sentence.endsWith(u'.') && !sentence.contains(". "_L1) ? sentence.chopped(1) : sentence;
}

QString notRunLine(const CheckRow &row, const Report *soFar, const RowNames &names)
{
    if (soFar != nullptr) {
        for (const CheckRow &earlier : soFar->rows) {
            if (earlier.id == row.id) {
                break;
            }
            if (earlier.state == RowState::Failed && earlier.cause) {
                return Text::tr("Not run: %1").arg(causePhrase(*earlier.cause, names.guide));
            }
        }
    }
    return Text::tr("Not run");
}

} // namespace

QString rowTitle(const QString &id, const RowNames &names)
{
    CheckRow planned;
    planned.id = id;
    return rowTitle(planned, names);
}

QString rowTitle(const CheckRow &row, const RowNames &names)
{
    struct Title {
        QLatin1StringView id;
        QString text;
    };
    const QString system = systemName(names.guide);
    const Title titles[] = {
        {"entries"_L1, Text::tr("Your entries")},
        {"network"_L1, Text::tr("Your network")},
        {"portal"_L1, Text::tr("Wi-Fi sign-in page")},
        {"proxy"_L1, Text::tr("Your proxy")},
        {"name"_L1, Text::tr("Find %1").arg(hostFor(row, names))},
        {"reach"_L1, Text::tr("Reach %1").arg(hostFor(row, names))},
        {"secure"_L1, Text::tr("Secure connection")},
        {"service"_L1, Text::tr("%1's service").arg(system)},
        {"clock"_L1, Text::tr("Your clock")},
        {"sign-in"_L1, signInTitle(names.guide)},
        {"session"_L1, Text::tr("Session accepted")},
        {"keychain"_L1, names.keychain.isEmpty() ? Text::tr("Keep in your keychain")
                                                 : Text::tr("Keep in %1").arg(names.keychain)},
        {"resume-source"_L1, Text::tr("Resume source")},
        {"company"_L1, Text::tr("Company")},
        {"user"_L1, Text::tr("User")},
        {"jobs"_L1, Text::tr("Jobs")},
    };
    const auto *const found = std::ranges::find(titles, row.id, &Title::id);
    if (found != std::end(titles)) {
        return found->text;
    }
    if (row.id.startsWith(endpointPrefix)) {
        return row.id.mid(endpointPrefix.size()); // as the document lists it
    }
    const QString what = whatFor(row, names);
    if (row.id != "read"_L1) {
        return what.isEmpty() ? row.id : what;
    }
    return what.isEmpty() ? Text::tr("Read a first list") : Text::tr("Read %1").arg(what);
}

QString rowLine(const CheckRow &row, const Report *soFar, const RowNames &names)
{
    switch (row.state) {
    case RowState::Passed:
        return passedLine(row, names);
    case RowState::Warning:
    case RowState::Failed:
        return asLine(diagnose(row, {.guide = names.guide, .lastPassed = {}, .soFar = soFar}).happened);
    case RowState::NotRun:
        return notRunLine(row, soFar, names);
    case RowState::NotTested:
        if (!row.facts.reason.isEmpty()) {
            return Text::tr("Not tested. %1").arg(row.facts.reason);
        }
        return row.id == "proxy"_L1 ? Text::tr("No proxy") : Text::tr("Not tested");
    }
    Q_UNREACHABLE();
}

PillText rowPill(RowState state)
{
    switch (state) {
    case RowState::Passed:
        return {Text::tr("Passed"), Tone::Passed, u"check"_s};
    case RowState::Warning:
        return {Text::tr("Warning"), Tone::Warning, u"attention"_s};
    case RowState::Failed:
        return {Text::tr("Failed"), Tone::Failed, u"cross"_s};
    case RowState::NotRun:
        return {Text::tr("Not run"), Tone::Resting, u"dash"_s};
    case RowState::NotTested:
        return {Text::tr("Not tested"), Tone::Resting, u"dash"_s};
    }
    Q_UNREACHABLE();
}

PillText rowPill(const CheckRow &row)
{
    return row.cause == Cause::Cancelled ? PillText{Text::tr("Stopped"), Tone::Resting, u"dash"_s}
                                         : rowPill(row.state);
}

} // namespace ats
