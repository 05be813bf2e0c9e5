// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/batchresult.h"

#include "app/model/diagnosis.h"
#include "app/model/historytext.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct BatchText {
    Q_DECLARE_TR_FUNCTIONS(ats::BatchText)
};

QString skipped(const QString &why) { return BatchText::tr("skipped: %1", "why").arg(why); }

/// "2 connected, 1 refused": what is none is left out.
QString counted(const std::vector<std::pair<int, QString>> &parts)
{
    QStringList said;
    for (const auto &[count, words] : parts) {
        if (count > 0) {
            said.append(words);
        }
    }
    return said.join(BatchText::tr(", ", "between counts"));
}

} // namespace

QLatin1StringView toId(BatchEnd end)
{
    static constexpr std::array ids{"tested",     "nothing-stored",  "paused",          "no-guide", "gone",
                                    "unreadable", "keychain-failed", "keychain-closed", "stopped"};
    static_assert(ids.size() == static_cast<std::size_t>(BatchEnd::Stopped) + 1);
    return QLatin1StringView(ids[static_cast<std::size_t>(end)]);
}

void BatchSummary::count(const BatchResult &result)
{
    switch (result.end) {
    case BatchEnd::Tested:
        switch (result.verdict) {
        case Verdict::Connected:
            ++connected;
            return;
        case Verdict::ConnectedWithGaps:
            ++gaps;
            return;
        case Verdict::NotConnected:
            ++notConnected;
            return;
        case Verdict::CouldNotTell:
            ++couldNotTell;
            return;
        }
        Q_UNREACHABLE();
    case BatchEnd::NothingStored:
        ++nothingStored;
        return;
    case BatchEnd::Paused:
        ++paused;
        return;
    case BatchEnd::NoGuide:
    case BatchEnd::Unreadable:
        ++noGuide;
        return;
    case BatchEnd::Gone:
        return;
    case BatchEnd::KeychainFailed:
    case BatchEnd::KeychainClosed:
        ++keychain;
        return;
    case BatchEnd::Stopped:
        ++stopped;
        return;
    }
    Q_UNREACHABLE();
}

QString batchResultText(const BatchResult &result, const Guide *guide)
{
    switch (result.end) {
    case BatchEnd::Tested: {
        const QString words = attemptPill({{}, result.verdict, result.cause, 0, 0}).text;
        return result.cause ? BatchText::tr("%1 (%2)", "result, its cause")
                                  .arg(words, causePhrase(*result.cause, guide))
                            : words;
    }
    case BatchEnd::NothingStored:
        return skipped(BatchText::tr("no credentials are stored yet"));
    case BatchEnd::Paused:
        return skipped(result.pause ? pauseText(*result.pause, guide)
                                    : BatchText::tr("it is left alone after refused sign-ins"));
    case BatchEnd::NoGuide:
        return skipped(BatchText::tr("this version has no guide for it"));
    case BatchEnd::Gone:
        return skipped(BatchText::tr("it was removed"));
    case BatchEnd::Unreadable:
        return skipped(BatchText::tr("the list could not be read"));
    case BatchEnd::KeychainFailed:
        return BatchText::tr("Not tested: %1", "why")
            .arg(causePhrase(result.cause.value_or(Cause::InternalError), guide));
    case BatchEnd::KeychainClosed:
        return skipped(BatchText::tr("the keychain does not answer"));
    case BatchEnd::Stopped:
        return skipped(BatchText::tr("stopped"));
    }
    Q_UNREACHABLE();
}

QString batchSummaryText(const BatchSummary &summary)
{
    const auto n = [](const char *text, int count) {
        return std::pair(count, BatchText::tr(text, nullptr, count));
    };
    const QString results =
        counted({n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n connected"), summary.connected),
                 n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n with a warning"), summary.gaps),
                 n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n refused"), summary.notConnected),
                 n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n could not be checked"), summary.couldNotTell)});
    const QString left = counted(
        {n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n without stored credentials"), summary.nothingStored),
         n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n left alone after refused sign-ins"), summary.paused),
         n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n without a guide in this version"), summary.noGuide),
         n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n the keychain did not give"), summary.keychain),
         n(QT_TRANSLATE_N_NOOP("ats::BatchText", "%n stopped"), summary.stopped)});
    QStringList said;
    said.append(results.isEmpty() ? BatchText::tr("Nothing was tested.")
                                  : BatchText::tr("%n tested: %1.", nullptr, summary.tested()).arg(results));
    if (!left.isEmpty()) {
        said.append(BatchText::tr("Not tested: %1.", "counts").arg(left));
    }
    if (summary.keychainRow) {
        said.append(diagnose(*summary.keychainRow, {}).happened);
    }
    if (summary.unwritten > 0) {
        said.append(BatchText::tr("%n could not be noted in the history.", nullptr, summary.unwritten));
    }
    return said.join(u' ');
}

} // namespace ats
