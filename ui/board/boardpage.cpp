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

#include <algorithm>
#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Up to so many are read each by itself, at once; more of them with the whole list.
constexpr qsizetype fewEnough = 25;

/// Those of the list that stand somewhere, in the order of their places.
std::vector<Connection> picked(std::vector<Connection> list, const QHash<QUuid, int> &places)
{
    std::erase_if(list, [&](const Connection &one) { return !places.contains(one.id); });
    std::ranges::sort(list, {}, [&](const Connection &one) { return places.value(one.id); });
    return list;
}

} // namespace

BoardPage::BoardPage(const Ports &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_model(new BoardModel(ports.catalog, this))
    , m_list(*ports.store, this)
    , m_toTest(*ports.store, this)
    , m_toExport(*ports.store, this)
    , m_saver(new TextSaver(this))
{
    build();
    addKeys();
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, m_model, &BoardModel::refreshTimes);
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(150));
    connect(&m_slow, &QTimer::timeout, this, &BoardPage::showSlow);
    connect(m_saver, &TextSaver::saved, this,
            [this](const QString &path) { say(Tone::Passed, tr("Saved as %1").arg(path)); });
    connect(m_saver, &TextSaver::failed, this,
            [this](const QString &words) { say(Tone::Failed, tr("Not saved. %1").arg(words)); });
}

BoardPage::~BoardPage() = default;

template<typename Made>
void BoardPage::readChosen(ListReading<Made> &reading, const QSet<QUuid> &ids,
                           const std::function<Made(const std::vector<Connection> &)> &make,
                           const std::function<void(Outcome<Made>)> &then)
{
    QHash<QUuid, int> places;
    for (const QUuid &id : ids) {
        places.insert(id, m_model->rowOf(id));
    }
    if (ids.size() > fewEnough) {
        reading.start(
            [places, make](std::vector<Connection> list) { return make(picked(std::move(list), places)); },
            then);
        return;
    }
    std::vector<Connection> found;
    for (const QUuid &id : ids) {
        if (Outcome<Connection> one = m_ports.store->load(id)) {
            found.push_back(std::move(one).value());
        }
    }
    then(make(picked(std::move(found), places)));
}

void BoardPage::testChosen()
{
    if (isTesting()) {
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
    m_note->hide();
    m_unready = static_cast<int>(chosen().size() - ids.size());
    m_progress->begin(static_cast<int>(ids.size()));
    announce(this, ids.size() == 1 ? tr("Testing one connection.")
                                   : tr("Testing %n connections.", nullptr, static_cast<int>(ids.size())));
    using List = std::vector<Connection>;
    readChosen<List>(
        m_toTest, ids, [](const List &list) { return list; },
        [this](const Outcome<List> &list) {
            if (list) {
                test(list.value());
            } else {
                endTesting();
                say(Tone::Failed, list.problem().text);
            }
        });
    showTesting();
}

void BoardPage::test(const std::vector<Connection> &connections)
{
    m_batch = new BatchCheck(m_ports, connections, BatchCheck::usualJobs, this);
    connect(m_batch, &BatchCheck::waitingForUser, this,
            [this] { say(Tone::Resting, tr("Waiting for your keychain…")); });
    connect(m_batch, &BatchCheck::begun, m_model, [this](const QUuid &id) { m_model->setTesting(id, true); });
    connect(m_batch, &BatchCheck::ended, this, [this](const BatchResult &result) {
        m_progress->advance(result);
        m_model->setTesting(result.id, false);
        refresh(result.id);
        showState();
    });
    connect(m_batch, &BatchCheck::finished, this, &BoardPage::allTested);
    m_batch->start();
}

bool BoardPage::isTesting() const { return m_batch || m_toTest.isRunning(); }

void BoardPage::stopTesting()
{
    if (m_batch) {
        m_batch->cancel();
    } else if (m_toTest.isRunning()) {
        m_toTest.stop();
        endTesting();
    }
}

void BoardPage::showTesting()
{
    // What is hidden hands its focus on, and one of the two is always shown.
    const bool hadFocus = m_test->hasFocus() || m_stop->hasFocus();
    showChosen();
    if (hadFocus) {
        (isTesting() ? m_stop : m_test)->setFocus(Qt::OtherFocusReason);
    }
}

void BoardPage::endTesting()
{
    m_batch.clear();
    m_progress->end();
    showTesting();
}

void BoardPage::allTested(const BatchSummary &summary)
{
    endTesting();
    const bool bad = summary.notConnected > 0 || summary.keychain > 0;
    const bool good = !bad && summary.connected == summary.tested() && summary.connected > 0;
    BatchSummary all = summary;
    all.nothingStored += m_unready; // chosen, but there was nothing to test
    say(bad ? Tone::Failed : good ? Tone::Passed : Tone::Warning, batchSummaryText(all));
}

void BoardPage::exportRows(const QSet<QUuid> &ids, bool csv)
{
    const auto make = [catalog = m_ports.catalog, csv,
                       now = m_ports.now()](const std::vector<Connection> &connections) {
        std::vector<ListedConnection> list;
        list.reserve(connections.size());
        for (const Connection &connection : connections) {
            list.push_back({&connection, catalog->guide(connection.guideId)});
        }
        return csv ? connectionsAsCsv(list) : connectionsAsText(list, now);
    };
    readChosen<QString>(m_toExport, ids, make, [this, csv](const Outcome<QString> &text) {
        if (!text) {
            say(Tone::Failed, text.problem().text);
        } else if (csv) {
            m_saver->save(text.value(), u"ats-connect-clients.csv"_s, TextSaver::Kind::Table);
        } else {
            m_saver->save(text.value(), u"ats-connect-clients.txt"_s);
        }
    });
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
    if (isTesting()) {
        stopTesting();
    } else if (!m_search->text().isEmpty()) {
        m_search->clear();
    } else {
        Q_EMIT left();
    }
}

void BoardPage::say(Tone tone, const QString &text)
{
    m_again->hide();
    m_note->setTone(tone);
    m_note->setText(plainWords(text));
    m_note->show();
    m_note->announceNow();
}

} // namespace ats
