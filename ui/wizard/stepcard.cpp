// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/stepcard.h"

#include "app/flow/setupflow.h"
#include "ui/help/helpview.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tickbox.h"
#include "ui/wizard/blockcolumn.h"
#include "ui/wizard/differsnote.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

StepCard::StepCard(SetupFlow &flow, const Section &section, const Step &step, QWidget *parent)
    : Card(parent)
    , m_flow(flow)
    , m_step(step)
    , m_keys(tickKeys(section, step))
    , m_title(new TickBox(step.title))
    , m_blocks(new BlockColumn(flow, section.id + QLatin1Char('/') + step.id, step.blocks))
{
    m_title->setTitle(true);
    column()->addWidget(m_title);
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(m_title->textIndent(), 0, 0, 0);
    indented->addWidget(m_blocks);
    indented->addWidget(new DiffersNote(flow, section, step));
    addTrouble(indented, section);
    column()->addLayout(indented);
    m_blocks->setVisible(!step.blocks.empty());

    connect(m_title, &TickBox::clicked, this, [this] {
        // A click on a half-ticked title finishes it; Qt's own order would pass through "partially" first.
        const bool all =
            std::ranges::all_of(m_keys, [this](const QString &key) { return m_flow.draft().isTicked(key); });
        m_flow.setTicked(m_keys, !all);
        refresh();
    });
    connect(m_blocks, &BlockColumn::linkFollowed, this, &StepCard::linkFollowed);
    connect(m_blocks, &BlockColumn::said, this, &StepCard::said);
    connect(&flow.draft(), &Draft::ticksChanged, this, &StepCard::refresh);
    refresh();
}

void StepCard::addTrouble(QVBoxLayout *below, const Section &section)
{
    const QString place = section.id + u'/' + m_step.id;
    const auto has = [this](const auto &wanted) { return std::ranges::any_of(m_step.blocks, wanted); };
    const auto leadsHere = [&](const Block &block) {
        if (const auto *jump = std::get_if<Jump>(&block)) {
            return jump->place == place;
        }
        if (const auto *mail = std::get_if<MailHere>(&block)) {
            return has([mail](const Block &own) {
                const auto *here = std::get_if<MailHere>(&own);
                return here != nullptr && here->mail == mail->mail;
            });
        }
        return std::holds_alternative<OpenReconnect>(block) &&
               has([](const Block &own) { return std::holds_alternative<OpenReconnect>(own); });
    };
    for (const TroubleEntry &entry : m_flow.guide().troubleshooting) {
        if (std::ranges::any_of(entry.blocks, leadsHere)) {
            auto *link = new LinkButton(entry.title);
            link->setToolTip(tr("Help with this step"));
            setTextSize(link, TextSize::Small);
            connect(link, &LinkButton::clicked, this,
                    [this, to = HelpView::placeOf(entry)] { Q_EMIT linkFollowed(to); });
            below->addWidget(link, 0, Qt::AlignLeft);
        }
    }
}

void StepCard::focusTitle() { m_title->setFocus(Qt::OtherFocusReason); }

bool StepCard::isDone() const { return m_title->checkState() == Qt::Checked; }

void StepCard::refresh()
{
    const auto done =
        std::ranges::count_if(m_keys, [this](const QString &key) { return m_flow.draft().isTicked(key); });
    m_title->setCheckState(done == m_keys.size() ? Qt::Checked
                           : done == 0           ? Qt::Unchecked
                                                 : Qt::PartiallyChecked);
}

} // namespace ats
