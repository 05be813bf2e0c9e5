// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/tone.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QVBoxLayout;

namespace ats
{

class Banner;
class KeychainTask;
class TickBox;

/// Which connections of one account use the same set of credentials. A tick is carried out at once; what the
/// keychain says stands below. Closing it stops waiting for the keychain.
class SharingDialog : public QDialog
{
    Q_OBJECT
public:
    SharingDialog(const Ports &ports, const QUuid &id, QWidget *parent);
    ~SharingDialog() override;

    void done(int result) override;

Q_SIGNALS:
    /// Something is other than before.
    void changed();

private:
    void readList();
    void addRow(const Connection &connection, bool ticked);
    void toggle(const QUuid &id, bool share);
    void share(const QUuid &id, bool evenIfOther);
    void askWhich(const QUuid &id);
    void run(KeychainTask *task);
    void ended(VaultStatus status, const QString &text, const QString &good);
    void say(Tone tone, const QString &text);

    Ports m_ports;
    QUuid m_id;
    QVBoxLayout *m_rows;
    Banner *m_said;
    QPointer<KeychainTask> m_task;
    QTimer m_patience;
};

} // namespace ats
