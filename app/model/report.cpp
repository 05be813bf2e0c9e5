// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/report.h"

#include <algorithm>
#include <array>

namespace ats
{

namespace
{

template<typename T>
struct Named {
    T value;
    QLatin1StringView id;
};

constexpr std::array rowStates{
    Named<RowState>{RowState::Passed, QLatin1StringView("passed")},
    Named<RowState>{RowState::Warning, QLatin1StringView("warning")},
    Named<RowState>{RowState::Failed, QLatin1StringView("failed")},
    Named<RowState>{RowState::NotRun, QLatin1StringView("not-run")},
    Named<RowState>{RowState::NotTested, QLatin1StringView("not-tested")},
};

constexpr std::array verdicts{
    Named<Verdict>{Verdict::NotConnected, QLatin1StringView("not-connected")},
    Named<Verdict>{Verdict::CouldNotTell, QLatin1StringView("could-not-tell")},
    Named<Verdict>{Verdict::ConnectedWithGaps, QLatin1StringView("connected-with-gaps")},
    Named<Verdict>{Verdict::Connected, QLatin1StringView("connected")},
};

template<typename T, std::size_t N>
std::optional<T> fromId(const std::array<Named<T>, N> &names, QStringView id)
{
    const auto found = std::ranges::find_if(names, [id](const Named<T> &named) { return named.id == id; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

/// Every row that reads something inside the system: all but the fixed ones before and the keychain.
bool isReadRow(QStringView id)
{
    static constexpr std::array others{
        QLatin1StringView("entries"), QLatin1StringView("network"), QLatin1StringView("portal"),
        QLatin1StringView("proxy"),   QLatin1StringView("name"),    QLatin1StringView("reach"),
        QLatin1StringView("secure"),  QLatin1StringView("service"), QLatin1StringView("clock"),
        QLatin1StringView("sign-in"), QLatin1StringView("session"), QLatin1StringView("keychain"),
    };
    return std::ranges::none_of(others, [id](QLatin1StringView other) { return id == other; });
}

/// The system looked at the request and answered about rights or content, so the sign-in stands.
bool judgesRead(Cause cause)
{
    return cause == Cause::PermissionMissing || cause == Cause::EndpointRefused ||
           cause == Cause::ResumeSourceMissing || cause == Cause::AccountMismatch ||
           cause == Cause::UserMissing || cause == Cause::InvitationOpen || cause == Cause::RoleTooLow;
}

} // namespace

QLatin1StringView toId(RowState state) { return rowStates[static_cast<std::size_t>(state)].id; }
QLatin1StringView toId(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].id; }
std::optional<RowState> rowStateFromId(QStringView id) { return fromId(rowStates, id); }
std::optional<Verdict> verdictFromId(QStringView id) { return fromId(verdicts, id); }

const CheckRow *Report::row(QStringView id) const
{
    const auto found = std::ranges::find_if(rows, [id](const CheckRow &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

void Report::judge()
{
    const auto firstIn = [this](RowState state) {
        const auto found =
            std::ranges::find_if(rows, [state](const CheckRow &row) { return row.state == state; });
        return found == rows.end() ? nullptr : &*found;
    };
    const CheckRow *failed = firstIn(RowState::Failed);
    const CheckRow *warned = firstIn(RowState::Warning);
    cause = failed != nullptr ? failed->cause : warned != nullptr ? warned->cause : std::nullopt;

    const bool refused = std::ranges::any_of(rows, [](const CheckRow &row) {
        return row.state == RowState::Failed && row.cause && isSignInRefusal(*row.cause);
    });
    const auto judged = [this](QStringView id) {
        const CheckRow *found = row(id);
        return found != nullptr && (found->state == RowState::Passed || found->state == RowState::Warning);
    };
    const bool readJudged = std::ranges::any_of(rows, [](const CheckRow &row) {
        return isReadRow(row.id) && (row.state == RowState::Passed || row.state == RowState::Warning ||
                                     (row.state == RowState::Failed && row.cause && judgesRead(*row.cause)));
    });
    if (refused) {
        verdict = Verdict::NotConnected;
    } else if (!judged(u"sign-in") || !readJudged) {
        verdict = Verdict::CouldNotTell;
    } else if (failed != nullptr || warned != nullptr) {
        verdict = Verdict::ConnectedWithGaps;
    } else {
        verdict = Verdict::Connected;
    }
}

QMap<QString, QString> Report::found() const
{
    QMap<QString, QString> all;
    for (const CheckRow &row : rows) {
        all.insert(row.facts.found);
    }
    return all;
}

int Report::passedCount() const
{
    return static_cast<int>(std::ranges::count(rows, RowState::Passed, &CheckRow::state));
}

int Report::testedCount() const
{
    return static_cast<int>(std::ranges::count_if(rows, [](const CheckRow &row) {
        return row.state != RowState::NotRun && row.state != RowState::NotTested;
    }));
}

} // namespace ats
