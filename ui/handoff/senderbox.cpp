// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/senderbox.h"

#include "app/flow/settingnames.h"
#include "app/handoff/formreader.h"
#include "app/model/system.h"
#include "ui/handoff/notebox.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/heading.h"

#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

FieldSpec personSpec(const QString &id, const QString &label, const QString &help)
{
    FieldSpec spec;
    spec.id = id;
    spec.label = label;
    spec.help = help;
    spec.isPrivate = true;
    return spec;
}

FieldEditor *personBox(const FieldSpec &spec, const Outcome<QString> &kept)
{
    auto *box = new FieldEditor(spec);
    box->line()->unsetLayoutDirection(); // a name in the user's own script
    box->line()->setMaxLength(static_cast<int>(mostNameText));
    box->setText(kept ? kept.value() : QString());
    return box;
}

} // namespace

SenderBox::SenderBox(const Ports &ports, const QString &noteHelp, QWidget *parent)
    : Card(parent)
    , m_ports(ports)
    , m_name(personBox(personSpec(u"name"_s, tr("Your name"), tr("The receiver sees it.")),
                       ports.store->setting(handoffNameSetting)))
    , m_contact(personBox(personSpec(u"contact"_s, tr("How to reach you"),
                                     tr("E-mail or telephone. You may leave it empty.")),
                          ports.store->setting(handoffContactSetting)))
    , m_note(new NoteBox(tr("Note"), noteHelp, mostNoteText))
{
    column()->addWidget(new Heading(tr("From you"), Heading::Level::Card));
    column()->addWidget(m_name);
    column()->addWidget(m_contact);
    column()->addWidget(m_note);
    connect(m_name, &FieldEditor::edited, this, [this] {
        m_name->setError({});
        remember(handoffNameSetting, name());
    });
    connect(m_contact, &FieldEditor::edited, this, [this] { remember(handoffContactSetting, contact()); });
    connect(m_note, &NoteBox::edited, this, &SenderBox::edited);
}

QString SenderBox::name() const { return m_name->text().simplified(); }

QString SenderBox::contact() const { return m_contact->text().simplified(); }

QString SenderBox::note() const { return m_note->text(); }

void SenderBox::suggestName(const QString &name)
{
    if (this->name().isEmpty()) {
        m_name->setText(name);
    }
}

void SenderBox::setNote(const QString &note) { m_note->setText(note); }

bool SenderBox::check()
{
    if (!name().isEmpty()) {
        return true;
    }
    m_name->setError(tr("Enter your name: the receiver has to know who it comes from."));
    m_name->focusBox();
    return false;
}

void SenderBox::remember(QLatin1StringView setting, const QString &text)
{
    if (const Done kept = m_ports.store->setSetting(setting, text); !kept) {
        Q_EMIT failed(kept.problem().text);
    }
    Q_EMIT edited();
}

QString ownPersonName(const Ports &ports)
{
    const Outcome<QString> kept = ports.store->setting(handoffNameSetting);
    return kept ? kept.value() : QString();
}

} // namespace ats
