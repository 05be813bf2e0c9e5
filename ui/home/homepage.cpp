// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/homepage.h"

#include "app/flow/sessionset.h"
#include "ui/home/connectiondeleter.h"
#include "ui/home/connectionlist.h"
#include "ui/home/connectionsfilter.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/keychainbar.h"
#include "ui/home/renamedialog.h"
#include "ui/rotation/rotation.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/searchbox.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

#include <chrono>

namespace ats
{

HomePage::HomePage(const Ports &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_model(new ConnectionsModel(this))
    , m_reading(*ports.store, this)
    , m_filter(new ConnectionsFilter(this))
    , m_deleter(new ConnectionDeleter(ports, this))
{
    m_filter->setSourceModel(m_model);
    build();
    addKeys();
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, m_model, &ConnectionsModel::refreshTimes);
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(150));
    connect(&m_slow, &QTimer::timeout, this, &HomePage::showSlow);
    connect(m_deleter, &ConnectionDeleter::waiting, this, [this](const QString &text) {
        say(Tone::Resting, text);
        m_noteButton->setText(tr("Stop waiting"));
    });
    connect(m_deleter, &ConnectionDeleter::finished, this, &HomePage::deleted);
}

void HomePage::select(const QUuid &id)
{
    m_wanted = id;
    restoreCurrent();
}

void HomePage::search(const QString &text)
{
    m_restoring = true;
    m_filter->setText(text);
    m_restoring = false;
    showState();
    restoreCurrent();
}

void HomePage::restoreCurrent()
{
    const int count = m_filter->rowCount();
    if (count == 0) {
        showRow();
        return;
    }
    const int source = m_model->rowOf(m_wanted);
    QModelIndex index = source < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(source));
    if (!index.isValid()) {
        // A deleted row's neighbour is nearer than the top; a hidden row comes back with the search's end.
        index = m_filter->index(source < 0 && !m_wanted.isNull() ? std::min(m_lastRow, count - 1) : 0, 0);
    }
    m_restoring = source >= 0;
    m_list->setCurrentIndex(index);
    m_restoring = false;
    m_lastRow = index.row();
    showRow();
}

void HomePage::currentMoved()
{
    if (m_restoring || !m_list->currentIndex().isValid()) {
        return;
    }
    m_wanted = m_list->currentIndex().data(ConnectionsModel::IdRole).toUuid();
    m_lastRow = m_list->currentIndex().row();
    showRow();
}

int HomePage::currentRow() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_filter->mapToSource(index).row() : -1;
}

void HomePage::showState()
{
    const bool any = m_model->rowCount() > 0 || !m_known; // what takes time to read is not empty
    const bool found = m_filter->rowCount() > 0 || !m_known;
    const bool wasEmpty = m_stack->currentWidget() == m_nothing;
    // A hidden widget passes its focus on to whatever comes next; the heading is a better place. Asked of the
    // window, because a dialog that is just closing leaves no widget with the keyboard.
    const QWidget *focused = window()->focusWidget();
    const bool inList = focused == m_list || m_bar->isAncestorOf(focused);
    if (!any && (inList || focused == m_search)) {
        m_heading->takeFocus();
    }
    m_new->setVisible(any);
    m_openFile->setVisible(any);
    m_board->setVisible(m_model->rowCount() > 1 || !m_known); // one connection needs no table
    m_search->setVisible(any);
    if (any && !found && inList) {
        m_search->setFocus();
    }
    if (any && !found) {
        m_nothing->setMarkdown(
            tr("Nothing matches “%1”. [Clear the search](clear) (Esc).").arg(plainWords(m_search->text())));
        if (!wasEmpty) {
            announce(m_search, m_nothing->plainText());
        }
    }
    const bool slow = !m_known && m_reading.isRunning() && !m_slow.isActive();
    m_stack->setCurrentWidget(!any             ? emptyHome()
                              : found && !slow ? static_cast<QWidget *>(m_list)
                                               : m_nothing);
    m_bar->setVisible(found && m_known);
    giveRoom();
}

RowOffer HomePage::offerOf(int row) const
{
    const Connection &connection = *m_model->connection(row);
    return rowOffer(connection, m_model->guide(row), hasSessionSet(m_ports, connection));
}

void HomePage::showRow()
{
    const int row = currentRow();
    const Connection *connection = m_model->connection(row);
    if (connection != nullptr) {
        m_bar->showRow(connection->client, offerOf(row));
    }
}

void HomePage::act(RowAction action)
{
    const int row = currentRow();
    const Connection *connection = m_model->connection(row);
    if (connection == nullptr) {
        return;
    }
    const QUuid id = connection->id;
    const QString client = plainWords(connection->client);
    if (id == m_deleter->running()) {
        say(Tone::Resting, tr("“%1” is being deleted. Waiting for your keychain.").arg(client));
        return;
    }
    const RowOffer offer = offerOf(row);
    switch (action) {
    case RowAction::Primary:
        actPrimary(id, offer);
        break;
    case RowAction::Steps:
        Q_EMIT continueRequested(id);
        break;
    case RowAction::Test:
        if (offer.test || offer.primary == NextAction::TestNow) {
            Q_EMIT testRequested(id);
        } else {
            say(Tone::Resting, tr("“%1” cannot be tested yet: some of its fields are empty.").arg(client));
        }
        break;
    case RowAction::Reconnect:
        if (offer.reconnect || offer.primary == NextAction::Reconnect) {
            Q_EMIT reconnectRequested(id);
        } else {
            say(Tone::Resting, tr("“%1” has no stored credentials to replace yet.").arg(client));
        }
        break;
    case RowAction::History:
        if (offer.history) {
            Q_EMIT historyRequested(id);
        } else {
            say(Tone::Resting,
                tr("This version has no guide for “%1”. Update the program to see its history.").arg(client));
        }
        break;
    case RowAction::Send:
        Q_EMIT sendRequested(id);
        break;
    case RowAction::Invite:
        Q_EMIT inviteRequested(id);
        break;
    case RowAction::Slip:
        Q_EMIT slipRequested(id);
        break;
    case RowAction::ReplaceBy:
        rotation()->askDay(id);
        break;
    case RowAction::Sharing:
        rotation()->askSharing(id);
        break;
    case RowAction::Rename:
        rename(*connection);
        break;
    case RowAction::Delete:
        m_deleter->ask(*connection, m_model->guide(row));
        break;
    }
}

void HomePage::actPrimary(const QUuid &id, const RowOffer &offer)
{
    if (!offer.primary) {
        say(Tone::Resting, tr("This version has no guide for it. Update the program to go on."));
        return;
    }
    switch (*offer.primary) {
    case NextAction::Continue:
        Q_EMIT continueRequested(id);
        break;
    case NextAction::FinishInPlatform:
        Q_EMIT finishRequested(id);
        break;
    case NextAction::TestNow:
        Q_EMIT testRequested(id);
        break;
    case NextAction::Reconnect:
        Q_EMIT reconnectRequested(id);
        break;
    }
}

void HomePage::rename(const Connection &connection)
{
    auto *dialog = new RenameDialog(m_ports, connection.id, connection.client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        reload();
        say(Tone::Passed, tr("Renamed."));
    });
    dialog->open();
}

void HomePage::deleted(bool removed, const QString &text)
{
    reload();
    say(removed ? Tone::Passed : Tone::Failed, text);
}

} // namespace ats
