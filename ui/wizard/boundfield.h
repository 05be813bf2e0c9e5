// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"
#include "ui/widgets/fieldnote.h"

#include <QtCore/QObject>

namespace ats
{

class FieldEditor;
class SetupFlow;

/// Ties one FieldEditor to the flow's draft, both ways, with the hints under it, the paste of a whole block
/// and, where a value comes by mail, of a whole answer. Child of the editor.
class BoundField : public QObject
{
    Q_OBJECT
public:
    BoundField(SetupFlow &flow, FieldEditor &editor);

    /// A pasted text that is not the value itself is searched for it (answers by mail).
    void setFindsAnswers(bool finds) { m_findsAnswers = finds; }
    /// Says what is missing and moves the focus there; false when it is filled in.
    bool complain();

Q_SIGNALS:
    /// Enter was pressed with nothing left to decide.
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void take();
    void settle();
    void advise();
    void offer(const QString &pasted);
    void act(const QString &action);
    void fillBlock();
    void endOffer();
    [[nodiscard]] std::vector<FieldNote> notesFor(QStringView text) const;

    SetupFlow &m_flow;
    FieldEditor &m_editor;
    bool m_findsAnswers = false;
    bool m_taking = false;
    bool m_blankKept = false; ///< the user said the blank belongs to the password
    bool m_offersAnswer = false;
    Secret m_offered; ///< a pasted text that waits for a decision
};

} // namespace ats
