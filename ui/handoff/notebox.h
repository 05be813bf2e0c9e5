// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QPlainTextEdit;

namespace ats
{

/// A label and a box for plain text of a few lines. Tab leaves it.
class NoteBox : public QWidget
{
    Q_OBJECT
public:
    /// `most` characters are let in.
    NoteBox(const QString &label, const QString &help, qsizetype most, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyHeight();

    QPlainTextEdit *m_box;
    qsizetype m_most;
};

} // namespace ats
