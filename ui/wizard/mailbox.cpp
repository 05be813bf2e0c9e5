// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/mailbox.h"

#include "app/flow/setupflow.h"
#include "ui/handoff/senderbox.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/wizard/waitingline.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

MailBox::MailBox(SetupFlow &flow, const MailTemplate &mail, const QString &whom, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_mail(mail)
    , m_whom(whom)
    , m_waiting(new WaitingLine(flow, whom))
    , m_unfold(new LinkButton(tr("Show the message again")))
    , m_compose(new QWidget)
    , m_subject(new QLineEdit)
    , m_body(new QLabel)
    , m_problem(new RichText)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    column->addWidget(m_waiting);
    column->addWidget(m_unfold, 0, Qt::AlignLeft);
    column->addWidget(m_compose);
    auto *inner = new QVBoxLayout(m_compose);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(em(this, 0.6));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (mail.to.isEmpty()) {
        const QString known = likelyReceiver();
        addPlace(form, u"{to}"_s, tr("Their e-mail"), receiverNote(),
                 !known.isEmpty()      ? known
                 : isToAdministrator() ? u"administrator@example.com"_s
                                       : u"engineer@example.com"_s);
    }
    addPlace(form, u"{company}"_s, tr("Company"), u"company"_s, {});
    addPlace(form, u"{account}"_s, tr("%1 account").arg(flow.guide().system->name), u"account"_s,
             tr("for example the name you sign in with"));
    addPlace(form, u"{name}"_s, tr("Your name"), QLatin1StringView(senderNameNote),
             ownPersonName(flow.ports()));
    inner->addLayout(form);

    auto *preview = new Card;
    auto *previewForm = new QFormLayout;
    preview->column()->addLayout(previewForm);
    previewForm->setRowWrapPolicy(QFormLayout::WrapLongRows);
    previewForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!mail.to.isEmpty()) {
        auto *to = new RichText(u'`' + mail.to + u'`');
        previewForm->addRow(tr("To"), to);
    }
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setTextMargins(em(this, 0.4), em(this, 0.2), em(this, 0.4), em(this, 0.2));
    previewForm->addRow(tr("Subject"), guarded(m_subject));
    m_body->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->setAccessibleName(tr("Message"));
    previewForm->addRow(tr("Message"), guarded(m_body));
    inner->addWidget(preview);
    inner->addWidget(m_problem);
    setInk(m_problem, Role::Warning);
    auto *buttons = new QWidget;
    addButtons(buttons);
    inner->addWidget(buttons);

    connect(m_subject, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_flow.draft().setNote(u"subject:"_s + m_mail.id, text); });
    connect(m_unfold, &LinkButton::clicked, this, [this] { compose(MailKind::First); });
    connect(m_waiting, &WaitingLine::reminderWanted, this, [this] { compose(MailKind::Reminder); });
    connect(m_waiting, &WaitingLine::changed, this, [this] { compose(MailKind::First); });
    connect(&flow.draft(), &Draft::changed, this, &MailBox::refresh);
    m_waiting->offerReminder(!mail.reminderBody.isEmpty());
    m_compose->setVisible(!m_waiting->isWaiting());
    refresh();
}

bool MailBox::isToAdministrator() const { return m_whom == QLatin1StringView(askedAdministrator); }

QString MailBox::receiverNote() const
{
    // Another person each time: what goes to the engineer must not find the administrator's address here.
    return isToAdministrator() ? u"adminEmail"_s : QString(QLatin1StringView(engineerEmailNote));
}

QString MailBox::likelyReceiver() const
{
    const QString contact = m_flow.connection().handoff.contact.trimmed();
    const bool address = contact.count(u'@') == 1 && !contact.contains(u' ');
    return !isToAdministrator() && address ? contact : QString();
}

void MailBox::addPlace(QFormLayout *form, const QString &placeholder, const QString &label,
                       const QString &note, const QString &example)
{
    if (placeholder != "{to}"_L1 && !m_mail.body.contains(placeholder)) {
        return;
    }
    auto *edit = new QLineEdit(m_flow.draft().note(note));
    edit->setPlaceholderText(example);
    edit->setAccessibleName(label);
    edit->setTextMargins(em(this, 0.4), em(this, 0.2), em(this, 0.4), em(this, 0.2));
    if (note == "company"_L1) {
        // What the connection is called is nearly always the company; it stays empty when the user empties
        // it.
        edit->setPlaceholderText(m_flow.connection().client);
    }
    form->addRow(label, guarded(edit));
    connect(edit, &QLineEdit::textEdited, this,
            [this, note](const QString &text) { m_flow.draft().setNote(note, text); });
    if (placeholder == "{to}"_L1) {
        m_to = edit;
    }
}

void MailBox::addButtons(QWidget *row)
{
    auto *flowing = new FlowLayout(row);
    m_open = new QPushButton(tr("Open in mail program"));
    connect(m_open, &QPushButton::clicked, this, &MailBox::open);
    flowing->addWidget(m_open);
    const auto addCopy = [&](const QString &label, std::function<QString()> source) {
        auto *copy = new CopyButton(label);
        copy->setLabel(label);
        copy->setAccessibleName(label);
        copy->setSource([this, source = std::move(source)] { return refused() ? QString() : source(); });
        flowing->addWidget(copy);
    };
    addCopy(tr("Copy message"), [this] { return message().body; });
    addCopy(tr("Copy subject"), [this] { return message().subject; });
    addCopy(tr("Copy address"), [this] { return message().to; });
    auto *sentButton = new QPushButton(tr("I have sent it"));
    connect(sentButton, &QPushButton::clicked, this, &MailBox::sent);
    flowing->addWidget(sentButton);
}

MailMessage MailBox::message() const
{
    const Draft &draft = m_flow.draft();
    const QString company = draft.note(u"company"_s);
    const QString name = draft.note(QLatin1StringView(senderNameNote)); // else as in files to others
    MailMessage made = fillMail(m_mail,
                                {{u"company"_s, company.isEmpty() ? m_flow.connection().client : company},
                                 {u"account"_s, draft.note(u"account"_s)},
                                 {u"name"_s, name.isEmpty() ? ownPersonName(m_flow.ports()) : name},
                                 {u"clientName"_s, m_flow.connection().client}},
                                m_kind, m_flow.guide().system->name);
    if (m_to != nullptr) {
        const QString typed = draft.note(receiverNote()).trimmed();
        made.to = typed.isEmpty() ? likelyReceiver() : typed;
    }
    const QString subject = draft.note(u"subject:"_s + m_mail.id);
    if (m_kind == MailKind::First && !subject.isEmpty()) {
        made.subject = subject;
    }
    return made;
}

void MailBox::refresh()
{
    const MailMessage made = message();
    if (m_subject->text() != made.subject) {
        m_subject->setText(made.subject);
        m_subject->setCursorPosition(0); // a narrow box shows how it begins
    }
    m_body->setText(made.body);
    QStringList missing;
    for (const MissingPlaceholder &place : made.missing) {
        missing.append(place.text);
    }
    m_problem->setMarkdown(missing.join(u' '));
    m_problem->setVisible(!missing.isEmpty());
    m_unfold->setVisible(m_waiting->isWaiting() && !m_compose->isVisibleTo(this));
}

bool MailBox::refused()
{
    const MailMessage made = message();
    const QString why = refuseSecret(made.subject + u'\n' + made.body, m_flow.draft().candidate(nullptr),
                                     m_flow.guide().system->name);
    if (why.isEmpty()) {
        return false;
    }
    m_problem->setMarkdown(why);
    m_problem->show();
    announce(m_problem, why);
    return true;
}

void MailBox::compose(MailKind kind)
{
    m_kind = kind;
    m_compose->show();
    refresh();
    m_open->setFocus();
}

void MailBox::open()
{
    if (refused()) {
        return;
    }
    m_opener.open(mailtoUrl(message()), this, [this](OpenResult result) {
        const QString words = result == OpenResult::Opened
                                  ? tr("Your mail program was asked to open it. Nothing opened? Copy the "
                                       "message instead. When it "
                                       "is sent, press “I have sent it”.")
                                  : tr("No mail program answered. Copy address, subject and message into "
                                       "your webmail instead.");
        m_problem->setMarkdown(words);
        m_problem->show();
        announce(m_problem, words);
    });
}

void MailBox::sent()
{
    m_flow.setAsked(m_whom, QDate::currentDate());
    m_kind = MailKind::First;
    m_compose->hide();
    refresh();
    const QString words = tr("Noted. You can go on with the other sections meanwhile.");
    announce(this, words);
    Q_EMIT said(words);
    if (window()->focusWidget() == nullptr || isAncestorOf(window()->focusWidget())) {
        m_unfold->setFocus();
    }
}

void MailBox::focusFirst()
{
    if (m_compose->isVisibleTo(this)) {
        (m_to != nullptr ? m_to : m_subject)->setFocus();
    } else {
        m_unfold->setFocus();
    }
}

} // namespace ats
