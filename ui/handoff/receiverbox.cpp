// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/receiverbox.h"

#include "app/handoff/passphrase.h"
#include "app/model/system.h"
#include "ui/handoff/factlist.h"
#include "ui/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/tickbox.h"

#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestPastedCode = 2000;

FieldSpec codeSpec()
{
    FieldSpec spec;
    spec.id = u"receivingCode"_s;
    spec.label = ReceiverBox::tr("Receiving code of your engineer");
    spec.help = ReceiverBox::tr("Paste it as words or as text, as you were sent it.");
    return spec;
}

FieldSpec passphraseSpec()
{
    FieldSpec spec;
    spec.id = u"passphrase"_s;
    spec.label = ReceiverBox::tr("Passphrase");
    spec.help = ReceiverBox::tr("Tell it another way than the file, by phone for instance.");
    spec.secret = true;
    return spec;
}

} // namespace

ReceiverBox::ReceiverBox(const HandoffFacts &facts, QWidget *parent)
    : Card(parent)
{
    column()->addWidget(new Heading(tr("For whom"), Heading::Level::Card));
    const Outcome<ReceivingCode> invited = ReceivingCode::parse(facts.code);
    if (invited && facts.accepted.isValid()) {
        m_code = invited.value();
        addEngineer(facts);
    } else {
        addChoice();
    }
}

void ReceiverBox::addEngineer(const HandoffFacts &facts)
{
    m_engineer = facts.name;
    auto *who = new FactList;
    who->add(tr("Engineer"), facts.name, FactList::Kind::Private);
    who->add(tr("Contact"), facts.contact, FactList::Kind::Private);
    column()->addWidget(who);
    auto *why = new RichText(tr("From the invitation. Nobody else can open the file."));
    setInk(why, Role::Muted);
    column()->addWidget(why);
}

void ReceiverBox::addChoice()
{
    m_box = new FieldEditor(codeSpec());
    m_box->line()->setMaxLength(longestPastedCode);
    m_box->setPasteFilter([](const QString &) { return false; }); // a code may come on several lines
    connect(m_box, &FieldEditor::edited, this, &ReceiverBox::typed);
    column()->addWidget(m_box);
    m_none = new TickBox(tr("My engineer has no code: use a passphrase"));
    connect(m_none, &TickBox::toggled, this, &ReceiverBox::usePassphrase);
    column()->addWidget(m_none);
}

void ReceiverBox::typed()
{
    m_code = {};
    if (m_box->isEmpty()) {
        m_box->setError({});
        m_box->setNotes({});
        return;
    }
    const Outcome<ReceivingCode> read = ReceivingCode::parse(m_box->text());
    m_box->setError(read ? QString() : read.problem().text);
    if (read) {
        m_code = read.value();
        m_box->setNotes({{tr("This is a whole receiving code, without a mistake."), Tone::Passed, {}}});
    } else {
        m_box->setNotes({});
    }
}

void ReceiverBox::usePassphrase(bool use)
{
    m_box->setVisible(!use);
    if (use && !m_passphrase) {
        m_passphrase = std::make_shared<const Secret>(makePassphrase());
        m_words = makePassphraseShow(*m_passphrase);
        column()->addWidget(m_words);
    }
    if (m_words != nullptr) {
        m_words->setVisible(use);
    }
    if (!use) {
        m_passphrase.reset();
        if (m_words != nullptr) {
            m_words->hide();
            std::exchange(m_words, nullptr)->deleteLater();
        }
        typed();
    } else {
        m_code = {};
    }
}

bool ReceiverBox::check()
{
    if (!m_code.isEmpty() || m_passphrase) {
        return true;
    }
    if (m_box->isEmpty()) {
        m_box->setError(tr("Paste your engineer's receiving code, or use a passphrase."));
    }
    m_box->focusBox();
    return false;
}

QWidget *ReceiverBox::makePassphraseCard() const
{
    if (!m_passphrase) {
        return nullptr;
    }
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("The passphrase"), Heading::Level::Card));
    card->column()->addWidget(makePassphraseShow(*m_passphrase));
    return card;
}

QWidget *makePassphraseShow(const Secret &passphrase)
{
    auto *box = new FieldEditor(passphraseSpec());
    box->line()->setPreferredWidth(30);
    box->setSecret(passphrase);
    box->setReadOnly(true);
    box->showCopyButton(true);
    box->setRevealed(true);
    return box;
}

} // namespace ats
