// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/handoff/receivingcode.h"
#include "app/vault/vault.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QLabel;
class QPushButton;

namespace ats
{

class Banner;
class CopyButton;
class OwnSecretSaver;
class RichText;
class TextSaver;

/// The user's own receiving code, as words and as text, and the way to make one. Its private key goes into
/// the keychain and is never here.
class ReceivingCodeCard : public Card
{
    Q_OBJECT
public:
    explicit ReceivingCodeCard(const Ports &ports, QWidget *parent = nullptr);

    /// Looks into the list again; asks the keychain nothing.
    void refresh();
    [[nodiscard]] bool hasCode() const { return !m_code.isEmpty(); }

Q_SIGNALS:
    void made();

private:
    void build();
    QLabel *addForm(const QString &title, CopyButton *copy);
    void askToMakeNew();
    void make();
    void ended(VaultStatus status, const QString &detail);
    void say(Tone tone, const QString &markdown);
    void showWaiting();
    [[nodiscard]] QString asFile() const;

    Ports m_ports;
    ReceivingCode m_code;
    TextSaver *m_saver;
    QWidget *m_shown;
    QLabel *m_words = nullptr;
    QLabel *m_text = nullptr;
    RichText *m_about;
    QPushButton *m_save = nullptr;
    QPushButton *m_make;
    Banner *m_waiting;
    Banner *m_result;
    QPointer<OwnSecretSaver> m_job;
    QTimer m_patience;
};

} // namespace ats
