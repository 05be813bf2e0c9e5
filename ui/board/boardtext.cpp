// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/model/historytext.h"
#include "app/model/statetext.h"
#include "app/model/words.h"
#include "ui/board/boardmodel.h"

// What the board's cells say.
namespace ats
{

using namespace Qt::StringLiterals;

QString BoardModel::pairOf(const Guide *guide, const QString &guideId)
{
    return guide != nullptr
               ? tr("%1 → %2", "system, platform").arg(guide->system->name, guide->platform->name)
               : guideId;
}

QString BoardModel::tested(const Row &row)
{
    if (row.testing) {
        return tr("Testing…");
    }
    return row.tested ? tr("%1, %2", "result of a test, how long ago")
                            .arg(attemptPill(*row.tested).text,
                                 agoText(row.tested->at, QDateTime::currentDateTimeUtc()))
                      : QString();
}

QString BoardModel::waiting(const Row &row)
{
    const QDate today = QDate::currentDate();
    if (row.waiting.isValid()) {
        return tr("Waiting since %1", "a day").arg(dayText(row.waiting, today));
    }
    return row.replaceBy.isValid() ? tr("Replace by %1", "a day").arg(dayText(row.replaceBy, today))
                                   : QString();
}

QString BoardModel::sentence(const Row &row)
{
    const QString stage = text(row, StageColumn);
    QStringList parts{row.client, row.pair, stage};
    // The stage is coarse: what the state says beyond it is said here.
    const QString state = row.guide != nullptr ? statePill(row.state, *row.guide).text : QString();
    for (const QString &more : {state == stage ? QString() : state, tested(row), waiting(row)}) {
        if (!more.isEmpty()) {
            parts.append(more);
        }
    }
    return parts.join(tr(", ", "between facts"));
}

QString BoardModel::text(const Row &row, int column)
{
    switch (column) {
    case ClientColumn:
        return row.client;
    case PairColumn:
        return row.pair;
    case StageColumn:
        return row.guide != nullptr ? stagePill(row.stage).text : tr("No guide in this version");
    case TestedColumn:
        return tested(row);
    case WaitingColumn:
        return waiting(row);
    default:
        return {};
    }
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return sentence(row).toHtmlEscaped();
    case Qt::AccessibleTextRole: {
        const QString words = text(row, index.column());
        return index.column() == ClientColumn ? sentence(row)
               : words.isEmpty()              ? tr("empty", "a cell of a table")
                                              : words;
    }
    case IdRole:
        return row.id;
    case ToneRole:
        return static_cast<int>(row.guide != nullptr ? stagePill(row.stage).tone : Tone::Resting);
    case IconRole:
        return row.guide != nullptr ? stagePill(row.stage).icon : u"question"_s;
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ClientColumn:
        return tr("Client");
    case PairColumn:
        return tr("Connection");
    case StageColumn:
        return tr("Stage");
    case TestedColumn:
        return tr("Last test");
    case WaitingColumn:
        return tr("Waiting or due");
    default:
        return {};
    }
}

} // namespace ats
