// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace ats
{

class Banner;
class FieldEditor;
class RichText;

/// The engineer's API key for a platform: entered once, kept in the keychain, never shown again.
class ApiKeyCard : public Card
{
    Q_OBJECT
public:
    explicit ApiKeyCard(const Ports &ports, QWidget *parent = nullptr);

    /// As the list has it now.
    void refresh();
    /// Puts a made-up key into the box, for practice.
    void fill(const Secret &key);

Q_SIGNALS:
    /// A key came into the keychain or left it.
    void changed();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void keep();
    void askToRemove();
    void remove();
    void run(KeychainTask *task);
    void ended(VaultStatus status, const QString &text);
    void showKept();

    Ports m_ports;
    QString m_label; ///< the platform's
    RichText *m_kept;
    FieldEditor *m_editor;
    QPushButton *m_keep;
    QPushButton *m_remove;
    Banner *m_state;
    QPushButton *m_stop;
    QPointer<KeychainTask> m_task;
};

} // namespace ats
