// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/newconnection/newconnectionpage.h"

#include "app/catalog/catalog.h"
#include "ui/home/clientfield.h"
#include "ui/home/folded.h"
#include "ui/newconnection/choicecard.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

constexpr auto stepByStep = "steps"_L1, detailsAtHand = "details"_L1, forClient = "client"_L1;

QString keyOf(const QString &guideId, const QString &client) { return guideId + u'/' + folded(client); }

} // namespace

NewConnectionPage::NewConnectionPage(const Ports &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_heading(new Heading(tr("What do you want to connect?")))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *scroll = new ScrollColumn;
    page->addWidget(scroll, 1);
    scroll->column()->addWidget(m_heading);
    m_problem = new Banner(Tone::Failed);
    m_problem->hide();
    scroll->column()->addWidget(m_problem);
    scroll->column()->addWidget(buildPair());
    scroll->column()->addWidget(buildClient());
    scroll->column()->addWidget(buildWay());

    auto *bar = new ActionBar;
    connect(bar->addLeft(tr("Back")), &QPushButton::clicked, this, &NewConnectionPage::cancelled);
    connect(bar->addPrimary(tr("Start")), &QPushButton::clicked, this, &NewConnectionPage::start);
    page->addWidget(bar);
    greyPairs();
    showGuide();
    addKeys();
}

QWidget *NewConnectionPage::buildClient()
{
    auto *card = new Card;
    m_client = new FieldEditor(clientField());
    m_client->line()->unsetLayoutDirection(); // a name in the user's own script
    card->column()->addWidget(m_client);
    m_duplicate = new Banner(Tone::Warning);
    m_duplicate->setNamesClients();
    m_duplicate->hide();
    m_open = m_duplicate->addAction(tr("Open it"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(duplicate()); });
    connect(m_duplicate->addAction(tr("Make another")), &QPushButton::clicked, this,
            &NewConnectionPage::create);
    card->column()->addWidget(m_duplicate);
    connect(m_client, &FieldEditor::edited, this, [this] {
        m_client->setError({});
        showDuplicate();
    });
    return card;
}

QWidget *NewConnectionPage::buildWay()
{
    m_way = new ChoiceCard(tr("How will you do it?"));
    m_way->addChoice(stepByStep, tr("I do it now, step by step"));
    m_way->addChoice(forClient, tr("I prepare it for a client"));
    m_way->addChoice(detailsAtHand, tr("Someone sent me the details"));
    return m_way;
}

void NewConnectionPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, slot);
    };
    key(Qt::ALT | Qt::Key_Left, &NewConnectionPage::cancelled);
    key(Qt::CTRL | Qt::Key_Return, &NewConnectionPage::start);
    key(Qt::CTRL | Qt::Key_Enter, &NewConnectionPage::start);
}

void NewConnectionPage::greyPairs()
{
    const auto &guides = m_ports.catalog->guides();
    const QString reason = tr("no guide yet");
    for (const System &system : m_ports.catalog->systems()) {
        const bool any =
            std::ranges::any_of(guides, [&](const Guide &each) { return each.system->id == system.id; });
        m_system->setUnavailable(system.id, any ? QString() : reason);
    }
    // Free ones first: a choice that gives way needs somewhere to go.
    const QString system = m_system->chosen();
    for (const bool free : {true, false}) {
        for (const Platform &platform : m_ports.catalog->platforms()) {
            if ((m_ports.catalog->guide(system, platform.id) != nullptr) == free) {
                m_platform->setUnavailable(platform.id, free ? QString() : reason);
            }
        }
    }
}

void NewConnectionPage::showGuide()
{
    const Guide *chosen = guide();
    m_about->setVisible(chosen != nullptr);
    if (chosen != nullptr) {
        m_about->setMarkdown(
            tr("**%1**\n%2 Method: %3.", "guide, what it is for, way of signing in")
                .arg(plainWords(chosen->title), plainWords(chosen->description), plainWords(chosen->method)));
    }
}

const Guide *NewConnectionPage::guide() const
{
    return m_ports.catalog->guide(m_system->chosen(), m_platform->chosen());
}

QString NewConnectionPage::client() const { return m_client->text().simplified(); }

QUuid NewConnectionPage::duplicate() const
{
    const Guide *wanted = guide();
    return wanted == nullptr || client().isEmpty() ? QUuid() : m_existing.value(keyOf(wanted->id, client()));
}

void NewConnectionPage::readExisting()
{
    m_existing.clear();
    const Outcome<std::vector<ConnectionName>> names = m_ports.store->names();
    if (!names) {
        return; // The list says so already; making a connection will say it again if it still matters.
    }
    for (const ConnectionName &connection : names.value()) {
        m_existing.insert(keyOf(connection.guideId, connection.client), connection.id);
    }
}

void NewConnectionPage::showDuplicate()
{
    if (m_duplicate == nullptr) {
        return; // The choices speak up while the page is still being built.
    }
    const bool found = !duplicate().isNull();
    const bool news = found && m_duplicate->isHidden();
    if (found) {
        m_duplicate->setText(tr("You already have %1: %2 → %3. Open it instead?", "client, system, platform")
                                 .arg(plainWords(client()), guide()->system->name, guide()->platform->name));
    }
    m_duplicate->setVisible(found);
    if (news && isVisible()) {
        m_duplicate->announceNow();
    }
}

void NewConnectionPage::start()
{
    if (client().isEmpty()) {
        m_client->setError(m_client->spec().missing);
        m_client->focusBox();
        return;
    }
    readExisting();
    showDuplicate();
    if (duplicate().isNull()) {
        create();
    } else {
        m_open->setFocus(Qt::OtherFocusReason);
        m_duplicate->announceNow();
    }
}

void NewConnectionPage::create()
{
    const Guide *chosen = guide();
    if (chosen == nullptr) {
        return; // Only with a catalog without any guide.
    }
    if (m_way->chosen() == forClient) {
        Q_EMIT inviteRequested(chosen->id, client());
        return;
    }
    const Outcome<QUuid> id = m_ports.store->add(client(), chosen->id);
    if (!id) {
        m_problem->setText(plainWords(id.problem().text));
        m_problem->show();
        m_problem->announceNow();
        return;
    }
    const Section *form = chosen->sectionOfKind(SectionKind::Credentials);
    const bool atForm = m_way->chosen() == detailsAtHand && form != nullptr;
    if (atForm) {
        // Only a courtesy hangs on it.
        (void)m_ports.store->setNote(id.value(), QLatin1StringView(detailsAtHandNote), u"yes"_s);
    }
    const QString first = chosen->sections.empty() ? QString() : chosen->sections.front().id;
    const QString section = atForm ? form->id : first;
    clear();
    Q_EMIT created(id.value(), section);
}

void NewConnectionPage::clear()
{
    m_problem->hide();
    m_duplicate->hide();
    m_client->setText({});
    m_client->setError({});
    m_way->choose(stepByStep);
}

void NewConnectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        readExisting();
        showDuplicate();
        m_heading->takeFocus();
    }
}

void NewConnectionPage::keyPressEvent(QKeyEvent *event)
{
    // Box and radio buttons leave Enter to the page's default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        start();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ats
