// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/diagnosis.h"

#include "app/model/causetext.h"
#include "app/model/plaintext.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct DiagnosisText {
    Q_DECLARE_TR_FUNCTIONS(ats::Diagnosis)
};

bool passed(const Report &report, QStringView id)
{
    const CheckRow *row = report.row(id);
    return row != nullptr && row->state == RowState::Passed;
}

bool warnedOrFailed(const Report &report, QStringView id)
{
    const CheckRow *row = report.row(id);
    return row != nullptr && (row->state == RowState::Warning || row->state == RowState::Failed);
}

bool isWay(Cause cause) { return cause >= Cause::Offline && cause <= Cause::Intercepted; }
bool isService(Cause cause) { return cause >= Cause::VendorDown && cause <= Cause::AnswerNotUnderstood; }

/// Causes that the office's IT can act on, so that they need the list of addresses.
bool isForIt(Cause cause) { return isWay(cause) && cause != Cause::Offline && cause != Cause::TlsClock; }

QStringList hostList(const CauseCase &at)
{
    QStringList hosts;
    if (at.guide != nullptr && at.guide->system != nullptr) {
        for (const Host &host : at.guide->system->hosts) {
            const int port = host.base.port(443);
            hosts.append(
                DiagnosisText::tr("%1, port %2, HTTPS").arg(host.base.host(), QString::number(port)));
        }
    }
    if (hosts.isEmpty()) {
        hosts.append(at.host);
    }
    hosts.removeDuplicates();
    return hosts;
}

QString itText(const CauseCase &at, const QString &happened)
{
    QStringList lines;
    lines << DiagnosisText::tr("Hello,") << QString()
          << DiagnosisText::tr(
                 "On my computer the program ATS Connect cannot talk to %1. Please allow these addresses, "
                 "without inspecting the encrypted traffic:")
                 .arg(at.system)
          << QString();
    for (const QString &host : hostList(at)) {
        lines << u"- "_s + host;
    }
    lines << QString() << DiagnosisText::tr("What was seen: %1").arg(happened);
    const RowFacts &facts = at.row.facts;
    if (!facts.proxy.isEmpty()) {
        lines << DiagnosisText::tr("Proxy: %1").arg(facts.proxy);
    }
    if (!facts.issuer.isEmpty()) {
        lines << DiagnosisText::tr("Certificate issued by: %1").arg(facts.issuer);
    }
    lines << DiagnosisText::tr("Code: %1").arg(toId(at.cause)) << QString()
          << DiagnosisText::tr("Thank you.");
    return lines.join(u'\n');
}

const Advice *systemAdvice(const CauseCase &at)
{
    if (at.guide == nullptr || at.guide->system == nullptr) {
        return nullptr;
    }
    const std::vector<Advice> &all = at.guide->system->advice;
    const auto found = std::ranges::find(all, at.cause, &Advice::cause);
    return found == all.end() ? nullptr : &*found;
}

QString hostOf(const CheckRow &row, const Guide *guide)
{
    if (!row.facts.host.isEmpty()) {
        return row.facts.host;
    }
    if (guide != nullptr && guide->system != nullptr && !guide->system->hosts.empty()) {
        return guide->system->hosts.front().base.host();
    }
    return systemName(guide);
}

/// "the recruiting system", which stands in for an unknown name, may begin a sentence.
QString sentence(const CauseCase &at, QString text)
{
    if (text.startsWith(at.system)) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString whoLine(const QString &who) { return DiagnosisText::tr("Who can act: %1").arg(who); }

QString vendorsWords(const CauseCase &at)
{
    return at.row.facts.words.isEmpty() ? QString()
                                        : sentence(at, DiagnosisText::tr("%1 says: “%2”", "system, its words")
                                                           .arg(at.system, at.row.facts.words));
}

} // namespace

QString whoText(Who who, const Guide *guide)
{
    switch (who) {
    case Who::You:
        return DiagnosisText::tr("You");
    case Who::Administrator:
        return DiagnosisText::tr("Your %1 administrator").arg(systemName(guide));
    case Who::YourIt:
        return DiagnosisText::tr("Your IT");
    case Who::SystemSupport:
        return DiagnosisText::tr("%1 support").arg(systemName(guide));
    case Who::PlatformSupport:
        return DiagnosisText::tr("%1 support").arg(platformName(guide));
    case Who::Us:
        return DiagnosisText::tr("Us, the makers of this program");
    case Who::Nobody:
        return DiagnosisText::tr("Nobody: waiting helps");
    }
    Q_UNREACHABLE();
}

QString ruledOutText(const Report &report, Cause cause, const Guide *guide)
{
    const bool network = passed(report, u"reach") && !isWay(cause);
    const bool computer = (passed(report, u"secure") || passed(report, u"clock")) && !isWay(cause) &&
                          !isKeychain(cause) && cause != Cause::ClockWrong &&
                          !warnedOrFailed(report, u"clock");
    const bool service = passed(report, u"service") && !isWay(cause) && !isService(cause);
    const bool details = passed(report, u"sign-in") && !isSignInRefusal(cause);

    QStringList parts;
    if (network) {
        parts << DiagnosisText::tr("your network");
    }
    if (computer) {
        parts << DiagnosisText::tr("this computer");
    }
    if (service) {
        parts << DiagnosisText::tr("%1's service").arg(systemName(guide));
    }
    if (details) {
        parts << DiagnosisText::tr("your sign-in details");
    }
    if (parts.isEmpty()) {
        return {};
    }
    QString list = listed(parts);
    list[0] = list[0].toUpper();
    return parts.size() > 1 || details ? DiagnosisText::tr("%1 are fine.").arg(list)
                                       : DiagnosisText::tr("%1 is fine.").arg(list);
}

Diagnosis diagnose(const CheckRow &row, const DiagnosisContext &context)
{
    const Cause cause = row.cause.value_or(Cause::InternalError);
    const CauseCase at{
        .cause = cause,
        .row = row,
        .guide = context.guide,
        .system = systemName(context.guide),
        .host = hostOf(row, context.guide),
        .workedBefore = context.sameValuesAsLastPassed && context.lastPassed.isValid(),
        .workedOn = onDayText(context.lastPassed.toLocalTime().date(), QDate::currentDate()),
        .signedIn = context.soFar != nullptr && passed(*context.soFar, u"sign-in"),
    };
    Diagnosis diagnosis;
    diagnosis.cause = cause;
    diagnosis.happened = sentence(at, happenedText(at));
    diagnosis.words = vendorsWords(at);
    diagnosis.why = sentence(at, whyText(at));
    diagnosis.look = generalAdvice(at);
    if (const Advice *own = systemAdvice(at)) {
        const bool again = at.workedBefore && !own->again.empty();
        const std::vector<AdviceItem> &items = again ? own->again : own->first;
        if (!items.empty()) {
            diagnosis.look = items;
        }
        // What worked before is told by the general words; a system's lead is about details seen first.
        if (!own->lead.isEmpty() && !at.workedBefore) {
            diagnosis.why = plainText(own->lead);
        }
    }
    diagnosis.who = whoCanAct(at);
    diagnosis.whoText = whoText(diagnosis.who, context.guide);
    if (context.soFar != nullptr) {
        diagnosis.ruledOut = ruledOutText(*context.soFar, cause, context.guide);
    }
    if (isForIt(cause)) {
        diagnosis.forIt = itText(at, diagnosis.happened);
    }
    return diagnosis;
}

QString Diagnosis::asText() const
{
    QStringList lines{happened};
    for (const QString &line : {words, ruledOut, why}) {
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    for (std::size_t i = 0; i < look.size(); ++i) {
        lines << u"%1. %2"_s.arg(QString::number(i + 1), plainText(look[i].text));
    }
    lines << whoLine(whoText);
    return lines.join(u'\n');
}

} // namespace ats
