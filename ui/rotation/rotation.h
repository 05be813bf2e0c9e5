// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "ui/theme.h"

namespace ats
{

class TextSaver;

/// Opens what belongs to replacing credentials in good time, before a window that owns it.
class Rotation : public QObject
{
    Q_OBJECT
public:
    Rotation(const Ports &ports, QWidget *window);

    void askDay(const QUuid &id);
    void askSharing(const QUuid &id);

Q_SIGNALS:
    /// The list is other than before.
    void changed();
    /// For people, plain text.
    void said(ats::Tone tone, const QString &text);

private:
    Ports m_ports;
    QWidget *m_window;
    TextSaver *m_saver = nullptr;
};

} // namespace ats
