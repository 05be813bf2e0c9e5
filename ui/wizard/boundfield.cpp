// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/boundfield.h"

#include "app/flow/answerfinder.h"
#include "app/flow/entryadvice.h"
#include "app/flow/pasteblock.h"
#include "app/flow/setupflow.h"
#include "app/model/fieldtext.h"
#include "app/model/guideanswers.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/plainwords.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// More numbers than this to choose from help nobody.
constexpr std::size_t mostCandidates = 5;

} // namespace

BoundField::BoundField(SetupFlow &flow, FieldEditor &editor)
    : QObject(&editor)
    , m_flow(flow)
    , m_editor(editor)
{
    editor.setPasteFilter([this](const QString &text) {
        if (parseBlock(text, m_flow.guide())) {
            return true;
        }
        return m_findsAnswers && digitsOnly(text) != cleaned(text) && text.trimmed().size() > 18;
    });
    editor.line()->installEventFilter(this);
    connect(&editor, &FieldEditor::edited, this, &BoundField::take);
    connect(editor.line(), &QLineEdit::editingFinished, this, &BoundField::settle);
    connect(&editor, &FieldEditor::noteAction, this, &BoundField::act);
    connect(&editor, &FieldEditor::pasteOffered, this, &BoundField::offer);
    connect(&editor, &FieldEditor::returnPressed, this, [this] {
        if (m_offered.isEmpty()) {
            Q_EMIT submitted();
        } else {
            act(u"fill"_s);
        }
    });
    connect(&flow.draft(), &Draft::valueChanged, this, [this](const QString &field) {
        if (field == m_editor.spec().id && !m_taking) {
            show();
        } else if (m_offered.isEmpty()) {
            advise(); // "the same text twice" depends on the others
        }
    });
    connect(&flow.draft(), &Draft::changed, this, &BoundField::show);
    show();
}

void BoundField::show()
{
    const FieldSpec &spec = m_editor.spec();
    if (!spec.secret) {
        m_editor.setText(m_flow.draft().value(spec.id));
    } else if (const Secret *typed = m_flow.draft().secret(spec.id)) {
        m_editor.setSecret(*typed);
    } else {
        m_editor.wipeAndClear();
        m_editor.setPlaceholder(m_flow.draft().isLoadingSecrets() ? tr("Asking your keychain…")
                                : m_flow.hasStoredSet()           ? tr("Kept. Type here to replace it.")
                                                                  : spec.example);
    }
    if (m_offered.isEmpty()) {
        advise();
    }
}

void BoundField::take()
{
    m_taking = true;
    m_blankKept = false;
    m_editor.setError({});
    if (m_editor.spec().secret) {
        m_flow.draft().setSecret(m_editor.spec().id, m_editor.secret());
    } else {
        m_flow.draft().setValue(m_editor.spec().id, m_editor.text());
    }
    m_taking = false;
    endOffer();
    advise();
}

void BoundField::settle()
{
    const FieldSpec &spec = m_editor.spec();
    const QString text = spec.secret ? QString() : m_editor.text();
    const QString clean = cleaned(spec, text);
    if (text.isEmpty() || spec.secret || clean == text) {
        return;
    }
    // The hint says what was removed, so it is made from the text as it was.
    const std::vector<FieldNote> notes = notesFor(text);
    m_taking = true;
    m_flow.draft().settle(spec.id);
    m_editor.setText(clean);
    m_taking = false;
    m_editor.setNotes(notes);
}

std::vector<FieldNote> BoundField::notesFor(QStringView text) const
{
    const Credentials all = m_flow.draft().candidate(nullptr);
    // What the user told support as their own account is their own address, when it is one.
    const QString account = m_flow.draft().note(u"account"_s).trimmed();
    const EntryContext context{m_flow.guide().system, &all, account.contains(u'@') ? account : QString(),
                               false, expectedValue(m_flow.guide(), m_editor.spec().id)};
    std::vector<FieldNote> notes;
    for (const EntryNote &note : adviseEntry(m_editor.spec(), text, context)) {
        if (note.kind == EntryNoteKind::BlankAtEnd && m_blankKept) {
            continue;
        }
        const bool said = note.kind == EntryNoteKind::StrayBlankRemoved;
        FieldNote shown{plainWords(note.text), said ? Tone::Resting : Tone::Warning, {}};
        for (const EntryAction &action : note.actions) {
            const QString id = action.kind == EntryActionKind::Remove ? u"remove"_s
                               : action.kind == EntryActionKind::Keep ? u"keep"_s
                                                                      : u"move:"_s + action.field;
            shown.actions.push_back({id, action.text});
        }
        notes.push_back(std::move(shown));
    }
    return notes;
}

void BoundField::advise()
{
    QString text = m_editor.text();
    std::vector<FieldNote> notes = notesFor(text);
    // While a value is being typed its last blank may be the start of more: said when the box is left.
    if (!m_editor.spec().secret && m_editor.line()->hasFocus()) {
        const QString said = cleaned(m_editor.spec(), text);
        if (said != text) {
            notes = notesFor(said);
        }
    }
    if (m_editor.spec().secret) {
        wipe(text);
    }
    m_editor.setNotes(notes);
}

void BoundField::offer(const QString &pasted)
{
    m_offered = Secret(QStringView(pasted));
    FieldNote note;
    note.tone = Tone::Resting;
    if (const std::optional<Credentials> block = parseBlock(pasted, m_flow.guide())) {
        QStringList preview;
        for (const QString &id : m_flow.guide().fields) {
            const FieldSpec *spec = m_flow.guide().system->field(id);
            if (spec != nullptr && block->has(id)) {
                preview.append(spec->label + u' ' + (spec->secret ? u"••••••"_s : block->plain.value(id)));
            }
        }
        note.text =
            tr("This looks like %n values. Fill them all in? %1", nullptr, static_cast<int>(preview.size()))
                .arg(plainWords(preview.join(u" · "_s)));
        note.actions = {{u"fill"_s, tr("Fill in (Enter)")}, {u"asis"_s, tr("Paste as it is (Esc)")}};
    } else {
        const std::vector<AnswerCandidate> found = findClientIds(pasted, m_editor.spec());
        note.text = plainWords(answerText(found, m_editor.spec()));
        for (const AnswerCandidate &candidate : found) {
            const bool first = &candidate == &found.front();
            note.actions.push_back(
                {u"use:"_s + candidate.number,
                 first ? tr("Use %1 (Enter)").arg(candidate.number) : tr("Use %1").arg(candidate.number)});
            if (note.actions.size() == mostCandidates) {
                break;
            }
        }
        note.actions.push_back({u"drop"_s, tr("Leave the box as it is (Esc)")});
    }
    m_offersAnswer = note.actions.back().id == "drop"_L1;
    m_editor.setNotes({note});
}

void BoundField::endOffer() { m_offered = Secret(); }

void BoundField::fillBlock()
{
    QString pasted = m_offered.exposeText();
    std::optional<Credentials> block = parseBlock(pasted, m_flow.guide());
    wipe(pasted);
    endOffer();
    if (!block) {
        return;
    }
    for (auto it = block->plain.begin(); it != block->plain.end(); ++it) {
        m_flow.draft().setValue(it.key(), it.value());
    }
    for (auto &[id, value] : block->secrets) {
        m_flow.draft().setSecret(id, std::move(value));
    }
    show();
}

void BoundField::act(const QString &action)
{
    const FieldSpec &spec = m_editor.spec();
    if (action == "fill"_L1) {
        QString pasted = m_offered.exposeText();
        const std::vector<AnswerCandidate> found = findClientIds(pasted, m_editor.spec());
        const bool block = parseBlock(pasted, m_flow.guide()).has_value();
        wipe(pasted);
        if (block) {
            fillBlock();
        } else if (!found.empty()) {
            act(u"use:"_s + found.front().number);
        }
    } else if (action == "drop"_L1) {
        endOffer();
        advise();
    } else if (action == "asis"_L1) {
        QString pasted = m_offered.exposeText();
        endOffer();
        m_editor.insertPasted(pasted);
        wipe(pasted);
    } else if (action.startsWith("use:"_L1)) {
        endOffer();
        m_flow.draft().setValue(spec.id, action.mid(4));
        show();
    } else if (action == "keep"_L1) {
        m_blankKept = true;
        advise();
    } else if (action == "remove"_L1) {
        if (spec.secret) {
            QString text = m_editor.text();
            m_flow.draft().setSecret(spec.id, withoutStrayBlanks(text));
            wipe(text);
        } else {
            m_flow.draft().setValue(spec.id, digitsOnly(m_editor.text()));
        }
        show();
    } else if (action.startsWith("move:"_L1)) {
        m_flow.draft().setValue(action.mid(5), cleaned(m_editor.text()));
        m_flow.draft().setValue(spec.id, {});
        show();
    }
    m_editor.line()->setFocus();
}

bool BoundField::complain()
{
    const FieldSpec &spec = m_editor.spec();
    if (!isNeeded(spec, m_flow.guide(), m_flow.connection().notes) || m_flow.draft().isFilledIn(spec.id)) {
        return false;
    }
    m_editor.setError(spec.missing);
    m_editor.focusBox();
    return true;
}

bool BoundField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event); // NOLINT: told by its type
        if (key->key() == Qt::Key_Escape && !m_offered.isEmpty()) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                act(m_offersAnswer ? u"drop"_s : u"asis"_s);
            }
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ats
