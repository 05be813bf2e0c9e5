// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizard/wizardview.h"

class QBoxLayout;

namespace ats
{

class Banner;
class BoundField;
class Card;
class FieldEditor;
class Pill;
class RichText;

/// New credentials for a kept connection: what is in force, what happened, and only what has to change is
/// open.
class ReconnectView : public WizardView
{
    Q_OBJECT
public:
    ReconnectView(SetupFlow &flow, QWidget *parent);

    void fillBar(ActionBar &bar) override;
    void confirm() override;
    void enter() override;

Q_SIGNALS:
    void connectWanted();
    void cancelled();
    void newConnectionWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QWidget *text;
        RichText *value;
        FieldEditor *editor;
    };
    void addField(const FieldSpec &spec);
    void open(const QString &field);
    void openAll();
    void refresh();
    void refreshHistory();
    void askAboutAccount();

    QBoxLayout *m_columns;
    Card *m_form;
    Pill *m_state;
    RichText *m_inForce;
    RichText *m_history;
    Banner *m_account;
    std::map<QString, Line> m_lines;
    bool m_accountConfirmed = false;
};

} // namespace ats
