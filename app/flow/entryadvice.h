// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/credentials.h"
#include "app/model/fieldtext.h"

#include <QtCore/QString>

#include <vector>

namespace ats
{

enum class EntryNoteKind {
    StrayBlankRemoved, ///< said after the fact: cleaned() gives the text to put into the box
    BlankAtEnd,        ///< of a secret: asked, never removed silently
    InnerLineBreak,
    NotDigits,
    LooksLikeEmail,
    LooksLikeNumber,
    SameTextTwice,
    OwnEmail,
    NotExpected, ///< the guide names another value
    CapsLock,
    RiskyCharacters,
    TakenFromAddress, ///< said after the fact, as StrayBlankRemoved
    CannotBeRight,    ///< a test would stop at it
    Unusual,          ///< the field's own hint about its usual length
};

enum class EntryActionKind { Remove, Keep, MoveTo };

struct EntryAction {
    EntryActionKind kind = EntryActionKind::Keep;
    QString field; ///< MoveTo: where to
    QString text;  ///< "Remove it", "Move to API Username"
};

/// A gentle hint under a field. It never blocks typing or saving and never holds a secret.
struct EntryNote {
    EntryNoteKind kind = EntryNoteKind::NotDigits;
    QString text;
    std::vector<EntryAction> actions;
};

/// What is known beside the field itself. Pointers are borrowed and may be null.
struct EntryContext {
    const System *system = nullptr;
    const Credentials *draft = nullptr; ///< what all fields hold now, this one's value is ignored
    QString ownEmail;                   ///< the user's own address, when told
    bool capsLock = false;
    QString expected = {}; ///< the only value that the guide knows for this field; empty: any
};

/// The hints for one field's text, in the order they are shown. Empty text has none but CapsLock.
[[nodiscard]] std::vector<EntryNote> adviseEntry(const FieldSpec &field, QStringView text,
                                                 const EntryContext &context);

/// The action Remove on a secret: without blanks at the ends and without line breaks inside.
[[nodiscard]] Secret withoutStrayBlanks(QStringView secret);
/// The action Remove on a field of digits: without blanks and the usual marks between groups.
[[nodiscard]] QString digitsOnly(QStringView text);

} // namespace ats
