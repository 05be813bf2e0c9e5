// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/wizardview.h"

#include "ui/widgets/browseropener.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

WizardView::WizardView(SetupFlow &flow, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_scroll(new ScrollColumn)
    , m_heading(new Heading(title))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    m_scroll->column()->addWidget(m_heading);
}

QString WizardView::title() const { return m_heading->text(); }

bool WizardView::showStep(const QString &stepId)
{
    Q_UNUSED(stepId)
    return false;
}

void WizardView::focusHeading()
{
    m_scroll->scrollToTop();
    m_heading->takeFocus();
}

void WizardView::followLink(const QString &address)
{
    if (address.startsWith("https://"_L1)) {
        if (!openInBrowser(QUrl(address))) {
            Q_EMIT said(tr("No browser opened. The address is %1.").arg(address));
        }
    } else {
        Q_EMIT placeWanted(address);
    }
}

} // namespace ats
