// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/rowtext.h"
#include "ui/widgets/rowframe.h"

class QLabel;

namespace ats
{

class Pill;
class RichText;

/// One row of the live test. Ctrl+C copies it; it holds nothing secret.
class CheckRowWidget : public RowFrame
{
    Q_OBJECT
public:
    CheckRowWidget(const QString &id, RowNames names, QWidget *parent = nullptr);

    [[nodiscard]] const CheckRow &row() const { return m_row; }
    /// `soFar` tells why a row was not run; borrowed for the call.
    void setRow(const CheckRow &row, const Report *soFar);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RowNames m_names;
    CheckRow m_row;
    QString m_text;
    Pill *m_pill;
    RichText *m_words;
    QLabel *m_time;
};

} // namespace ats
