// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <variant>

/// What a step is made of: one struct for each thing that can stand in it.
namespace ats
{

struct Paragraph {
    QString markdown;
};
struct Task {
    QString id;
    QString markdown;
    bool seen = false;
    bool needed =
        false; ///< of "Before you begin": without it the rest cannot work; left open, the test says so
};
struct FieldHere {
    QString field;
};
struct MakePassword {
    QString field;
};
struct PasteAnswer {
    QString field;
}; ///< box that takes a whole answer and finds the value
struct MailHere {
    QString mail;
};
struct CopyText {
    QString text;
};
struct OpenAddress {
    QUrl url;
    QString label;
};
struct CopyField {
    QString field;
}; ///< a row "label, value, Copy" on the link page
enum class CalloutKind { Note, Warning, Important };
struct Callout {
    CalloutKind kind = CalloutKind::Note;
    QString markdown;
};
struct AlsoReads {
    QString label;
    QString other;
}; ///< two spellings of one label (R-table D01)
struct AskAdministrator {
    QString mail;
};
struct FieldNeeded {
    QString field;
}; ///< a field's name, ticked once its value is there
struct AskQuestion {
    QString question;
};
struct ShowCode {
    QString field;
}; ///< the six digits that an authenticator shows at this moment
struct Jump {
    QString place; ///< "section" or "section/step"
    QString label;
};
struct OpenReconnect {
    QString label;
};
struct EndpointList {
}; ///< the guide's endpoints, to be copied as a whole
struct Sketch {
    QString name;        ///< ":/catalog/sketches/<name>.svg"
    QString alternative; ///< what is on it, in words
};
struct ExpectValue {
    QString field;
    QString value;
}; ///< another value in the field deserves a warning

using Block = std::variant<Paragraph, Task, FieldHere, MakePassword, PasteAnswer, MailHere, CopyText,
                           OpenAddress, CopyField, Callout, AlsoReads, AskAdministrator, FieldNeeded,
                           AskQuestion, ShowCode, Jump, OpenReconnect, EndpointList, Sketch, ExpectValue>;

} // namespace ats
