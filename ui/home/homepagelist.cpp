// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/homepage.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QScrollBar>

// How Home reads the list.
namespace ats
{

void HomePage::reload()
{
    m_reading.start(
        [catalog = m_ports.catalog](std::vector<Connection> all) {
            return ConnectionsModel::rowsOf(catalog, std::move(all));
        },
        [this](Outcome<ConnectionsModel::Rows> rows) { listRead(std::move(rows)); });
    if (m_reading.isRunning() && !m_known) {
        m_slow.start();
        showState();
    }
}

void HomePage::reloadIfChanged()
{
    if (m_reading.isStale()) {
        reload();
    }
}

void HomePage::listRead(Outcome<ConnectionsModel::Rows> rows)
{
    m_slow.stop();
    if (!rows) {
        if (!m_known) {
            showState();
        }
        setProblem(rows.problem().text);
        m_storeProblem = true;
        Q_EMIT unreadable(rows.problem().text);
        return;
    }
    if (m_storeProblem) {
        setProblem({});
    }
    m_known = true;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_restoring = true;
    m_model->setRows(std::move(rows).value());
    m_restoring = false;
    showState();
    restoreCurrent();
    m_list->verticalScrollBar()->setValue(scrolled);
    if (m_list->currentIndex().isValid()) {
        m_list->scrollTo(m_list->currentIndex());
    }
    if (std::exchange(m_askOnRead, false)) {
        askFollowUp();
        remindRotation();
    }
}

void HomePage::showSlow()
{
    m_nothing->setMarkdown(tr("Reading the list…"));
    showState();
    announce(this, m_nothing->plainText());
}

} // namespace ats
