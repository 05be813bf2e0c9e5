// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "ui/widgets/card.h"

namespace ats
{

class FieldEditor;
class NoteBox;

/// Who a file comes from: the user's own name and contact, which are remembered, and a note for this file.
class SenderBox : public Card
{
    Q_OBJECT
public:
    SenderBox(const Ports &ports, const QString &noteHelp, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString contact() const;
    [[nodiscard]] QString note() const;
    /// Fills in a name that is known from elsewhere, unless there is one.
    void suggestName(const QString &name);
    void setNote(const QString &note);
    /// True when what is needed is there; else it says so under its box, which gets the focus.
    [[nodiscard]] bool check();

Q_SIGNALS:
    void edited();
    /// What is typed could not be remembered.
    void failed(const QString &text);

private:
    void remember(QLatin1StringView setting, const QString &text);

    Ports m_ports;
    FieldEditor *m_name;
    FieldEditor *m_contact;
    NoteBox *m_note;
};

/// The user's own name as it was typed last; empty: never.
[[nodiscard]] QString ownPersonName(const Ports &ports);

} // namespace ats
