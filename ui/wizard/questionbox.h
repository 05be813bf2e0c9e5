// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

class QRadioButton;

namespace ats
{

class SetupFlow;

/// A guide's question with its options to choose from. The answer is kept at once, as a note of the
/// connection.
class QuestionBox : public QWidget
{
    Q_OBJECT
public:
    QuestionBox(SetupFlow &flow, const Question &question, QWidget *parent = nullptr);

private:
    void refresh();

    SetupFlow &m_flow;
    const Question &m_question;
    std::vector<QRadioButton *> m_buttons; ///< in the options' order
};

} // namespace ats
