// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/sectionview.h"

#include "app/flow/connectsession.h"
#include "app/model/guideanswers.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizard/blockcolumn.h"
#include "ui/wizard/earlierbanner.h"
#include "ui/wizard/followupcard.h"
#include "ui/wizard/linkbox.h"
#include "ui/wizard/samesetbanner.h"
#include "ui/wizard/sharedbanner.h"
#include "ui/wizard/stepcard.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace ats
{

using namespace Qt::StringLiterals;

SectionView::SectionView(SetupFlow &flow, const Section &section, QWidget *parent)
    : WizardView(flow, section.title, parent)
    , m_section(section)
{
    QVBoxLayout *column = scroll()->column();
    const auto listen = [this](auto *part) {
        using Part = std::remove_pointer_t<decltype(part)>;
        connect(part, &Part::linkFollowed, this, &SectionView::followLink);
        connect(part, &Part::said, this, &SectionView::said);
    };
    if (section.kind == SectionKind::Link) {
        m_banner = new Banner(Tone::Passed);
        m_banner->setNamesClients();
        column->insertWidget(0, m_banner);
        if (!flow.guide().platform->success.title.isEmpty()) {
            m_success = new Banner(Tone::Resting);
            m_success->setText(u"**%1**"_s.arg(flow.guide().platform->success.title));
            m_success->setDetail(flow.guide().platform->success.text);
            column->insertWidget(1, m_success);
        }
        connect(&flow.draft(), &Draft::changed, this, &SectionView::refreshBanner);
        connect(&flow.draft(), &Draft::ticksChanged, this, &SectionView::refreshBanner);
        connect(&flow, &SetupFlow::stateChanged, this, [this] {
            refreshBanner();
            Q_EMIT barChanged();
        });
    }
    if (section.kind == SectionKind::Link) {
        auto *earlier = new EarlierBanner(flow);
        connect(earlier, &EarlierBanner::testWanted, this, &SectionView::testWanted);
        column->insertWidget(1, earlier);
        auto *shared = new SharedBanner(flow);
        connect(shared, &SharedBanner::otherWanted, this, &SectionView::otherWanted);
        column->insertWidget(1, shared);
    }
    if (flow.guide().indexOf(section.id) == 0) {
        m_sameSet = new SameSetBanner(flow, SameSetBanner::Place::Steps);
        connect(m_sameSet, &SameSetBanner::testWanted, this, &SectionView::testWanted);
        connect(m_sameSet, &SameSetBanner::othersWanted, this, &SectionView::focusHeading);
        column->addWidget(m_sameSet);
    }
    // What has to be known before anything else stands in front of the first section, as a card of its own.
    if (flow.guide().indexOf(section.id) == 0 && !flow.guide().before.empty()) {
        auto *before = new Card;
        before->column()->addWidget(new Heading(tr("Before you begin"), Heading::Level::Card));
        auto *blocks = new BlockColumn(flow, u"before"_s, flow.guide().before);
        listen(blocks);
        before->column()->addWidget(blocks);
        if (flow.guide().source.original.isValid()) {
            auto *original = new LinkButton(tr("Open the original guide"));
            original->setToolTip(flow.guide().source.original.toString());
            connect(original, &LinkButton::clicked, this,
                    [this] { followLink(this->flow().guide().source.original.toString()); });
            before->column()->addWidget(original, 0, Qt::AlignLeft);
        }
        column->addWidget(before);
    }
    if (const Question *question = section.when ? flow.guide().question(section.when->question) : nullptr) {
        m_unneeded = new Banner(
            Tone::Resting,
            tr("You do not need this part: it depends on your answer to “%1”").arg(question->text));
        column->addWidget(m_unneeded);
    }
    // A question may be answered anywhere, also in this very section.
    connect(&flow.draft(), &Draft::changed, this, [this] {
        refreshTurns();
        if (m_shownNext != nextLabel()) {
            Q_EMIT barChanged();
        }
    });
    // Questions for somebody else stand below the steps, everything else of the introduction above them.
    addIntro(section);
    std::vector<Block> below;
    std::ranges::copy_if(section.intro, std::back_inserter(below),
                         [](const Block &block) { return std::holds_alternative<AskAdministrator>(block); });
    if (section.kind == SectionKind::Link && ConnectSession::isOffered(flow.guide())) {
        m_linkBox = new LinkBox(flow);
        connect(m_linkBox, &LinkBox::said, this, &SectionView::said);
        column->addWidget(m_linkBox);
    }
    for (const Step &step : section.steps) {
        auto *card = new StepCard(flow, section, step);
        listen(card);
        column->addWidget(card);
        m_cards.push_back(card);
    }
    refreshTurns();
    if (section.kind == SectionKind::Link && flow.guide().platform->followUp.hours > 0) {
        m_followUp = new FollowUpCard(flow);
        connect(m_followUp, &FollowUpCard::said, this, &SectionView::said);
        column->addWidget(m_followUp);
    }
    if (!below.empty()) {
        auto *last = new BlockColumn(flow, section.id, below);
        listen(last);
        column->addWidget(last);
    }
    refreshBanner();
}

int SectionView::next() const
{
    const Guide &guide = flow().guide();
    return neighbour(guide, guide.indexOf(m_section.id), 1, flow().connection().notes);
}

bool SectionView::isLast() const { return next() < 0; }

QString SectionView::nextLabel() const
{
    if (isLast()) {
        return tr("Done");
    }
    return tr("Next: %1").arg(flow().guide().sections[static_cast<std::size_t>(next())].title);
}

void SectionView::fillBar(ActionBar &bar)
{
    if (flow().guide().indexOf(m_section.id) > 0) {
        connect(bar.addRight(tr("Back")), &QPushButton::clicked, this, &SectionView::backWanted);
    }
    m_shownNext = nextLabel();
    QPushButton *next = nullptr;
    if (m_section.kind == SectionKind::Link) {
        const HandoffFacts &facts = flow().connection().handoff;
        const bool isNext = facts.accepted.isValid() && !facts.sent.isValid();
        isNext ? bar.addRight(makeSendButton(true)) : bar.addLeft(makeSendButton(false));
        next = isNext ? bar.addRight(m_shownNext) : nullptr;
    }
    next = next == nullptr ? bar.addPrimary(m_shownNext) : next;
    connect(next, &QPushButton::clicked, this, [this] {
        if (isLast()) {
            Q_EMIT closeWanted();
        } else {
            Q_EMIT nextWanted();
        }
    });
}

void SectionView::confirm()
{
    // The step that has the focus is done; without one, the first that is open.
    const QWidget *focused = window()->focusWidget();
    for (const bool anyOpen : {false, true}) {
        for (std::size_t i = 0; i < m_cards.size(); ++i) {
            if (m_cards[i]->isHidden()) {
                continue;
            }
            const QStringList keys = tickKeys(m_section, m_section.steps[i]);
            const bool unticked = !std::ranges::all_of(
                keys, [this](const QString &key) { return flow().draft().isTicked(key); });
            if (anyOpen ? unticked : focused != nullptr && m_cards[i]->isAncestorOf(focused)) {
                flow().setTicked(keys, true);
                const auto open =
                    std::find_if(m_cards.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_cards.end(),
                                 [](const StepCard *card) { return !card->isHidden(); });
                if (open != m_cards.end()) {
                    (*open)->focusTitle();
                } else if (isLast()) {
                    Q_EMIT closeWanted();
                } else {
                    Q_EMIT nextWanted();
                }
                return;
            }
        }
    }
    if (isLast()) {
        Q_EMIT closeWanted();
    } else {
        Q_EMIT nextWanted();
    }
}

void SectionView::enter()
{
    refreshTurns();
    refreshBanner();
    if (m_sameSet != nullptr) {
        m_sameSet->look();
    }
    if (m_linkBox != nullptr) {
        m_linkBox->refresh();
    }
}

void SectionView::refreshTurns()
{
    const Guide &guide = flow().guide();
    const QMap<QString, QString> &notes = flow().connection().notes;
    const bool needed = applies(m_section.when, guide, notes);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(needed && applies(m_section.steps[i].when, guide, notes));
    }
    if (m_unneeded != nullptr) {
        m_unneeded->setVisible(!needed);
    }
}

bool SectionView::showStep(const QString &stepId)
{
    for (StepCard *card : m_cards) {
        if (card->stepId() == stepId && !card->isHidden()) {
            bringUp(card);
            return true;
        }
    }
    return false;
}

void SectionView::bringUp(StepCard *card)
{
    card->focusTitle();
    // Its place is known after the first layout.
    QTimer::singleShot(0, card, [this, card] { scroll()->bringIntoView(card); });
}

void SectionView::showOpenStep()
{
    bool begun = false;
    for (StepCard *card : m_cards) {
        if (card->isHidden()) {
            continue;
        }
        if (!card->isDone()) {
            if (begun) {
                bringUp(card);
            }
            return;
        }
        begun = true;
    }
}

void SectionView::setKeychainName(const QString &name)
{
    m_keychain = name;
    refreshBanner();
}

} // namespace ats
