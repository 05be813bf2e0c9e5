// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpview.h"

#include "app/catalog/guidesearch.h"
#include "ui/help/helpitem.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/blockcolumn.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto allPlace = "@help"_L1;
constexpr std::size_t mostFound = 20;

} // namespace

HelpView::HelpView(SetupFlow &flow, QWidget *parent)
    : WizardView(flow, tr("Help"), parent)
    , m_back(new LinkButton)
    , m_search(new SearchBox(tr("Search the guide and its help"), tr("Search the guide and its help")))
{
    m_names.guide = &flow.guide();
    m_names.host = flow.standIn();
    m_names.practice = !m_names.host.isEmpty();
    QVBoxLayout *column = scroll()->column();
    column->insertWidget(0, m_back, 0, Qt::AlignLeft);
    column->addWidget(m_search);
    connect(m_back, &LinkButton::clicked, this, &HelpView::backToList);
    connect(m_search, &QLineEdit::textChanged, this, &HelpView::showList);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpView::openFirst);
    connect(m_search, &SearchBox::dismissed, this, &HelpView::helpClosed);
    connect(m_search, &SearchBox::downPressed, this, [this] {
        if (!m_items.empty()) {
            m_items.front()->setFocus(Qt::TabFocusReason);
        }
    });
    showList();
}

QString HelpView::placeOf(Cause cause) { return allPlace + u'/' + toId(cause); }
QString HelpView::placeOf(const TroubleEntry &entry) { return allPlace + u"/entry/"_s + entry.id; }
QString HelpView::placeOfAll() { return allPlace; }
bool HelpView::isPlace(const QString &reference) { return reference.section(u'/', 0, 0) == allPlace; }

void HelpView::showPlace(const QString &reference)
{
    m_cause = causeFromId(reference.section(u'/', 1, 1));
    const std::vector<const TroubleEntry *> fitting =
        m_cause ? entriesFor(flow().guide(), *m_cause) : std::vector<const TroubleEntry *>();
    if (fitting.empty()) {
        m_cause.reset();
    }
    {
        const QSignalBlocker quiet(m_search); // one list is enough
        m_search->clear();
    }
    const TroubleEntry *named = reference.section(u'/', 1, 1) == "entry"_L1
                                    ? flow().guide().trouble(reference.section(u'/', 2))
                                    : nullptr;
    if (named != nullptr) {
        showEntry(*named);
    } else if (fitting.size() == 1) {
        m_cause.reset(); // its list would be this one entry
        showEntry(*fitting.front());
    } else {
        showList();
    }
}

void HelpView::focusSearch()
{
    if (m_inEntry) {
        showList();
    }
    orderTabs(window());
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HelpView::fillBar(ActionBar &bar)
{
    connect(bar.addPrimary(tr("Close help")), &QPushButton::clicked, this, &HelpView::helpClosed);
}

bool HelpView::escape()
{
    if (m_inEntry) {
        backToList();
    } else if (!m_search->text().isEmpty()) {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT helpClosed();
    }
    return true;
}

void HelpView::clearBody()
{
    m_items.clear();
    if (m_body != nullptr) {
        // The click that leads on may have come from in there.
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget;
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.85));
    scroll()->column()->addWidget(m_body);
}

void HelpView::showList()
{
    clearBody();
    m_inEntry = false;
    m_back->hide();
    m_search->show();
    heading()->setText(tr("Help"));
    const QString text = m_search->text().simplified();
    if (!text.isEmpty()) {
        showFound(text);
    } else if (m_cause) {
        showExplaining();
    } else {
        showAll();
    }
    m_body->show();
    orderTabs(window());
    Q_EMIT retitled();
}

void HelpView::addItems(const std::vector<HelpItem *> &items)
{
    auto *card = new Card;
    card->setFlush(true);
    for (HelpItem *item : items) {
        item->setLineAbove(item != items.front());
        card->column()->addWidget(item);
        m_items.push_back(item);
    }
    m_column->addWidget(card);
}

HelpItem *HelpView::entryItem(const TroubleEntry &entry)
{
    auto *item = new HelpItem(entry.title);
    connect(item, &HelpItem::clicked, this, [this, &entry] { openEntry(entry); });
    return item;
}

QString HelpView::sourceName(const TroubleEntry &entry) const
{
    const QString source = entry.id.section(u'/', 0, 0);
    const Guide &guide = flow().guide();
    return source == guide.platform->id ? guide.platform->name
           : source == guide.system->id ? guide.system->name
                                        : tr("Network, computer and keychain");
}

void HelpView::showAll()
{
    QString source;
    std::vector<HelpItem *> items;
    const auto finish = [&] {
        if (!items.empty()) {
            m_column->addWidget(new Heading(source, Heading::Level::Card));
            addItems(std::exchange(items, {}));
        }
    };
    for (const TroubleEntry &entry : flow().guide().troubleshooting) {
        if (const QString name = sourceName(entry); name != source) {
            finish();
            source = name;
        }
        items.push_back(entryItem(entry));
    }
    finish();
}

void HelpView::showExplaining()
{
    m_column->addWidget(new Heading(tr("What the failed row can mean"), Heading::Level::Card));
    std::vector<HelpItem *> items;
    for (const TroubleEntry *entry : entriesFor(flow().guide(), *m_cause)) {
        items.push_back(entryItem(*entry));
    }
    addItems(items);
    auto *all = new LinkButton(tr("All entries"));
    connect(all, &LinkButton::clicked, this, [this] {
        m_cause.reset();
        showList();
        focusHeading();
    });
    m_column->addWidget(all, 0, Qt::AlignLeft);
}

void HelpView::showFound(const QString &text)
{
    const Guide &guide = flow().guide();
    const std::vector<SearchHit> hits = searchGuide(guide, text);
    std::vector<HelpItem *> items;
    for (const SearchHit &hit : hits) {
        if (items.size() == mostFound) {
            break;
        }
        const TroubleEntry *entry = hit.trouble ? guide.trouble(hit.where) : nullptr;
        const Section *section =
            hit.where.contains(u'/') ? guide.section(hit.where.section(u'/', 0, 0)) : nullptr;
        const QString place = entry != nullptr     ? tr("Help: %1").arg(sourceName(*entry))
                              : section != nullptr ? tr("Step in: %1").arg(section->title)
                                                   : tr("Section of the guide");
        auto *item = new HelpItem(hit.title, place, hit.excerpt);
        connect(item, &HelpItem::clicked, this, [this, entry, where = hit.where] {
            if (entry != nullptr) {
                openEntry(*entry);
            } else {
                Q_EMIT placeWanted(where);
            }
        });
        items.push_back(item);
    }
    if (items.empty()) {
        showNothing(text);
    } else {
        addItems(items);
    }
    if (const int found = static_cast<int>(hits.size()); found != std::exchange(m_found, found)) {
        announce(m_search, found == 0 ? tr("Nothing found.") : tr("Found: %1").arg(found));
    }
}

void HelpView::openEntry(const TroubleEntry &entry)
{
    showEntry(entry);
    focusHeading();
}

void HelpView::showEntry(const TroubleEntry &entry)
{
    clearBody();
    m_inEntry = true;
    m_back->setText(!m_search->text().isEmpty() ? tr("Back to what was found")
                    : m_cause                   ? tr("Back to the list")
                                                : tr("All entries"));
    m_back->show();
    m_search->hide();
    heading()->setText(entry.title);
    auto *card = new Card;
    auto *blocks = new BlockColumn(flow(), entry.id, entry.blocks);
    connect(blocks, &BlockColumn::linkFollowed, this, &HelpView::followLink);
    connect(blocks, &BlockColumn::said, this, &HelpView::said);
    card->column()->addWidget(blocks);
    m_column->addWidget(card);
    addReportButton(m_column, tr("Copy for support…"), &entry);
    m_body->show();
    orderTabs(window());
    Q_EMIT retitled();
}

void HelpView::backToList()
{
    const QString title = heading()->text();
    showList();
    // To the line the user came from, if it is in this list.
    const auto from = std::ranges::find(m_items, title, &HelpItem::accessibleName);
    if (from != m_items.end()) {
        (*from)->setFocus(Qt::OtherFocusReason);
    } else {
        focusHeading();
    }
}

void HelpView::openFirst()
{
    if (!m_search->text().isEmpty() && !m_items.empty()) {
        m_items.front()->click();
    }
}

} // namespace ats
