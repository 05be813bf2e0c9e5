// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/diagnosis.h"
#include "app/model/tone.h"

#include <QtWidgets/QWidget>

namespace ats
{

class FieldEditor;
class RichText;
class SetupFlow;

/// Under a failed row: what is ruled out, what happened, what to look at in order, who can do it, and the
/// very fields in doubt, to be put right on the spot.
class DiagnosisPanel : public QWidget
{
    Q_OBJECT
public:
    DiagnosisPanel(SetupFlow &flow, const Diagnosis &diagnosis, Tone tone, QWidget *parent = nullptr);

    [[nodiscard]] bool hasFields() const { return !m_fields.empty(); }
    void focusFirstField();
    /// "Test again" stands behind a pause.
    void setWaiting(bool waiting);
    /// First of all: what stays as it is in spite of this. Markdown.
    void assure(const QString &words);

Q_SIGNALS:
    void placeWanted(const QString &reference);
    void testAgainWanted();
    void said(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLook(const Diagnosis &diagnosis);
    void addFields(const Diagnosis &diagnosis);
    void addForIt(const QString &text);

    SetupFlow &m_flow;
    Tone m_tone;
    std::vector<FieldEditor *> m_fields;
    RichText *m_assurance = nullptr;
    QWidget *m_again = nullptr; ///< with fields: "Test again"
};

} // namespace ats
