// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/entryadvice.h"

#include "app/model/faulttext.h"
#include "app/model/fieldtext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::EntryAdvice)
};

bool isLineBreak(QChar c) { return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029); }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool looksLikeEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size() &&
           std::ranges::none_of(text, isBlank);
}

const FieldSpec *otherField(const EntryContext &context, const FieldSpec &field, FieldKind kind)
{
    if (context.system == nullptr) {
        return nullptr;
    }
    const auto &all = context.system->fields;
    const auto found = std::ranges::find_if(all, [&](const FieldSpec &other) {
        return other.id != field.id && other.kind == kind && !other.secret;
    });
    return found == all.end() ? nullptr : &*found;
}

/// Text of a visible box may be quoted, unless it is, or holds, what stands in a secret box.
bool mayQuote(QStringView text, const EntryContext &context)
{
    if (context.draft == nullptr) {
        return true;
    }
    return std::ranges::none_of(context.draft->secrets, [text](const auto &entry) {
        QString value = entry.second.exposeText();
        const bool inside = !value.isEmpty() && text.contains(value);
        wipe(value);
        return inside;
    });
}

EntryAction remove() { return {EntryActionKind::Remove, {}, Text::tr("Remove it")}; }
EntryAction keep() { return {EntryActionKind::Keep, {}, Text::tr("Keep it")}; }

EntryAction moveTo(const FieldSpec &field)
{
    return {EntryActionKind::MoveTo, field.id, Text::tr("Move to %1").arg(field.label)};
}

/// Where the blanks are, for "A space at the end was removed."
QString strayBlankText(QStringView text)
{
    const bool front = text.front().isSpace();
    const bool back = text.back().isSpace();
    if (front && back) {
        return Text::tr("Spaces at both ends were removed.");
    }
    if (front) {
        return Text::tr("A space at the beginning was removed.");
    }
    return back ? Text::tr("A space at the end was removed.")
                : Text::tr("Invisible characters were removed.");
}

/// What is wrong with the text of a digits field: it is a number, not a user name or password.
EntryNote notDigits(const FieldSpec &field, const QString &text, const EntryContext &context)
{
    const QString rule = faultText(field, TextFault::NotDigits);
    if (looksLikeEmail(text)) {
        const FieldSpec *target = otherField(context, field, FieldKind::Email);
        const QString looks = mayQuote(text, context)
                                  ? Text::tr("“%1” looks like an e-mail address").arg(text)
                                  : Text::tr("This looks like an e-mail address");
        if (target == nullptr) {
            return {EntryNoteKind::LooksLikeEmail, Text::tr("%1 %2.", "two sentences").arg(rule, looks), {}};
        }
        return {
            EntryNoteKind::LooksLikeEmail,
            Text::tr("%1 %2: move it to %3?", "sentence, question, field").arg(rule, looks, target->label),
            {moveTo(*target)}};
    }
    const QString digits = digitsOnly(text);
    if (!digits.isEmpty() && std::ranges::all_of(digits, isDigit)) {
        return {EntryNoteKind::NotDigits,
                Text::tr("%1 Remove what stands between them?", "sentence").arg(rule),
                {remove()}};
    }
    return {EntryNoteKind::NotDigits,
            Text::tr("%1 It is a number, not the user name or password.", "sentence").arg(rule),
            {}};
}

/// What follows from the kind of the field, for its text as it will be sent.
void adviseKind(const FieldSpec &field, QStringView value, const EntryContext &context,
                std::vector<EntryNote> &notes)
{
    if (value.isEmpty() || field.kind == FieldKind::Digits || context.system == nullptr) {
        return;
    }
    if (const std::optional<TextFault> fault = faultIn(*context.system, field, value)) {
        notes.push_back({EntryNoteKind::CannotBeRight, faultText(field, *fault), {}});
    } else if (value.size() < field.minLength) {
        notes.push_back({EntryNoteKind::Unusual, field.hint, {}});
    }
}

void adviseVisible(const FieldSpec &field, QStringView typed, const EntryContext &context,
                   std::vector<EntryNote> &notes)
{
    const QString text = cleaned(field, typed);
    if (field.kind == FieldKind::PathPart && text != cleaned(typed)) {
        notes.push_back({EntryNoteKind::TakenFromAddress,
                         Text::tr("The %1 was taken out of what you pasted.").arg(field.label),
                         {}});
    } else if (text != typed && field.kind != FieldKind::Region) {
        notes.push_back({EntryNoteKind::StrayBlankRemoved, strayBlankText(typed), {}});
    }
    adviseKind(field, text, context, notes);
    if (text.isEmpty()) {
        return;
    }
    if (std::ranges::any_of(text, isLineBreak)) {
        notes.push_back({EntryNoteKind::InnerLineBreak,
                         Text::tr("There is a line break inside. Only one line belongs here."),
                         {}});
    }
    if (field.kind == FieldKind::Digits && !std::ranges::all_of(text, isDigit)) {
        notes.push_back(notDigits(field, text, context));
    }
    if (field.kind == FieldKind::Email && std::ranges::all_of(text, isDigit)) {
        if (const FieldSpec *target = otherField(context, field, FieldKind::Digits)) {
            notes.push_back({EntryNoteKind::LooksLikeNumber,
                             Text::tr("The %1 is an e-mail address. Does this number belong to %2?")
                                 .arg(field.label, target->label),
                             {moveTo(*target)}});
        }
    }
    if (!context.expected.isEmpty() && text.compare(context.expected, Qt::CaseInsensitive) != 0) {
        notes.push_back(
            {EntryNoteKind::NotExpected, Text::tr("The guide expects %1 here.").arg(context.expected), {}});
    }
    if (field.kind == FieldKind::Email && !context.ownEmail.isEmpty() &&
        text.compare(cleaned(context.ownEmail), Qt::CaseInsensitive) == 0) {
        notes.push_back(
            {EntryNoteKind::OwnEmail,
             Text::tr("This is the address you gave as your own. The API user is a separate account "
                      "with its own address."),
             {}});
    }
}

void adviseSecret(QStringView text, std::vector<EntryNote> &notes)
{
    const QStringView core = withoutEnds(text);
    if (core.size() != text.size()) {
        const bool back = isBlank(text.back());
        const bool front = isBlank(text.front());
        const QString where = front && back ? Text::tr("There are spaces at both ends. Keep or remove them?")
                              : back        ? Text::tr("There is a space at the end. Keep or remove it?")
                                     : Text::tr("There is a space at the beginning. Keep or remove it?");
        notes.push_back({EntryNoteKind::BlankAtEnd, where, {remove(), keep()}});
    }
    if (std::ranges::any_of(core, isLineBreak)) {
        notes.push_back({EntryNoteKind::InnerLineBreak,
                         Text::tr("There is a line break inside. Keep or remove it?"),
                         {remove(), keep()}});
    }
    const auto safe = [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_' ||
               c == u'.';
    };
    if (!std::ranges::all_of(core, safe)) {
        notes.push_back(
            {EntryNoteKind::RiskyCharacters,
             Text::tr("Some programs stumble over special characters here. If the sign-in is refused, "
                      "try letters, digits and - _ . only."),
             {}});
    }
}

void adviseTwice(const FieldSpec &field, QStringView text, const EntryContext &context,
                 std::vector<EntryNote> &notes)
{
    if (context.draft == nullptr || withoutEnds(text).isEmpty()) {
        return;
    }
    const auto note = [&](const QString &other) {
        const FieldSpec *spec = context.system == nullptr ? nullptr : context.system->field(other);
        notes.push_back({EntryNoteKind::SameTextTwice,
                         Text::tr("Same text in two fields? %1 holds it, too.")
                             .arg(spec == nullptr ? other : spec->label),
                         {}});
    };
    const QStringView core = withoutEnds(text);
    for (auto it = context.draft->plain.begin(); it != context.draft->plain.end(); ++it) {
        if (it.key() != field.id && withoutEnds(it.value()) == core) {
            note(it.key());
        }
    }
    for (const auto &[id, secret] : context.draft->secrets) {
        QString value = secret.exposeText();
        if (id != field.id && withoutEnds(value) == core) {
            note(id);
        }
        wipe(value);
    }
}

} // namespace

std::vector<EntryNote> adviseEntry(const FieldSpec &field, QStringView text, const EntryContext &context)
{
    std::vector<EntryNote> notes;
    if (!text.isEmpty()) {
        if (field.kind == FieldKind::Key || field.kind == FieldKind::Totp) {
            QString value = cleaned(field, text);
            adviseKind(field, value, context, notes);
            wipe(value);
        } else if (field.secret) {
            adviseSecret(text, notes);
            adviseKind(field, text, context, notes);
        } else {
            adviseVisible(field, text, context, notes);
        }
        adviseTwice(field, text, context, notes);
    }
    if (field.secret && context.capsLock) {
        notes.push_back({EntryNoteKind::CapsLock, Text::tr("Caps Lock is on."), {}});
    }
    return notes;
}

Secret withoutStrayBlanks(QStringView secret)
{
    QString value = withoutEnds(secret).toString();
    value.removeIf(isLineBreak);
    Secret result{QStringView(value)};
    wipe(value);
    return result;
}

QString digitsOnly(QStringView text)
{
    QString result = cleaned(text);
    result.removeIf([](QChar c) { return isBlank(c) || c == u'.' || c == u',' || c == u'-' || c == u'\''; });
    // Wide and other scripts' digits come along with some pastes and mean the same.
    for (QChar &c : result) {
        if (const int value = c.digitValue(); c.isDigit() && value >= 0) {
            c = QChar(u'0' + value);
        }
    }
    return result;
}

} // namespace ats
