// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/blockcolumn.h"

#include "app/flow/setupflow.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/tickbox.h"
#include "ui/wizard/administratorbox.h"
#include "ui/wizard/answerbox.h"
#include "ui/wizard/boundfield.h"
#include "ui/wizard/copyfieldrow.h"
#include "ui/wizard/mailbox.h"
#include "ui/wizard/regionbox.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

BlockColumn::BlockColumn(SetupFlow &flow, const QString &key, const std::vector<Block> &blocks,
                         QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_key(key)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.5));
    for (const Block &block : blocks) {
        std::visit([this](const auto &one) { add(one); }, block);
    }
}

void BlockColumn::place(QWidget *widget)
{
    if (m_indent == 0) {
        m_column->addWidget(widget);
        return;
    }
    auto *row = new QVBoxLayout;
    row->setContentsMargins(m_indent, 0, 0, 0);
    row->addWidget(widget);
    m_column->addLayout(row);
}

void BlockColumn::add(const Paragraph &block)
{
    auto *text = new RichText(block.markdown);
    connect(text, &RichText::linkActivated, this, &BlockColumn::linkFollowed);
    place(text);
}

void BlockColumn::add(const Task &block)
{
    m_indent = 0;
    auto *box = new TickBox(block.markdown);
    const QString key = m_key + u'/' + block.id;
    box->setChecked(m_flow.draft().isTicked(key));
    connect(box, &TickBox::clicked, this, [this, key](bool on) { m_flow.setTicked({key}, on); });
    connect(&m_flow.draft(), &Draft::ticksChanged, box,
            [this, box, key] { box->setChecked(m_flow.draft().isTicked(key)); });
    place(box);
    m_indent = box->textIndent();
}

void BlockColumn::add(const FieldHere &block)
{
    const FieldSpec *spec = m_flow.guide().system->field(block.field);
    if (spec == nullptr) {
        return;
    }
    if (spec->kind == FieldKind::Region) {
        place(new RegionBox(m_flow, *spec));
        return;
    }
    m_lastField = new FieldEditor(*spec);
    m_lastFieldId = block.field;
    m_lastField->showCopyButton(true);
    new BoundField(m_flow, *m_lastField);
    place(m_lastField);
}

void BlockColumn::add(const MakePassword &block)
{
    if (m_lastField == nullptr || m_lastFieldId != block.field) {
        add(FieldHere{block.field});
    }
    if (m_lastField == nullptr) {
        return;
    }
    auto *make = new QPushButton(tr("Make a password"));
    m_lastField->addButton(make);
    connect(make, &QPushButton::clicked, this, [this, field = m_lastField, id = block.field] {
        m_flow.draft().setSecret(id, makePassword());
        field->focusBox();
        announce(field, tr("A password was made and filled in. Copy it into the other window."));
        Q_EMIT said(tr("A password was made and filled in. Copy it into the other window."));
    });
}

void BlockColumn::add(const PasteAnswer &block)
{
    if (const FieldSpec *spec = m_flow.guide().system->field(block.field)) {
        place(new AnswerBox(m_flow, *spec));
    }
}

void BlockColumn::add(const MailHere &block)
{
    if (const MailTemplate *mail = m_flow.guide().system->mail(block.mail)) {
        // Only the system's own answer is waited for; other messages are just noted as sent.
        auto *box =
            new MailBox(m_flow, *mail,
                        mail->ofPlatform ? u"mail/"_s + mail->id : QString(QLatin1StringView(askedSystem)));
        connect(box, &MailBox::said, this, &BlockColumn::said);
        place(box);
    }
}

void BlockColumn::add(const CopyText &block)
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    auto *text = new RichText(u'`' + block.text + u'`');
    layout->addWidget(text);
    auto *copy = new CopyButton(block.text);
    copy->setValue(block.text);
    layout->addWidget(copy);
    place(row);
}

void BlockColumn::add(const OpenAddress &block)
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    auto *open = new QPushButton(block.label);
    layout->addWidget(open);
    const bool mail = block.url.scheme() == "mailto"_L1;
    const QString address = mail ? block.url.path() : block.url.toString();
    auto *copy = new CopyButton(tr("the address %1").arg(address));
    copy->setLabel(tr("Copy address"));
    copy->setValue(address);
    layout->addWidget(copy);
    auto *text = new RichText(u'`' + address + u'`');
    setTextSize(text, TextSize::Small);
    setInk(text, Role::Muted);
    layout->addWidget(text);
    connect(open, &QPushButton::clicked, this, [this, url = block.url] {
        if (url.scheme() == "mailto"_L1) {
            m_mail.open(url, this, [this](OpenResult result) {
                Q_EMIT said(
                    result == OpenResult::Opened
                        ? tr("Your mail program was asked to open. Nothing opened? Copy the address instead.")
                        : tr("No mail program answered. Copy the address instead."));
            });
        } else if (!openInBrowser(url)) {
            Q_EMIT said(tr("No browser opened. Copy the address and open it yourself."));
        }
    });
    place(row);
}

void BlockColumn::add(const CopyField &block)
{
    if (const FieldSpec *spec = m_flow.guide().system->field(block.field)) {
        auto *row = new CopyFieldRow(m_flow, *spec);
        connect(row, &CopyFieldRow::said, this, &BlockColumn::said);
        place(row);
    }
}

void BlockColumn::add(const Callout &block)
{
    m_indent = 0;
    auto *banner =
        new Banner(block.kind == CalloutKind::Note ? Tone::Resting : Tone::Warning, block.markdown);
    connect(banner, &Banner::linkActivated, this, &BlockColumn::linkFollowed);
    place(banner);
}

void BlockColumn::add(const AlsoReads &block)
{
    auto *text = new RichText(tr("**%1** may also read **%2**.").arg(block.label, block.other));
    setTextSize(text, TextSize::Small);
    setInk(text, Role::Muted);
    place(text);
}

void BlockColumn::add(const AskAdministrator &block)
{
    m_indent = 0;
    if (const MailTemplate *mail = m_flow.guide().system->mail(block.mail)) {
        auto *box = new AdministratorBox(m_flow, *mail);
        connect(box, &AdministratorBox::said, this, &BlockColumn::said);
        place(box);
    }
}

} // namespace ats
