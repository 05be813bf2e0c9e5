// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/flow/setupflow.h"
#include "app/handoff/handoff.h"

#include <QtCore/QPointer>

namespace ats
{

class CredentialSaver;

struct ReceiveOptions {
    QString file;                ///< deleted after keeping, when it is named
    bool untested = false;       ///< kept as a draft, without a test
    bool accountChanged = false; ///< the set in force is of another account, and that is meant
    PauseUse pause = PauseUse::Heeded;
};

/// How receiving ended.
struct ReceiveEnd {
    bool kept = false;
    QUuid connection;                       ///< when kept
    VaultStatus keychain = VaultStatus::Ok; ///< not Ok: the keychain did not keep it
    std::optional<Pause> pause;             ///< nothing was sent because of it
    bool otherAccount = false;              ///< nothing was sent: see ReceiveOptions::accountChanged
    bool cancelled = false;
    QString text; ///< why not, or what went wrong beside it, a sentence; may be empty
};

/// Takes opened details in: one live test, and only what passes is kept, in the connection of the same matter
/// or a new one. A test that fails leaves everything as it was. finished() comes exactly once; then it
/// deletes itself.
class HandoffReceiver : public QObject
{
    Q_OBJECT
public:
    HandoffReceiver(const Ports &ports, std::shared_ptr<const Handoff> handoff, const ReceiveOptions &options,
                    QObject *parent);
    ~HandoffReceiver() override;

    void start();
    void cancel();
    /// Of the running test, for a bar; empty before it began.
    [[nodiscard]] QStringList plannedRows() const { return m_planned; }
    [[nodiscard]] const Guide &guide() const { return *m_guide; }

Q_SIGNALS:
    void waitingForUser();
    void testing(); ///< plannedRows() are known
    void rowStarted(const QString &id);
    void rowFinished(const ats::CheckRow &row);
    /// With the row `keychain` at its end when keeping was tried. `report` has no rows when nothing was
    /// tested.
    void finished(const ats::ReceiveEnd &end, const ats::Report &report);

private:
    void begin();
    void lookAtForce();
    void startTest();
    void tested(const Report &report);
    void keep();
    void keepDraft();
    [[nodiscard]] Outcome<Connection> target();
    void kept(VaultStatus status, const QString &detail);
    [[nodiscard]] QString settle();
    void undo();
    void fail(const QString &text);
    void end(ReceiveEnd end);

    Ports m_ports;
    std::shared_ptr<const Handoff> m_handoff;
    ReceiveOptions m_options;
    const Guide *m_guide = nullptr;
    std::shared_ptr<const Credentials> m_set;
    std::optional<Connection> m_known; ///< of the same matter
    QUuid m_id;
    bool m_isNew = false;
    bool m_cancelled = false;
    bool m_ended = false;
    Report m_report;
    QStringList m_planned;
    QPointer<VaultJob> m_job;
    QPointer<ConnectionCheck> m_check;
    QPointer<CredentialSaver> m_saver;
};

} // namespace ats
