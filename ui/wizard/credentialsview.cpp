// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/credentialsview.h"

#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/keychainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizard/boundfield.h"
#include "ui/wizard/regionbox.h"
#include "ui/wizard/samesetbanner.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

CredentialsView::CredentialsView(SetupFlow &flow, const Section &section, QWidget *parent)
    : WizardView(flow, section.title, parent)
    , m_sameSet(new SameSetBanner(flow, SameSetBanner::Place::Form))
    , m_notice(new Banner(Tone::Warning))
    , m_where(new RichText)
{
    QVBoxLayout *column = scroll()->column();
    addIntro(section);
    column->addWidget(m_sameSet);
    connect(m_sameSet, &SameSetBanner::testWanted, this, &CredentialsView::testWanted);
    connect(m_sameSet, &SameSetBanner::othersWanted, this, [this] {
        if (!m_editors.empty()) {
            m_editors.front()->focusBox();
        }
    });
    column->addWidget(m_notice);
    m_notice->hide();
    auto *card = new Card;
    for (const QString &id : flow.guide().fields) {
        const FieldSpec *spec = flow.guide().system->field(id);
        if (spec == nullptr || spec->ofPlatform) {
            continue; // entered where the platform's own section asks for it
        }
        if (spec->kind == FieldKind::Region) {
            card->column()->addWidget(new RegionBox(flow, *spec));
        } else {
            auto *editor = new FieldEditor(*spec);
            editor->showCopyButton(true);
            auto *bound = new BoundField(flow, *editor);
            connect(bound, &BoundField::submitted, this, &CredentialsView::confirm);
            card->column()->addWidget(editor);
            m_editors.push_back(editor);
            m_bound.push_back(bound);
        }
    }
    column->addWidget(card);
    setTextSize(m_where, TextSize::Small);
    setInk(m_where, Role::Muted);
    column->addWidget(m_where);
    connect(&flow.draft(), &Draft::secretsLoaded, this, [this](VaultStatus status) {
        if (status != VaultStatus::Ok) {
            m_notice->setText(keychainProblem(status));
            m_notice->show();
        }
        refresh();
    });
    refresh();
}

void CredentialsView::fillBar(ActionBar &bar)
{
    bar.addLeft(makeSendButton(false));
    connect(bar.addRight(tr("Save as draft")), &QPushButton::clicked, this,
            &CredentialsView::saveDraftWanted);
    connect(bar.addRight(tr("Back")), &QPushButton::clicked, this, &CredentialsView::backWanted);
    connect(bar.addRight(tr("Test only")), &QPushButton::clicked, this, [this] {
        if (isFilledIn()) {
            Q_EMIT tryWanted();
        }
    });
    connect(bar.addPrimary(tr("Connect")), &QPushButton::clicked, this, &CredentialsView::confirm);
}

void CredentialsView::confirm()
{
    if (!confirmsLater() && isFilledIn()) {
        Q_EMIT connectWanted();
    }
}

bool CredentialsView::isFilledIn()
{
    // From the last to the first, so that the focus ends in the first empty box.
    bool missing = false;
    for (auto it = m_bound.rbegin(); it != m_bound.rend(); ++it) {
        missing = (*it)->complain() || missing;
    }
    return !missing;
}

void CredentialsView::enter()
{
    m_sameSet->look();
    refresh();
}

bool CredentialsView::showStep(const QString &stepId)
{
    for (FieldEditor *editor : m_editors) {
        if (editor->spec().id == stepId) {
            editor->focusBox();
            return true;
        }
    }
    return false;
}

void CredentialsView::setKeychainName(const QString &name)
{
    m_keychain = name;
    refresh();
}

void CredentialsView::refresh()
{
    QStringList hosts;
    for (const Host &host : flow().guide().system->hosts) {
        hosts.append(host.base.host());
    }
    const QString where = m_keychain.isEmpty() ? tr("your keychain") : m_keychain;
    m_where->setMarkdown(
        tr("**Connect** tests them first and then keeps them in %1 on this computer; **Test only** keeps "
           "nothing. Sent only to %2.")
            .arg(where, flow().standIn().isEmpty() ? hosts.join(QStringLiteral(", "))
                                                   : tr("the practice service on this computer")));
}

} // namespace ats
