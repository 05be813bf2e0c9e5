// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/wizardview.h"

#include "ui/theme.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizard/blockcolumn.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

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

bool WizardView::confirmsLater()
{
    if (!m_flow.draft().isLoadingSecrets()) {
        return false;
    }
    if (!m_later) {
        m_later = connect(
            &m_flow.draft(), &Draft::secretsLoaded, this,
            [this](VaultStatus status) {
                if (status == VaultStatus::Ok && isVisible()) {
                    confirm();
                }
            },
            Qt::SingleShotConnection);
    }
    return true;
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

void WizardView::addIntro(const Section &section)
{
    std::vector<Block> blocks;
    std::ranges::copy_if(section.intro, std::back_inserter(blocks),
                         [](const Block &block) { return !std::holds_alternative<AskAdministrator>(block); });
    if (blocks.empty()) {
        return;
    }
    auto *intro = new BlockColumn(m_flow, section.id, blocks);
    for (RichText *text : intro->findChildren<RichText *>(Qt::FindDirectChildrenOnly)) {
        setInk(text, Role::Muted);
    }
    connect(intro, &BlockColumn::linkFollowed, this, &WizardView::followLink);
    connect(intro, &BlockColumn::said, this, &WizardView::said);
    m_scroll->column()->addWidget(intro);
}

QPushButton *WizardView::makeSendButton(bool primary) const
{
    const HandoffFacts &facts = m_flow.connection().handoff;
    constexpr qsizetype longestName = 30;
    const QString name = facts.name.size() > longestName ? facts.name.left(longestName) + u'…' : facts.name;
    const QString label = facts.accepted.isValid()
                              ? tr("Seal the details for %1").arg(QString(name).replace(u'&', "&&"_L1))
                              : tr("Send to engineer…");
    auto *button = primary ? new PrimaryButton(label) : new QPushButton(label);
    if (facts.accepted.isValid()) {
        ScreenGuard::instance().cover(button);
    }
    connect(button, &QPushButton::clicked, this, &WizardView::sendWanted);
    return button;
}

} // namespace ats
