// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainrehearsal.h"
#include "app/flow/listreading.h"
#include "app/flow/ports.h"
#include "ui/home/connectionsmodel.h"
#include "ui/home/rowbar.h"
#include "ui/theme.h"

#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtWidgets/QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ats
{

class Banner;
class ConnectionDeleter;
class ConnectionList;
class ConnectionsFilter;
class EmptyHome;
class Heading;
class KeychainBar;
class RichText;
class Rotation;
class ScrollColumn;
class SearchBox;

/// The list of connections. Reads the store when it comes up, when another program wrote into it, and on
/// reload(), a long list without holding the window; never touches keychain or network before the user
/// deletes something.
class HomePage : public QWidget
{
    Q_OBJECT
public:
    explicit HomePage(const Ports &ports, QWidget *parent = nullptr);

    /// Reads the store again; search, current row and scroll position stay.
    void reload();
    /// Makes this row the current one as soon as it is listed.
    void select(const QUuid &id);
    /// What is known of the keychain. Until then nothing is claimed about it.
    void setVaultInfo(const VaultInfo &info);
    /// A rehearsal of it ended; call it after setVaultInfo().
    void setTrial(const RehearsalResult &result);
    /// A red bar above the list; empty takes it away. Plain text.
    void setProblem(const QString &text);
    /// A bar above the list with something good to know; the user closes it. Inline Markdown.
    void say(Tone tone, const QString &markdown);
    /// Asks of one listed connection whose time has come whether its data has turned up on the platform.
    void askFollowUp();
    /// Says of one listed connection that it is time for new credentials, unless a question stands there.
    void remindRotation();
    /// False while the program is practising already.
    void offerPractice(bool offer);

Q_SIGNALS:
    void newConnectionRequested();
    void practiceRequested();
    void openFileRequested();
    void settingsRequested();
    void boardRequested();
    void continueRequested(const QUuid &id);
    void finishRequested(const QUuid &id);
    void testRequested(const QUuid &id);
    void reconnectRequested(const QUuid &id);
    void historyRequested(const QUuid &id);
    void sendRequested(const QUuid &id);
    void inviteRequested(const QUuid &id);
    void slipRequested(const QUuid &id);
    /// Unlock the keychain or look for it again, then call setVaultInfo().
    void unlockRequested();
    /// The list could not be read; the page says so, too.
    void unreadable(const QString &text);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildTop();
    void buildList();
    void addKeys();
    void giveRoom();
    void search(const QString &text);
    void restoreCurrent();
    void showState();
    QWidget *emptyHome();
    void showRow();
    void showKeychainName(const VaultInfo &info);
    void focusSearch();
    void currentMoved();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] RowOffer offerOf(int row) const;
    void act(RowAction action);
    void actPrimary(const QUuid &id, const RowOffer &offer);
    void rename(const Connection &connection);
    Rotation *rotation();
    /// A banner above the list that is asked once a start.
    void showReminder(const QString &markdown);
    void addAnswer(const QString &label, std::function<void()> then);
    void deleted(bool removed, const QString &text);
    void reloadIfChanged();
    void listRead(Outcome<ConnectionsModel::Rows> rows);
    void showSlow();

    Ports m_ports;
    ConnectionsModel *m_model;
    ListReading<ConnectionsModel::Rows> m_reading;
    ConnectionsFilter *m_filter;
    ConnectionDeleter *m_deleter;
    ScrollColumn *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of m_scroll
    Heading *m_heading = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_openFile = nullptr;
    QPushButton *m_board = nullptr;
    Banner *m_problem = nullptr;
    KeychainBar *m_keychain = nullptr;
    Banner *m_note = nullptr;
    Banner *m_follow = nullptr;     ///< made when there is something to ask
    Rotation *m_rotation = nullptr; ///< made when it is first wanted
    QPushButton *m_noteButton = nullptr;
    SearchBox *m_search = nullptr;
    QStackedWidget *m_stack = nullptr;
    ConnectionList *m_list = nullptr;
    RichText *m_nothing = nullptr;
    EmptyHome *m_empty = nullptr; ///< made when there is nothing to list
    RowBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QTimer m_minute;
    QTimer m_slow;  ///< a first reading that takes less is not spoken of
    QUuid m_wanted; ///< the row the user chose last; kept while a search hides it
    int m_lastRow = 0;
    bool m_offerPractice = true;
    bool m_fresh = false; ///< read just now, for the first layout
    bool m_restoring = false;
    bool m_storeProblem = false;
    bool m_known = false;     ///< the list was read once
    bool m_askOnRead = false; ///< the question of a start waits for the list
};

} // namespace ats
