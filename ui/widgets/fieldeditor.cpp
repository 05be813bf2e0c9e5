// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemarkdown.h"
#include "ui/widgets/noterow.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/taborder.h"

#include <QtGui/QClipboard>
#include <QtGui/QFocusEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

FieldEditor::FieldEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, Form::Full, parent)
{
}

FieldEditor::FieldEditor(const FieldSpec &spec, Form form, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_line(new FieldLine(spec.secret))
    , m_help(new RichText)
    , m_form(form)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    if (form == Form::Full) {
        m_label = new QLabel(QString(spec.label).replace(u'&', u"&&"_s));
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setBuddy(m_line);
        alignToStart(m_label);
        setTextSize(m_label, TextSize::Normal, true);
        column->addWidget(m_label);
    }
    m_boxes = new FlowLayout;
    column->addLayout(m_boxes);
    m_noteColumn = new QVBoxLayout;
    m_noteColumn->setSpacing(em(this, 0.2));
    column->addLayout(m_noteColumn);
    column->addWidget(m_help);
    setTextSize(m_help, TextSize::Small);
    setInk(m_help, Role::Muted);
    buildBoxes();
    connectLine();
    setHelp(spec.help);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FieldEditor::~FieldEditor() = default;

void FieldEditor::buildBoxes()
{
    m_line->setAccessibleName(m_spec.label);
    m_line->setPlaceholderText(m_form == Form::Compact    ? m_spec.label
                               : m_spec.example.isEmpty() ? QString()
                                                          : tr("for example %1").arg(m_spec.example));
    if (m_spec.kind == FieldKind::Digits) {
        m_line->setInputMethodHints(m_line->inputMethodHints() | Qt::ImhPreferNumbers);
    } else if (m_spec.kind == FieldKind::Email) {
        m_line->setInputMethodHints(m_line->inputMethodHints() | Qt::ImhEmailCharactersOnly);
    }
    // Values of other systems read from left to right in every language.
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->setPreferredWidth(m_spec.kind == FieldKind::Digits ? 9 : m_spec.secret ? 11 : 18);
    m_boxes->addWidget(m_line);
    if (m_spec.secret || m_spec.isPrivate) {
        ScreenGuard::instance().cover(m_line);
    }
    if (m_spec.secret) {
        m_reveal = new QPushButton(this);
        connect(m_reveal, &QPushButton::clicked, this,
                [this] { m_line->setRevealed(!m_line->isRevealed()); });
        connect(m_line, &FieldLine::revealedChanged, this, &FieldEditor::showReveal);
        m_boxes->addTrailing(m_reveal);
        showReveal(false);
    }
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setAccessibleName(tr("Copy %1").arg(m_spec.label));
    connect(m_copy, &QPushButton::clicked, this, &FieldEditor::copy);
    m_boxes->addTrailing(m_copy);
    m_copy->hide();
}

void FieldEditor::connectLine()
{
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::returnPressed);
    connect(m_line, &FieldLine::pasteOffered, this, &FieldEditor::pasteOffered);
    connect(m_line, &FieldLine::helpWanted, this, &FieldEditor::helpWanted);
    connect(m_line, &FieldLine::copyAllWanted, this, &FieldEditor::copy);
    connect(m_line, &FieldLine::pasteAllWanted, this, &FieldEditor::offerClipboard);
    if (m_spec.secret) {
        connect(m_line, &FieldLine::capsLockChanged, this, [this](bool on) {
            m_capsLock = on;
            refreshNotes();
        });
    }
}

void FieldEditor::setText(const QString &text)
{
    if (text != m_line->text()) {
        m_line->replaceText(text);
    }
}

void FieldEditor::setSecret(const Secret &secret)
{
    // The box takes over the characters themselves; what it has already, it does not take.
    QString text = secret.exposeText();
    setText(text);
    wipe(text);
}

QString FieldEditor::text() const { return m_line->text(); }

Secret FieldEditor::secret() const { return Secret(QStringView(m_line->text())); }

bool FieldEditor::isEmpty() const { return m_line->text().isEmpty(); }

void FieldEditor::setNotes(const std::vector<FieldNote> &notes)
{
    m_notes = notes;
    refreshNotes();
}

void FieldEditor::setError(const QString &text)
{
    m_error = text;
    refreshNotes();
}

void FieldEditor::setHelp(const QString &markdown)
{
    m_help->setMarkdown(markdown);
    m_help->setVisible(m_form == Form::Full && !markdown.isEmpty());
    describe();
}

void FieldEditor::setReadOnly(bool readOnly) { m_line->setReadOnly(readOnly); }

void FieldEditor::setPlaceholder(const QString &text) { m_line->setPlaceholderText(text); }

void FieldEditor::showCopyButton(bool show) { m_copy->setVisible(show); }

void FieldEditor::addButton(QPushButton *button)
{
    m_boxes->addTrailing(button);
    orderTabs(this);
}

void FieldEditor::setPasteFilter(std::function<bool(const QString &)> filter)
{
    m_line->setPasteFilter(std::move(filter));
}

void FieldEditor::focusInEvent(QFocusEvent *event)
{
    // Not a focus proxy: with one the editor itself would be a stop for Tab, and Tab would come back for
    // ever.
    m_line->setFocus(event->reason());
}

void FieldEditor::focusBox()
{
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
}

void FieldEditor::setRevealed(bool revealed) { m_line->setRevealed(revealed); }

bool FieldEditor::isRevealed() const { return m_line->isRevealed(); }

void FieldEditor::wipeAndClear() { m_line->wipeAndClear(); }

void FieldEditor::insertPasted(const QString &text)
{
    m_line->insertPasted(text);
    emit edited();
}

void FieldEditor::copy()
{
    if (isEmpty()) {
        return;
    }
    if (m_spec.secret) {
        ClipboardGuard::instance().copySecret(secret());
    } else {
        ClipboardGuard::instance().copyText(text());
    }
    announce(m_copy, tr("%1 copied").arg(m_spec.label));
}

void FieldEditor::offerClipboard()
{
    if (QString text = QGuiApplication::clipboard()->text(); !text.isEmpty()) {
        emit pasteOffered(text);
        wipe(text); // may hold a secret whatever this box is for
    }
}

std::vector<FieldNote> FieldEditor::allNotes() const
{
    std::vector<FieldNote> notes;
    if (!m_error.isEmpty()) {
        notes.push_back({m_error, Tone::Failed, {}});
    }
    if (m_capsLock) {
        notes.push_back({tr("Caps Lock is on."), Tone::Warning, {}});
    }
    notes.insert(notes.end(), m_notes.begin(), m_notes.end());
    return notes;
}

void FieldEditor::refreshNotes()
{
    const std::vector<FieldNote> wanted = allNotes();
    std::vector<NoteRow *> kept;
    std::vector<NoteRow *> fresh;
    for (const FieldNote &note : wanted) {
        const auto same = std::ranges::find_if(m_rows, [&](NoteRow *row) { return row->note() == note; });
        NoteRow *row = same == m_rows.end() ? nullptr : *same;
        if (row) {
            m_rows.erase(same);
        } else {
            row = new NoteRow(note, this);
            if (m_spec.secret || m_spec.isPrivate) {
                ScreenGuard::instance().cover(row); // it may repeat what was typed
            }
            connect(row, &NoteRow::action, this, &FieldEditor::noteAction);
            fresh.push_back(row);
        }
        m_noteColumn->removeWidget(row);
        m_noteColumn->addWidget(row);
        kept.push_back(row);
    }
    for (NoteRow *gone : m_rows) {
        // A note's own button may have led here, so it goes later, and the focus goes back to the box.
        if (gone->isAncestorOf(QApplication::focusWidget())) {
            m_line->setFocus(Qt::OtherFocusReason);
        }
        m_noteColumn->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_rows = kept;
    orderTabs(this);
    describe();
    if (!fresh.empty()) {
        orderTabs(this); // their links come right after the box, not after everything else
    }
    for (NoteRow *row : fresh) {
        row->show();
        announce(row, row->plainText());
    }
}

void FieldEditor::describe()
{
    QStringList parts;
    for (const NoteRow *row : m_rows) {
        parts << row->plainText();
    }
    if (const QString help = m_help->plainText(); !help.isEmpty()) {
        parts << help;
    }
    m_line->setAccessibleDescription(parts.join(u' '));
}

void FieldEditor::showReveal(bool revealed)
{
    m_reveal->setText(revealed ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName((revealed ? tr("Hide %1") : tr("Show %1")).arg(m_spec.label));
}

} // namespace ats
