// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <chrono>

class QMimeData;

namespace ats
{

/// Puts texts on the clipboard. A secret is marked so that clipboard histories skip it, and is taken away
/// after a while and when the program ends, if it is still ours. One for the program, owned by the
/// application object.
class ClipboardGuard : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static ClipboardGuard &instance();

    void copyText(const QString &text);
    void copySecret(const Secret &secret);
    /// How long a secret stays; 30 s unless set.
    void setHoldTime(std::chrono::milliseconds time) { m_holdTime = time; }
    [[nodiscard]] std::chrono::milliseconds holdTime() const { return m_holdTime; }
    /// A secret of ours is on the clipboard now.
    [[nodiscard]] bool isHolding() const;
    /// Whole seconds until it goes; 0 while there is none.
    [[nodiscard]] int secondsNow() const;
    /// Takes a secret away now, if it is still ours.
    void clearNow();

signals:
    /// Once a second while a secret is held; 0 when it is gone.
    void secondsLeft(int seconds);

private:
    explicit ClipboardGuard(QObject *parent);
    void tick();

    std::chrono::milliseconds m_holdTime{30000};
    std::chrono::milliseconds m_left{0};
    QPointer<QMimeData> m_ours;
    QTimer m_timer;
};

} // namespace ats
