// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/handoffopener.h"
#include "app/flow/handoffreceiver.h"
#include "ui/handoff/handoffpage.h"

namespace ats
{

class FieldEditor;
class ReceiveRows;
class SlipSaver;
class TickBox;

/// Opens a sealed hand-off, shows what is inside but for the secrets, and keeps it after a live test.
class OpenHandoffPage : public HandoffPage
{
    Q_OBJECT
public:
    /// `sealed` was read from `file`.
    OpenHandoffPage(const Ports &ports, const QString &file, const SealedFile &sealed,
                    QWidget *parent = nullptr);

protected:
    void fillBar(ActionBar &bar) override;
    void confirm() override;
    void stop() override;
    [[nodiscard]] bool escapeLeaves() const override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Stage { Locked, Opened, Kept };

    void buildLocked();
    void openFile();
    void opened(const OpenedHandoff &result);
    void buildOpened();
    [[nodiscard]] QString fieldsInside() const;
    void receive(const ReceiveOptions &options);
    void received(const ReceiveEnd &end, const Report &report);
    void notKept(const ReceiveEnd &end, const Report &report);
    void buildKept(const ReceiveEnd &end);
    /// Brings a part into view that was only just made.
    void showLater(QWidget *part);
    void slipSaved(const QString &file);

    QString m_file;
    SealedFile m_sealed;
    Stage m_stage = Stage::Locked;
    FieldEditor *m_passphrase = nullptr; ///< of a file that has one, until it is opened
    TickBox *m_delete = nullptr;
    ReceiveRows *m_rows = nullptr;
    std::shared_ptr<const Handoff> m_handoff; ///< until it is kept
    ReceiveOptions m_options;                 ///< of the latest try
    QUuid m_kept;
    bool m_started = false;
    SlipSaver *m_slips;
    QPointer<HandoffOpener> m_opener;
    QPointer<HandoffReceiver> m_receiver;
};

} // namespace ats
