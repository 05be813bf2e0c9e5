// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidesearch.h"
#include "app/flow/supportreport.h"
#include "ui/report/reportdialog.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/wizard/checkrowwidget.h"
#include "ui/wizard/diagnosispanel.h"
#include "ui/wizard/pausebanner.h"
#include "ui/wizard/testview.h"

#include <QtWidgets/QPushButton>

/// The test's buttons and keys.
namespace ats
{

using namespace Qt::StringLiterals;

QString TestView::administratorSection() const
{
    for (const Section &section : flow().guide().sections) {
        for (const Block &block : section.intro) {
            if (std::holds_alternative<AskAdministrator>(block)) {
                return section.id;
            }
        }
    }
    return {};
}

void TestView::fillBar(ActionBar &bar)
{
    if (isRunning()) {
        connect(bar.addRight(tr("Stop (Esc)")), &QPushButton::clicked, this, &TestView::escape);
        return;
    }
    if (flow().hasReport()) {
        connect(bar.addLeft(tr("Report for support…")), &QPushButton::clicked, this, &TestView::openReport);
    }
    if (m_who == Who::Administrator && !administratorSection().isEmpty()) {
        connect(bar.addRight(tr("Ask my administrator")), &QPushButton::clicked, this,
                [this] { Q_EMIT placeWanted(administratorSection() + "/@administrator"_L1); });
    }
    if (flow().state() == FlowState::SaveFailed) {
        connect(bar.addRight(tr("Keep for this session only")), &QPushButton::clicked, this,
                [this] { flow().keepForSession(); });
        connect(bar.addPrimary(tr("Try to keep it again")), &QPushButton::clicked, this, &TestView::keep);
        return;
    }
    connect(bar.addRight(tr("Back")), &QPushButton::clicked, this, &TestView::backWanted);
    const bool tried = flow().state() == FlowState::Tried;
    const bool passed = tried || flow().state() == FlowState::Linking || flow().state() == FlowState::Done;
    if (passed) {
        QPushButton *again = bar.addRight(tr("Test again"));
        again->setEnabled(!m_pause->isPaused());
        connect(again, &QPushButton::clicked, this, &TestView::testAgain);
        const Section *link = flow().guide().sectionOfKind(SectionKind::Link);
        if (tried) {
            connect(bar.addPrimary(tr("Keep these details")), &QPushButton::clicked, this, &TestView::keep);
        } else if (flow().state() == FlowState::Linking && link != nullptr) {
            connect(bar.addPrimary(tr("Next: %1").arg(link->title)), &QPushButton::clicked, this,
                    &TestView::nextWanted);
        } else {
            connect(bar.addPrimary(tr("Done")), &QPushButton::clicked, this, &TestView::closeWanted);
        }
    } else if (m_panel == nullptr || !m_panel->hasFields()) {
        const QString label = flow().hasReport() ? tr("Test again") : tr("Test now");
        QPushButton *again = bar.addPrimary(label);
        again->setEnabled(!m_pause->isPaused());
        connect(again, &QPushButton::clicked, this, &TestView::testAgain);
    }
}

void TestView::keep()
{
    m_purpose.reset(); // whoever keeps a set means the next one to be kept as well
    flow().saveAgain();
}

void TestView::openReport() { ReportDialog::present(ReportMaterial::of(flow(), m_names), this); }

void TestView::copyRow(const CheckRow &row)
{
    ClipboardGuard::instance().copyText(supportRow(ReportMaterial::of(flow(), m_names), row));
    announce(rowWidget(row.id), tr("Row copied."));
}

void TestView::offerHelp()
{
    // The row that is explained has its own way there below.
    const QWidget *explained = nullptr;
    if (m_panel != nullptr) {
        explained = m_rowColumn->itemAt(m_rowColumn->indexOf(m_panel) - 1)->widget();
    }
    for (const auto &[id, widget] : m_rows) {
        const CheckRow &row = widget->row();
        const bool wrong = row.state == RowState::Failed || row.state == RowState::Warning;
        widget->offerHelp(wrong && row.cause && widget != explained &&
                          !entriesFor(flow().guide(), *row.cause).empty());
    }
}

void TestView::confirm()
{
    if (isRunning()) {
        return;
    }
    if (flow().state() == FlowState::SaveFailed || flow().state() == FlowState::Tried) {
        keep();
    } else if (flow().state() == FlowState::Linking) {
        Q_EMIT nextWanted();
    } else if (flow().state() == FlowState::Done) {
        Q_EMIT closeWanted();
    } else {
        testAgain();
    }
}

bool TestView::escape()
{
    if (!isRunning()) {
        return false;
    }
    flow().stop();
    return true;
}

void TestView::enter()
{
    refresh();
    lookForPause();
}

} // namespace ats
