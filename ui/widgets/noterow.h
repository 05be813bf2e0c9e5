// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/fieldnote.h"

#include <QtWidgets/QWidget>

namespace ats
{

/// One note under a field: icon, sentence, actions.
class NoteRow : public QWidget
{
    Q_OBJECT
public:
    explicit NoteRow(const FieldNote &note, QWidget *parent = nullptr);

    [[nodiscard]] const FieldNote &note() const { return m_note; }
    [[nodiscard]] QString plainText() const { return m_plain; }

signals:
    void action(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMargins();
    FieldNote m_note;
    QString m_plain;
};

} // namespace ats
