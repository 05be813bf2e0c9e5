// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/catalog.h"
#include "app/model/rowtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ats::RowText)
};

PillText gaps(const Report &report)
{
    return report.cause == Cause::PermissionMissing
               ? PillText{ReportText::tr("Permission missing"), Tone::Failed, u"attention"_s}
               : PillText{ReportText::tr("Connected, with a warning"), Tone::Warning, u"attention"_s};
}

QString refusedText(const Report &report)
{
    const auto has = [&](Cause cause) {
        return std::ranges::any_of(report.rows, [cause](const CheckRow &row) {
            return row.state == RowState::Failed && row.cause == cause;
        });
    };
    if (has(Cause::KeyRejected)) {
        return ReportText::tr("Key refused");
    }
    if (has(Cause::ClientIdMalformed)) {
        return ReportText::tr("Client ID refused");
    }
    return has(Cause::SessionRefused) ? ReportText::tr("Session refused") : ReportText::tr("Sign-in refused");
}

PillText couldNotTell(const Report &report)
{
    if (report.cause == Cause::Cancelled) {
        return {ReportText::tr("Stopped"), Tone::Resting, u"dash"_s};
    }
    if (report.cause == Cause::EntryMissing || report.cause == Cause::EntryMalformed) {
        return {ReportText::tr("Look at your entries"), Tone::Warning, u"attention"_s};
    }
    return {report.cause == Cause::Offline ? ReportText::tr("No network") : ReportText::tr("Could not check"),
            Tone::Resting, u"question"_s};
}

/// A row's name inside a sentence.
QString shortName(const CheckRow &row, const RowNames &names)
{
    if (row.id == "sign-in"_L1) {
        return ReportText::tr("sign-in");
    }
    const QString title = rowTitle(row, names);
    return title.isEmpty() || title.startsWith(systemName(names.guide))
               ? title
               : title.left(1).toLower() + title.mid(1);
}

} // namespace

PillText verdictPill(const Report &report)
{
    switch (report.verdict) {
    case Verdict::NotConnected:
        return {refusedText(report), Tone::Failed, u"cross"_s};
    case Verdict::CouldNotTell:
        return couldNotTell(report);
    case Verdict::ConnectedWithGaps:
        return gaps(report);
    case Verdict::Connected:
        return {ReportText::tr("Connected"), Tone::Passed, u"check"_s};
    }
    Q_UNREACHABLE();
}

QString reportSummary(const Report &report, const RowNames &names)
{
    QStringList failed;
    QStringList warned;
    for (const CheckRow &row : report.rows) {
        if (row.state == RowState::Failed && row.cause != Cause::Cancelled) {
            failed << shortName(row, names);
        } else if (row.state == RowState::Warning) {
            warned << shortName(row, names);
        }
    }
    QStringList parts{ReportText::tr("%n passed", "rows of the test", report.passedCount())};
    if (!warned.isEmpty()) {
        parts << ReportText::tr("%n with a warning: %1", "rows of the test", static_cast<int>(warned.size()))
                     .arg(listed(warned));
    }
    if (!failed.isEmpty()) {
        parts << ReportText::tr("%n failed: %1", "rows of the test", static_cast<int>(failed.size()))
                     .arg(listed(failed));
    }
    const QString all = parts.join(ReportText::tr(", ", "between counts"));
    return report.cause == Cause::Cancelled ? ReportText::tr("Test stopped: %1.").arg(all)
                                            : ReportText::tr("Test finished: %1.").arg(all);
}

QString rowAsText(const CheckRow &shown, const Report *soFar, const RowNames &names)
{
    CheckRow row = shown;
    if (!names.showPrivate) {
        row.facts.shown.clear(); // the name of a company is nobody else's business
    }
    QString text = ReportText::tr("%1: %2 – %3", "state, row's title, row's line")
                       .arg(rowPill(row).text, rowTitle(row, names), rowLine(row, soFar, names));
    QStringList details;
    if (row.cause) {
        details << toId(*row.cause);
    }
    if (row.facts.httpStatus) {
        details << u"HTTP %1"_s.arg(QString::number(*row.facts.httpStatus));
    }
    if (row.elapsedMs.value_or(0) > 0) {
        details << ReportText::tr("%1 ms").arg(QLocale().toString(*row.elapsedMs));
    }
    if (!details.isEmpty()) {
        text += u" ("_s + details.join(u", "_s) + u')';
    }
    return text;
}

QString rowsAsText(const Report &report, const RowNames &names)
{
    QStringList lines{reportSummary(report, names),
                      ReportText::tr("Verdict: %1").arg(verdictPill(report).text)};
    if (report.at.isValid()) {
        lines << ReportText::tr("Time: %1").arg(report.at.toUTC().toString(Qt::ISODate));
    }
    lines << QString();
    for (const CheckRow &row : report.rows) {
        lines << rowAsText(row, &report, names);
        if (names.showWords && !row.facts.words.isEmpty()) {
            lines << u"    "_s +
                         ReportText::tr("Said there: “%1”", "somebody's own words").arg(row.facts.words);
        }
    }
    return lines.join(u'\n');
}

} // namespace ats
