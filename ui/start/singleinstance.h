// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <functional>

class QLocalServer;
class QLocalSocket;

namespace ats
{

/// Where the first window of a list listens. The same for everybody who sees the same list, whatever else
/// their session is like; sockets have short names, so a long one gives way to its hash.
[[nodiscard]] QString socketName(const QString &storeFile);

/// One window for each list of connections. A second start gives its arguments to the first over a local
/// socket and ends. The lock goes with the process, so that nothing a killed program leaves is in the way.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// Does what a second start asks; a text says why not.
    using Answer = std::function<QString(const QStringList &arguments, const QString &folder)>;

    explicit SingleInstance(const QString &storeFile, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True: nobody else has a window on this list, or the folder allows no lock, which the list itself will
    /// complain about. Never waits.
    [[nodiscard]] bool claim();
    /// Answers later starts from now on.
    void listen(Answer answer);
    /// After claim() was refused: gives the arguments to the first. One of the signals below follows.
    void handOver(const QStringList &arguments);

Q_SIGNALS:
    /// The first has them; `said` is why it could not do what was asked, or empty.
    void handedOver(const QString &said);
    /// The first has ended meanwhile: this is the first now.
    void claimed();
    /// The first holds the lock and does not answer; `text` says so.
    void unanswered(const QString &text);

private:
    void serve(QLocalSocket *socket);
    void read(QLocalSocket *socket);
    void knock();
    void heard();
    void giveUp();
    [[nodiscard]] QString heldElsewhere() const;

    QLockFile m_lock;
    QString m_name;
    Answer m_answer;
    QLocalServer *m_server = nullptr;
    QLocalSocket *m_socket = nullptr;
    QByteArray m_message;
    QTimer m_again;
    QElapsedTimer m_since;
};

} // namespace ats
