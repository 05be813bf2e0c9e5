// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/reportaddressee.h"
#include "app/flow/supportreport.h"
#include "ui/widgets/mailopener.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;
class QVBoxLayout;

namespace ats
{

class RichText;
class TickBox;

/// The report for support before it goes anywhere: the whole text with a mark for all that was left out, and
/// names that may be put back. The only place where a report is copied, saved or mailed.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReportDialog(ReportMaterial material, QWidget *parent);
    /// Shows one that deletes itself when it is closed.
    static void present(ReportMaterial material, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addTicks(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void refresh();
    void mark();
    void mail();
    void say(const QString &words);
    [[nodiscard]] QString summary() const;

    const ReportMaterial m_material;
    const ReportAddressee m_addressee;
    ReportTicks m_ticks;
    SupportReport m_report;
    QPlainTextEdit *m_text;
    RichText *m_summary;
    RichText *m_said;
    MailOpener m_opener;
};

} // namespace ats
