// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaineraser.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QWidget;

namespace ats
{

/// Asks, empties the keychain of this program's entries, and says in words how it went.
class EverythingDeleter : public QObject
{
    Q_OBJECT
public:
    EverythingDeleter(const Ports &ports, QWidget *window);

    /// Opens the question; nothing happens while it is open or an earlier answer is carried out.
    void ask(const QString &keychain);
    void stop();
    [[nodiscard]] bool isRunning() const { return !m_eraser.isNull(); }

Q_SIGNALS:
    void started();
    void waitingForUser();
    /// Inline Markdown; `left` names what could not be deleted, an entry a text.
    void finished(bool everything, const QString &text, const QStringList &left);

private:
    void start();
    void end(const EraseResult &result);

    Ports m_ports;
    QWidget *m_window;
    QPointer<QWidget> m_question;
    QPointer<KeychainEraser> m_eraser;
};

} // namespace ats
