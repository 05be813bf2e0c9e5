// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;

namespace ats
{

class RichText;
class SetupFlow;

/// What an authenticator app shows at this moment for the 2FA secret in the draft, and how long it stays, so
/// that the user sees whether the secret was copied right.
class CodeBox : public QWidget
{
    Q_OBJECT
public:
    CodeBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    SetupFlow &m_flow;
    const FieldSpec &m_spec;
    QLabel *m_digits;
    RichText *m_line;
    RichText *m_verdict;
    QWidget *m_question;
    QTimer m_tick;
};

} // namespace ats
