// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/handofffile.h"
#include "app/flow/keychaintask.h"
#include "app/handoff/receivingcode.h"

namespace ats
{

struct StoredSet;
class Draft;

/// What is to be sealed, for whom, and where to.
struct SealRequest {
    QUuid connection;
    QString file;
    Overwrite overwrite = Overwrite::No;
    ReceivingCode to;                              ///< empty: with the passphrase instead
    std::shared_ptr<const Secret> passphrase;      ///< as makePassphrase() made it
    QString name;                                  ///< the sender's
    QString contact;                               ///< may be empty
    QString forWhom;                               ///< may be empty
    QString note;                                  ///< may be empty
    std::shared_ptr<const Credentials> typed = {}; ///< a whole set that is not in the keychain yet
};

/// How sealing ended. With neither a keychain status nor a text it went well.
struct SealEnd {
    bool sealed = false;
    VaultStatus keychain = VaultStatus::Ok; ///< not Ok: the details could not be read
    QString text;                           ///< why not, a sentence; may be empty with the keychain
};

/// Seals one connection's details into a file: the set in force, else that
/// of this session, else what is typed and kept as a draft. Only
/// a complete set is sealed. Deriving a key from a passphrase happens on another thread.
class HandoffSealer : public KeychainTask
{
    Q_OBJECT
public:
    HandoffSealer(Ports ports, SealRequest request, QObject *parent);

    void cancel() override;

Q_SIGNALS:
    void finished(const ats::SealEnd &end);

private:
    void begin() override;
    void stopped() override;
    void readDraft();
    void took(const StoredSet &stored);
    void seal(Credentials set);
    void write(const Outcome<QByteArray> &file);
    void tickHandOver();
    void fail(const QString &text);
    void end(const SealEnd &end);

    SealRequest m_request;
    Connection m_connection;
    const Guide *m_guide = nullptr;
    Draft *m_draft = nullptr; ///< child
    bool m_ended = false;
};

} // namespace ats
