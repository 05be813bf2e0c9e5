// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpview.h"
#include "ui/report/reportdialog.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/blockcolumn.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

/// What is offered when a search finds nothing.
namespace ats
{

using namespace Qt::StringLiterals;

void HelpView::addReportButton(QVBoxLayout *column, const QString &label, const TroubleEntry *entry)
{
    auto *report = new QPushButton(label);
    column->addWidget(report, 0, Qt::AlignLeft);
    connect(report, &QPushButton::clicked, this, [this, entry] {
        ReportMaterial material = ReportMaterial::of(flow(), m_names);
        material.entry = entry;
        ReportDialog::present(std::move(material), this);
    });
}

void HelpView::showNothing(const QString &text)
{
    auto *card = new Card;
    card->column()->addWidget(
        new RichText(tr("**Nothing found for “%1”.** Send a report to support?").arg(plainWords(text))));
    addReportButton(card->column(), tr("Report for support…"), nullptr);
    const Platform &platform = *flow().guide().platform;
    if (platform.supportEmail.isEmpty()) {
        const QString whom =
            platform.supportNote.isEmpty() ? tr("%1's support").arg(platform.name) : platform.supportNote;
        card->column()->addWidget(
            new RichText(tr("Turn to **%1**. Use the support form of %2: its guide gives no address.")
                             .arg(plainWords(whom), plainWords(platform.name))));
    } else {
        auto *write = new BlockColumn(
            flow(), {},
            {OpenAddress{QUrl(u"mailto:"_s + platform.supportEmail), tr("Write to %1").arg(platform.name)}});
        connect(write, &BlockColumn::said, this, &HelpView::said);
        card->column()->addWidget(write);
    }
    m_column->addWidget(card);
}

} // namespace ats
