// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reconnect/reconnectview.h"

#include "app/model/diagnosis.h"
#include "app/model/guideanswers.h"
#include "app/model/statetext.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/tickbox.h"
#include "ui/wizard/boundfield.h"
#include "ui/wizard/earlierbanner.h"
#include "ui/wizard/sharedbanner.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t shownAttempts = 5;

} // namespace

ReconnectView::ReconnectView(SetupFlow &flow, QWidget *parent)
    : WizardView(flow, tr("New credentials for %1").arg(flow.connection().client), parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_form(new Card)
    , m_state(new Pill)
    , m_inForce(new RichText)
    , m_history(new RichText)
    , m_account(new Banner(Tone::Warning))
{
    scroll()->setWidthLimit(64);
    auto *top = new QWidget;
    auto *topRow = new FlowLayout(top);
    scroll()->column()->removeWidget(heading());
    topRow->addWidget(guarded(heading())); // it names the client
    topRow->addWidget(m_state);
    scroll()->column()->addWidget(top);
    auto *earlier = new EarlierBanner(flow);
    connect(earlier, &EarlierBanner::testWanted, this, &ReconnectView::testWanted);
    scroll()->column()->addWidget(earlier);
    auto *shared = new SharedBanner(flow);
    connect(shared, &SharedBanner::otherWanted, this, &ReconnectView::otherWanted);
    scroll()->column()->addWidget(shared);
    scroll()->column()->addWidget(m_account);
    m_account->hide();
    connect(m_account->addAction(tr("New connection")), &QPushButton::clicked, this,
            &ReconnectView::newConnectionWanted);
    connect(m_account->addAction(tr("Same connection, ID changed")), &QPushButton::clicked, this, [this] {
        m_accountConfirmed = true;
        m_account->hide();
        confirm();
    });
    connect(m_account->addAction(tr("Back")), &QPushButton::clicked, this, [this] {
        m_account->hide();
        open(this->flow().guide().system->identity);
    });

    auto *left = new QVBoxLayout;
    setInk(m_inForce, Role::Muted);
    m_form->column()->addWidget(m_inForce);
    for (const QString &id : flow.guide().fields) {
        // The region is not a credential: the test finds it again by itself.
        if (const FieldSpec *spec = flow.guide().system->field(id);
            spec != nullptr && spec->kind != FieldKind::Region && !spec->ofPlatform) {
            addField(*spec);
        }
    }
    auto *keep = new TickBox(tr("Keep the ones in force for 24 hours, so that I can go back to them"));
    keep->setChecked(flow.keepsEarlier());
    connect(keep, &TickBox::toggled, &flow, &SetupFlow::setKeepsEarlier);
    m_form->column()->addWidget(keep);
    left->addWidget(m_form);
    auto *next =
        new RichText(tr("After the test has passed, you enter the new values in %1, too: the next page "
                        "helps.")
                         .arg(flow.guide().platform->name));
    setTextSize(next, TextSize::Small);
    setInk(next, Role::Muted);
    left->addWidget(next);
    left->addStretch(1);
    auto *past = new Card;
    past->column()->addWidget(new Heading(tr("What happened"), Heading::Level::Card));
    past->column()->addWidget(m_history);
    auto *right = new QVBoxLayout;
    right->addWidget(past);
    right->addStretch(1);
    m_columns->setSpacing(em(this, 1));
    m_columns->addLayout(left, 5);
    m_columns->addLayout(right, 4);
    scroll()->column()->addLayout(m_columns);
    connect(&flow.draft(), &Draft::changed, this, &ReconnectView::refresh);
    connect(&flow.draft(), &Draft::valueChanged, this, [this] {
        m_accountConfirmed = false;
        m_account->hide();
    });
    refresh();
}

void ReconnectView::addField(const FieldSpec &spec)
{
    auto *text = new QWidget;
    auto *row = new QHBoxLayout(text);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(spec.label);
    label->setMinimumWidth(em(this, 8));
    setInk(label, Role::Muted);
    row->addWidget(label);
    auto *value = new RichText;
    row->addWidget(value, 1);
    if (spec.isPrivate) {
        ScreenGuard::instance().cover(value);
    }
    auto *change = new LinkButton(tr("Change"));
    change->setAccessibleName(tr("Change %1").arg(spec.label));
    row->addWidget(change);
    auto *editor = new FieldEditor(spec);
    auto *bound = new BoundField(flow(), *editor);
    connect(bound, &BoundField::submitted, this, &ReconnectView::confirm);
    connect(change, &LinkButton::clicked, this, [this, id = spec.id] { open(id); });
    m_form->column()->addWidget(text);
    m_form->column()->addWidget(editor);
    // What was typed in an earlier sitting is open at once; so is every secret.
    const bool typed = flow().connection().values.contains(spec.id);
    text->setVisible(!spec.secret && !typed);
    editor->setVisible(spec.secret || typed);
    m_lines.emplace(spec.id, Line{text, value, editor});
}

void ReconnectView::open(const QString &field)
{
    if (const auto found = m_lines.find(field); found != m_lines.end()) {
        found->second.text->hide();
        found->second.editor->show();
        found->second.editor->focusBox();
    }
}

void ReconnectView::openAll()
{
    for (auto it = flow().guide().fields.rbegin(); it != flow().guide().fields.rend(); ++it) {
        open(*it);
    }
}

void ReconnectView::fillBar(ActionBar &bar)
{
    connect(bar.addLeft(tr("Replace all")), &QPushButton::clicked, this, &ReconnectView::openAll);
    connect(bar.addLeft(tr("Test the set in force")), &QPushButton::clicked, this,
            &ReconnectView::testWanted);
    connect(bar.addRight(tr("Cancel")), &QPushButton::clicked, this, &ReconnectView::cancelled);
    connect(bar.addPrimary(tr("Connect")), &QPushButton::clicked, this, &ReconnectView::confirm);
}

void ReconnectView::confirm()
{
    if (confirmsLater()) {
        return;
    }
    bool typed = false;
    for (const QString &id : flow().guide().fields) {
        const FieldSpec *spec = flow().guide().system->field(id);
        typed = typed || flow().draft().secret(id) != nullptr ||
                (spec != nullptr && !spec->secret &&
                 flow().draft().value(id) != flow().connection().inForce.value(id));
    }
    for (const QString &id : flow().guide().fields) {
        const FieldSpec *spec = flow().guide().system->field(id);
        const auto line = m_lines.find(id);
        if (line == m_lines.end()) {
            continue;
        }
        FieldEditor *editor = line->second.editor;
        if (spec != nullptr && isNeeded(*spec, flow().guide(), flow().connection().notes) &&
            (spec->secret ? !typed : !flow().draft().isFilledIn(id))) {
            open(id);
            editor->setError(spec->secret ? tr("Enter the new %1.").arg(spec->label) : spec->missing);
            return;
        }
    }
    if (flow().accountChanged() && !m_accountConfirmed) {
        askAboutAccount();
        return;
    }
    Q_EMIT connectWanted();
}

void ReconnectView::askAboutAccount()
{
    const FieldSpec *spec = flow().guide().system->field(flow().guide().system->identity);
    m_account->setText(tr("**This %1 differs from the stored one.** Is it another account, or did it change?")
                           .arg(spec == nullptr ? QString() : spec->label));
    m_account->show();
    m_account->announceNow();
    scroll()->scrollToTop();
    if (auto *first = m_account->findChild<QPushButton *>()) {
        first->setFocus();
    }
}

void ReconnectView::enter()
{
    refresh();
    refreshHistory();
}

void ReconnectView::refresh()
{
    const Connection &connection = flow().connection();
    const PillText pill = statePill(stateOf(connection, flow().guide()), flow().guide());
    m_state->setState(pill.tone, pill.text, pill.icon);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate today = QDate::currentDate();
    const QString since = onDayText(connection.slotSince.toLocalTime().date(), today);
    m_inForce->setMarkdown(
        connection.lastPassed.isValid()
            ? tr("**In force:** the set kept %1, last worked %2. It stays until the new one has passed.")
                  .arg(since, agoText(connection.lastPassed, now))
            : tr("**In force:** the set kept %1. It stays until the new one has passed.").arg(since));
    for (const auto &[id, line] : m_lines) {
        line.value->setMarkdown(u'`' + connection.inForce.value(id) + u'`');
    }
}

void ReconnectView::refreshHistory()
{
    const Outcome<std::vector<Attempt>> history = flow().history();
    if (!history) {
        m_history->setMarkdown(history.problem().text);
        return;
    }
    QStringList lines;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Attempt &attempt : history.value()) {
        const QString what =
            attempt.cause ? causePhrase(*attempt.cause, &flow().guide()) : tr("all checks passed");
        QString line = tr("**%1:** %2.", "moment, what the test said").arg(momentText(attempt.at, now), what);
        const QDateTime passed = flow().connection().lastPassed;
        if (lines.isEmpty() && attempt.cause && isSignInRefusal(*attempt.cause) && passed.isValid()) {
            line +=
                u' ' + tr("These details worked %1: most likely the password was changed, or the user or its "
                          "permission was switched off.")
                           .arg(onDayText(passed.toLocalTime().date(), QDate::currentDate()));
        }
        line[2] = line[2].toUpper(); // after the two stars
        lines.append(line);
        if (static_cast<std::size_t>(lines.size()) == shownAttempts) {
            break;
        }
    }
    m_history->setMarkdown(lines.isEmpty() ? tr("Not tested yet.") : lines.join(u"\n\n"_s));
}

void ReconnectView::resizeEvent(QResizeEvent *event)
{
    WizardView::resizeEvent(event);
    m_columns->setDirection(width() < em(this, 55) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace ats
