// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QObject>

namespace ats
{

class SavePlace;
struct ReturnSlip;

/// Saves the slip that tells a client that the connection works, where the user says. One answer for each
/// save(), or none when the user thinks better of it.
class SlipSaver : public QObject
{
    Q_OBJECT
public:
    /// Asks before `window`, which owns it.
    SlipSaver(const Ports &ports, QWidget *window);
    ~SlipSaver() override;

    void save(const QUuid &connection);

Q_SIGNALS:
    void saved(const QString &file);
    void failed(const QString &text);

private:
    Ports m_ports;
    SavePlace *m_place;
    std::unique_ptr<ReturnSlip> m_slip;
};

} // namespace ats
