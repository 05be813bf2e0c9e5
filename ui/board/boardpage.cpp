// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardpage.h"

#include "app/catalog/catalog.h"
#include "app/flow/batchcheck.h"
#include "app/model/connectiontable.h"
#include "ui/board/batchbar.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardtable.h"
#include "ui/board/stagechips.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/textsaver.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// From here on the whole list is read at once: each connection by itself would take longer.
constexpr qsizetype readAllFrom = 200;

} // namespace

BoardPage::BoardPage(const Ports &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_model(new BoardModel(ports.catalog, this))
    , m_saver(new TextSaver(this))
{
    build();
    addKeys();
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, m_model, &BoardModel::refreshTimes);
    connect(m_saver, &TextSaver::saved, this,
            [this](const QString &path) { say(Tone::Passed, tr("Saved as %1").arg(path)); });
    connect(m_saver, &TextSaver::failed, this,
            [this](const QString &words) { say(Tone::Failed, tr("Not saved. %1").arg(words)); });
}

BoardPage::~BoardPage() = default;

void BoardPage::reload()
{
    const Outcome<std::vector<Connection>> all = m_ports.store->all();
    if (!all) {
        say(Tone::Failed, all.problem().text);
        return;
    }
    if (const Outcome<qint64> version = m_ports.store->dataVersion()) {
        m_seenVersion = version.value();
    }
    keepingChoice([&] { m_model->setConnections(all.value()); });
}

void BoardPage::reloadIfChanged()
{
    const Outcome<qint64> version = m_ports.store->dataVersion();
    if (!version || version.value() != m_seenVersion) {
        reload();
    }
}

QSet<QUuid> BoardPage::chosen() const
{
    QSet<QUuid> ids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            ids.insert(m_model->id(row));
        }
    }
    return ids;
}

void BoardPage::keepingChoice(const std::function<void()> &change)
{
    const QSet<QUuid> before = chosen();
    const QUuid current = m_model->id(m_table->currentIndex().row());
    const int column = std::max(m_table->currentIndex().column(), 0);
    change();
    QItemSelection again;
    int from = -1;
    for (int row = 0; row <= m_model->rowCount(); ++row) {
        const bool in = row < m_model->rowCount() && before.contains(m_model->id(row));
        if (in && from < 0) {
            from = row;
        } else if (!in && from >= 0) {
            again.select(m_model->index(from, 0), m_model->index(row - 1, BoardModel::Columns - 1));
            from = -1;
        }
    }
    const int place = std::max(m_model->rowOf(current), 0);
    const QModelIndex there = m_model->index(place, column);
    if (again.isEmpty() && there.isValid()) {
        again.select(m_model->index(place, 0), m_model->index(place, BoardModel::Columns - 1));
    }
    m_table->selectionModel()->setCurrentIndex(there, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    if (there.isValid()) {
        m_table->scrollTo(there);
    }
    showState();
}

bool BoardPage::read(const QSet<QUuid> &ids, std::vector<Connection> &found)
{
    if (ids.size() >= readAllFrom) {
        Outcome<std::vector<Connection>> all = m_ports.store->all();
        if (!all) {
            say(Tone::Failed, all.problem().text);
            return false;
        }
        found = std::move(all).value();
        std::erase_if(found, [&](const Connection &one) { return !ids.contains(one.id); });
    } else {
        for (const QUuid &id : ids) {
            if (Outcome<Connection> one = m_ports.store->load(id)) {
                found.push_back(std::move(one).value());
            }
        }
    }
    // As they stand on the screen.
    std::ranges::sort(found, {}, [this](const Connection &one) { return m_model->rowOf(one.id); });
    return true;
}

void BoardPage::testChosen()
{
    if (m_batch) {
        return;
    }
    QSet<QUuid> ids;
    for (const QUuid &id : chosen()) {
        if (m_model->isTestable(m_model->rowOf(id))) {
            ids.insert(id);
        }
    }
    if (ids.isEmpty()) {
        say(Tone::Resting, tr("Nothing chosen can be tested yet: no credentials are stored for it. Open a "
                              "connection to go on with it."));
        return;
    }
    std::vector<Connection> connections;
    if (!read(ids, connections)) {
        return;
    }
    m_note->hide();
    m_progress->begin(static_cast<int>(connections.size()));
    m_batch = new BatchCheck(m_ports, connections, BatchCheck::usualJobs, this);
    connect(m_batch, &BatchCheck::waitingForUser, this,
            [this] { say(Tone::Resting, tr("Waiting for your keychain…")); });
    connect(m_batch, &BatchCheck::begun, m_model, [this](const QUuid &id) { m_model->setTesting(id, true); });
    connect(m_batch, &BatchCheck::ended, this, [this](const BatchResult &result) {
        m_progress->advance(result);
        tested(result.id);
    });
    connect(m_batch, &BatchCheck::finished, this, &BoardPage::allTested);
    m_batch->start();
    const bool hadFocus = m_test->hasFocus(); // what is hidden hands its focus on
    showChosen();
    if (hadFocus) {
        m_stop->setFocus(Qt::OtherFocusReason);
    }
    announce(this, tr("Testing %n connections.", nullptr, static_cast<int>(connections.size())));
}

void BoardPage::tested(const QUuid &id)
{
    m_model->setTesting(id, false);
    if (const Outcome<Connection> now = m_ports.store->load(id)) {
        m_model->update(now.value());
    }
    showState();
}

void BoardPage::stopTesting()
{
    if (m_batch) {
        m_batch->cancel();
    }
}

void BoardPage::allTested(const BatchSummary &summary)
{
    m_batch.clear();
    m_progress->end();
    const bool stopHadFocus = m_stop->hasFocus();
    showChosen();
    if (stopHadFocus) {
        m_test->setFocus(Qt::OtherFocusReason);
    }
    const bool bad = summary.notConnected > 0 || summary.keychain > 0;
    const bool good = !bad && summary.connected == summary.tested() && summary.connected > 0;
    say(bad ? Tone::Failed : good ? Tone::Passed : Tone::Warning, batchSummaryText(summary));
}

void BoardPage::exportRows(const QSet<QUuid> &ids, bool csv)
{
    std::vector<Connection> connections;
    if (!read(ids, connections)) {
        return;
    }
    std::vector<ListedConnection> list;
    list.reserve(connections.size());
    for (const Connection &connection : connections) {
        list.push_back({&connection, m_ports.catalog->guide(connection.guideId)});
    }
    if (csv) {
        m_saver->save(connectionsAsCsv(list), u"ats-connect-clients.csv"_s, TextSaver::Kind::Table);
    } else {
        m_saver->save(connectionsAsText(list, m_ports.now()), u"ats-connect-clients.txt"_s);
    }
}

void BoardPage::open()
{
    const QUuid id = m_model->id(m_table->currentIndex().row());
    if (!id.isNull()) {
        stopTesting(); // no account is signed in to from two places at once
        Q_EMIT openRequested(id);
    }
}

void BoardPage::escape()
{
    if (m_batch) {
        stopTesting();
    } else if (!m_search->text().isEmpty()) {
        m_search->clear();
    } else {
        Q_EMIT left();
    }
}

void BoardPage::say(Tone tone, const QString &text)
{
    m_note->setTone(tone);
    m_note->setText(plainWords(text));
    m_note->show();
    m_note->announceNow();
}

} // namespace ats
