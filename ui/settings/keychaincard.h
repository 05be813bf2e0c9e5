// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainwatch.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace ats
{

class Banner;
class EntryList;
class EverythingDeleter;
class Pill;

/// Which keychain there is, how its last rehearsal went, what stands in it, and the way to empty it.
class KeychainCard : public Card
{
    Q_OBJECT
public:
    KeychainCard(const Ports &ports, KeychainWatch &watch, QWidget *parent = nullptr);

    /// Looks at everything anew; asks the user nothing.
    void refresh();

private:
    void buildTrial();
    void buildEntries();
    void checkAgain();
    void showInfo(const VaultInfo &info);
    void showTrial();
    void showWaiting(const QString &text);
    void listEntries();
    void showEntries(VaultStatus status, const QStringList &keys);
    void deleted(bool everything, const QString &text, const QStringList &left);

    Ports m_ports;
    KeychainWatch &m_watch;
    EverythingDeleter *m_deleter;
    QLabel *m_name = nullptr;
    Pill *m_state = nullptr;
    QLabel *m_trial = nullptr;
    QLabel *m_when = nullptr;
    QWidget *m_advice = nullptr;
    Banner *m_waiting = nullptr;
    QPushButton *m_again = nullptr;
    EntryList *m_entries = nullptr;
    QPushButton *m_delete = nullptr;
    Banner *m_result = nullptr;
    QPointer<VaultJob> m_listing;
};

} // namespace ats
