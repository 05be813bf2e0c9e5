// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace ats
{

class LinkButton;
class SetupFlow;

/// "This looks different for me" at the end of a step: unfolds a line for what the user sees instead. Kept
/// at once, and handed on with the report.
class DiffersNote : public QWidget
{
    Q_OBJECT
public:
    DiffersNote(SetupFlow &flow, const Section &section, const Step &step, QWidget *parent = nullptr);

private:
    void unfold();
    /// The narrow window and the full one show the same note.
    void refresh();
    void keep(const QString &text);

    SetupFlow &m_flow;
    const QString m_section;
    const QString m_step;
    LinkButton *m_link;
    QWidget *m_box;
    QLineEdit *m_line;
    QLabel *m_problem;
};

} // namespace ats
