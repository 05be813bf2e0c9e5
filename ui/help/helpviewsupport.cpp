// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/supportreport.h"
#include "ui/help/helpview.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/blockcolumn.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

/// What is offered when a search finds nothing.
namespace ats
{

using namespace Qt::StringLiterals;

void HelpView::showNothing(const QString &text)
{
    auto *card = new Card;
    card->column()->addWidget(
        new RichText(tr("**Nothing found for “%1”.** Send a report to support?").arg(plainWords(text))));
    auto *copy = new QPushButton(tr("Copy report"));
    card->column()->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] {
        ClipboardGuard::instance().copyText(supportReport(flow(), m_names));
        Q_EMIT said(tr("Report copied. It holds no secrets. Paste it into your message."));
    });
    if (!hasSupportReport(flow())) {
        copy->hide();
        auto *none =
            new RichText(tr("There is no report yet, because nothing was tested. Describe what you see."));
        setTextSize(none, TextSize::Small);
        setInk(none, Role::Muted);
        card->column()->addWidget(none);
    }
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
