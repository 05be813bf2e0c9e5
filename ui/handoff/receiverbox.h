// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/receivingcode.h"
#include "app/model/handofffacts.h"
#include "app/model/secret.h"
#include "ui/widgets/card.h"

#include <memory>

namespace ats
{

class FieldEditor;
class TickBox;

/// For whom details are sealed: the engineer of an invitation and nothing to choose, or a receiving code that
/// is pasted, or a passphrase that the program makes.
class ReceiverBox : public Card
{
    Q_OBJECT
public:
    explicit ReceiverBox(const HandoffFacts &facts, QWidget *parent = nullptr);

    /// The one whom the invitation names; empty: there is none.
    [[nodiscard]] QString engineer() const { return m_engineer; }
    /// Empty: with the passphrase.
    [[nodiscard]] ReceivingCode code() const { return m_code; }
    [[nodiscard]] std::shared_ptr<const Secret> passphrase() const { return m_passphrase; }
    /// True when one of the two is there; else it says so under the box, which gets the focus.
    [[nodiscard]] bool check();
    /// The passphrase on a card of its own; null with a code.
    [[nodiscard]] QWidget *makePassphraseCard() const;

private:
    void addEngineer(const HandoffFacts &facts);
    void addChoice();
    void typed();
    void usePassphrase(bool use);

    QString m_engineer;
    ReceivingCode m_code;
    std::shared_ptr<const Secret> m_passphrase;
    FieldEditor *m_box = nullptr;
    TickBox *m_none = nullptr;
    QWidget *m_words = nullptr;
};

/// A passphrase in a box that shows it, with Copy, and how to tell it.
[[nodiscard]] QWidget *makePassphraseShow(const Secret &passphrase);

} // namespace ats
