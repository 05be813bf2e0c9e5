// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/rowtext.h"
#include "ui/widgets/rowframe.h"

class QLabel;

namespace ats
{

class LinkButton;
class Pill;
class RichText;

/// One row of the live test. Ctrl+C asks to copy it, Enter for help when there is some.
class CheckRowWidget : public RowFrame
{
    Q_OBJECT
public:
    CheckRowWidget(const QString &id, RowNames names, QWidget *parent = nullptr);

    [[nodiscard]] const CheckRow &row() const { return m_row; }
    /// `soFar` tells why a row was not run; borrowed for the call.
    void setRow(const CheckRow &row, const Report *soFar);
    /// A way to what helps with this row's cause.
    void offerHelp(bool offered);

Q_SIGNALS:
    void copyWanted();
    void helpWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RowNames m_names;
    CheckRow m_row;
    Pill *m_pill;
    RichText *m_words;
    QLabel *m_time;
    LinkButton *m_help;
};

} // namespace ats
