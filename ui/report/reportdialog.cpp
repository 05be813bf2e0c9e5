// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/report/reportdialog.h"

#include "app/flow/mail.h"
#include "app/model/words.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/textsaver.h"
#include "ui/widgets/tickbox.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// "2 user names", with a sentence of its own for one of them.
QString countedNames(LeftOut kind, int count)
{
    switch (kind) {
    case LeftOut::UserName:
        return count == 1 ? ReportDialog::tr("1 user name")
                          : ReportDialog::tr("%n user names", nullptr, count);
    case LeftOut::AccountId:
        return count == 1 ? ReportDialog::tr("1 account ID")
                          : ReportDialog::tr("%n account IDs", nullptr, count);
    case LeftOut::CompanyName:
        return count == 1 ? ReportDialog::tr("1 company name")
                          : ReportDialog::tr("%n company names", nullptr, count);
    case LeftOut::Secret:
    case LeftOut::Line:
    case LeftOut::HomeFolder:
    case LeftOut::AddressPart:
        break;
    }
    return {};
}

bool &tickOf(ReportTicks &ticks, LeftOut kind)
{
    return kind == LeftOut::UserName    ? ticks.userNames
           : kind == LeftOut::AccountId ? ticks.accountIds
                                        : ticks.companyNames;
}

} // namespace

void ReportDialog::present(ReportMaterial material, QWidget *parent)
{
    auto *dialog = new ReportDialog(std::move(material), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ReportDialog::ReportDialog(ReportMaterial material, QWidget *parent)
    : QDialog(parent)
    , m_material(std::move(material))
    , m_addressee(addresseeOf(m_material))
    , m_text(guarded(new QPlainTextEdit))
    , m_summary(new RichText)
    , m_said(new RichText)
{
    setWindowTitle(tr("Report for support"));
    m_report = supportReport(m_material);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.8));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(em(this, 1));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Report"));
    m_text->document()->setDocumentMargin(em(this, 0.6));
    halves->addWidget(m_text, 3);
    auto *side = new ScrollColumn;
    side->column()->addWidget(new Heading(tr("What is left out"), Heading::Level::Card));
    side->column()->addWidget(m_summary);
    addTicks(side->column());
    side->column()->addWidget(new Heading(tr("Who gets it"), Heading::Level::Card));
    side->column()->addWidget(new RichText(plainWords(m_addressee.words)));
    side->column()->addStretch();
    halves->addWidget(side, 2);
    column->addLayout(halves, 1);
    column->addWidget(m_said);
    m_said->hide();
    addButtons(column);
    QSize size(em(this, 58), em(this, 38));
    if (parent != nullptr) {
        size = size.boundedTo(parent->window()->size());
    }
    resize(size);
    refresh();
    m_text->setFocus();
}

void ReportDialog::addTicks(QVBoxLayout *column)
{
    for (const auto &[kind, count] : m_report.names) {
        if (count == 0) {
            continue;
        }
        auto *tick = new TickBox(tr("Put in: %1").arg(countedNames(kind, count)));
        connect(tick, &TickBox::toggled, this, [this, kind = kind](bool wanted) {
            tickOf(m_ticks, kind) = wanted;
            m_report = supportReport(m_material, m_ticks);
            refresh();
            announce(m_text, m_summary->plainText());
        });
        column->addWidget(tick);
    }
    auto *never = new RichText(tr("Secrets cannot be put back."));
    setTextSize(never, TextSize::Small);
    setInk(never, Role::Muted);
    column->addWidget(never);
}

void ReportDialog::addButtons(QVBoxLayout *column)
{
    auto *row = new QWidget(this); // in the dialog first, or none of them becomes its default
    auto *flowing = new FlowLayout(row);
    const auto add = [&](QPushButton *button) {
        button->setAutoDefault(false);
        flowing->addWidget(button);
        return button;
    };
    auto *copy = new PrimaryButton(tr("Copy"), row);
    flowing->addWidget(copy);
    copy->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] {
        ClipboardGuard::instance().copyText(m_report.text);
        say(tr("Report copied. Paste it into your message."));
    });
    auto *saver = new TextSaver(this);
    connect(saver, &TextSaver::saved, this,
            [this](const QString &path) { say(tr("Saved as %1").arg(plainWords(path))); });
    connect(saver, &TextSaver::failed, this,
            [this](const QString &words) { say(tr("Not saved. %1").arg(plainWords(words))); });
    connect(add(new QPushButton(tr("Save as text…"), row)), &QPushButton::clicked, saver,
            [this, saver] { saver->save(m_report.text, u"ats-connect-report.txt"_s); });
    if (m_addressee.byMail) {
        connect(add(new QPushButton(tr("Open in mail program"), row)), &QPushButton::clicked, this,
                &ReportDialog::mail);
    }
    auto *close = new QPushButton(tr("Close"), row);
    close->setAutoDefault(false);
    flowing->addTrailing(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(row);
}

QString ReportDialog::summary() const
{
    QStringList parts;
    if (m_report.secrets > 0) {
        parts << (m_report.secrets == 1 ? tr("1 secret") : tr("%n secrets", nullptr, m_report.secrets));
    }
    for (const auto &[kind, count] : m_report.names) {
        if (count > 0) {
            parts << countedNames(kind, count);
        }
    }
    return parts.isEmpty() ? tr("Nothing had to be left out.") : tr("Left out: %1").arg(listed(parts));
}

void ReportDialog::refresh()
{
    if (m_text->toPlainText() != m_report.text) {
        m_text->setPlainText(m_report.text);
    }
    m_summary->setMarkdown(plainWords(summary()));
    mark();
}

void ReportDialog::mark()
{
    QList<QTextEdit::ExtraSelection> all;
    for (const TextRange &range : m_report.marks) {
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(m_text->document());
        one.cursor.setPosition(static_cast<int>(range.from));
        one.cursor.setPosition(static_cast<int>(range.from + range.length), QTextCursor::KeepAnchor);
        one.format.setBackground(colour(Role::WarningGround, palette()));
        one.format.setForeground(colour(Role::Warning, palette()));
        all.append(one);
    }
    m_text->setExtraSelections(all);
}

void ReportDialog::mail()
{
    const MailMessage message{m_addressee.address, reportSubject(*m_material.guide), m_report.text, {}};
    m_opener.open(mailtoUrl(message), this, [this](OpenResult result) {
        say(result == OpenResult::Opened
                ? tr("Your mail program was asked to open it. Nothing opened? Copy the report instead.")
            : m_addressee.address.isEmpty()
                ? tr("No mail program answered. Copy the report into your webmail instead.")
                : tr("No mail program answered. Copy the report into your webmail and send it to %1.")
                      .arg(plainWords(m_addressee.address)));
    });
}

void ReportDialog::say(const QString &words)
{
    m_said->setMarkdown(words);
    m_said->show();
    announce(m_said, m_said->plainText());
}

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        mark();
    }
}

} // namespace ats
