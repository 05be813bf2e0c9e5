// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUuid>

class QWidget;

namespace ats
{

class ConnectionRemover;
struct Connection;
struct Guide;

/// Asks, deletes, and says in words how it went. One deletion at a time.
class ConnectionDeleter : public QObject
{
    Q_OBJECT
public:
    ConnectionDeleter(const Ports &ports, QWidget *window);

    /// Opens the question; nothing happens while an earlier deletion runs or is asked about.
    void ask(const Connection &connection, const Guide *guide);
    /// Stops waiting for the keychain; finished() follows.
    void stop();
    /// The connection that is being deleted, or null.
    [[nodiscard]] QUuid running() const { return m_running; }

Q_SIGNALS:
    /// The keychain takes its time, or asks the user something.
    void waiting(const QString &text);
    /// `text` is inline Markdown. Not removed: the connection stays.
    void finished(bool removed, const QString &text);

private:
    void start(const QUuid &id, const QString &client);
    void end(VaultStatus status, const QString &client, bool keychainUsed, const QString &detail);

    Ports m_ports;
    QWidget *m_window;
    QPointer<QWidget> m_question;
    QPointer<ConnectionRemover> m_remover;
    QUuid m_running;
    QTimer m_patience;
};

} // namespace ats
