// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/cause.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <variant>
#include <vector>

/// The nouns of the catalog: plain values, read once at start by app/catalog and never changed.
namespace ats
{

enum class FieldKind { Text, Digits, Email };

/// One value a system asks for. Ids are fixed for ever (facts/checks.md): stores and keychains hold them.
struct FieldSpec {
    QString id;
    QString label; ///< as the platform's form spells it, never translated
    QString help;
    QString missing; ///< said when a test was asked for and the field is empty
    QString example; ///< placeholder
    FieldKind kind = FieldKind::Text;
    bool secret = false;
    bool isPrivate = false;
    bool optional = false;
    QStringList pasteLabels; ///< words that introduce the value in a pasted block, lower case
};

/// Closed list of the ways a system lets a program in.
enum class SignInKind { TokenExchange, HeaderKey, Bearer, Basic, QueryKey };

/// A value put into a request: from a field or fixed.
struct RequestValue {
    QString name;
    QString field; ///< id, or empty when `text` is meant
    QString text;
    bool asNumber = false; ///< goes into JSON as an integer
};

struct RequestTemplate {
    QString method; ///< GET or POST
    QString path;   ///< begins with '/'
    std::vector<RequestValue> query;
    std::vector<RequestValue> headers;
    std::vector<RequestValue> body; ///< one flat JSON object
};

/// "This answer means that cause": the first rule that fits wins. Empty lists fit everything.
struct ReplyRule {
    QStringList status;         ///< "500", or "2xx" for a class
    QStringList contains;       ///< any of these, ignoring case, in the answer's message
    QStringList starts;         ///< the message begins with any of these, ignoring case
    std::optional<Cause> cause; ///< nullopt: passed
};

struct SignIn {
    SignInKind kind = SignInKind::TokenExchange;
    RequestTemplate request;
    QString tokenKey;        ///< name of the token in the answer's JSON object (token exchange)
    QString header;          ///< header that carries token or key, e.g. Authorization
    QStringList headerForms; ///< "Bearer {token}", then "{token}": the next is tried once after a 401. Other
                             ///< kinds than token exchange name fields instead, e.g. "Token token={apiKey}"
    std::vector<ReplyRule> replies;
};

/// One harmless read after the sign-in.
struct ReadCheck {
    QString rowId; ///< "read", "endpoint:<path>", …
    QString what;  ///< "resume sources"
    RequestTemplate request;
};

/// "What to look at" for a cause, in order; `step` leads back to "section" or "section/step".
struct AdviceItem {
    QString text; ///< inline Markdown
    QString step;
    QStringList fields; ///< fields to offer for fixing in place
};

struct Advice {
    Cause cause = Cause::InternalError;
    QString lead;                  ///< first sentence, may be empty
    std::vector<AdviceItem> first; ///< these details never worked before
    std::vector<AdviceItem> again; ///< the same details worked before; empty: as `first`
};

/// A message the user sends by hand. {placeholders} are filled by flow/mail.
struct MailTemplate {
    QString id;
    QString to; ///< address, or empty when the user gives it
    QString subject;
    QString body;
    QString reminderSubject;
    QString reminderBody;
    QStringList needs; ///< placeholders that must not be empty, e.g. company
};

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

using Block = std::variant<Paragraph, Task, FieldHere, MakePassword, PasteAnswer, MailHere, CopyText,
                           OpenAddress, CopyField, Callout, AlsoReads, AskAdministrator>;

struct Step {
    QString id;
    QString title;
    std::vector<Block> blocks;
    QStringList scopes; ///< permissions this step needs (R042); shown when not empty
};

enum class SectionKind { Steps, Credentials, Test, Link };

struct Section {
    QString id;
    QString title;
    QString hint; ///< small line under the title in the rail
    SectionKind kind = SectionKind::Steps;
    std::vector<Block> intro; ///< before the first step: paragraphs, callouts, copy, open, AskAdministrator
    std::vector<Step> steps;
    QStringList scopes; ///< permissions the section needs (R042); shown when not empty
};

/// Where a guide comes from (R005).
struct Source {
    QString title;
    QUrl original;
    QUrl index; ///< documentation index, metadata only
    QString date;
};

struct Host {
    QString region; ///< empty for the only one
    QString label;
    QUrl base; ///< https, no path beyond '/'
};

struct System {
    QString id;
    QString name;
    QString supportEmail;
    QString identity; ///< id of the field that tells accounts apart (system.toml: identity = "clientId")
    std::vector<Host> hosts;
    std::vector<FieldSpec> fields;
    SignIn signIn;
    std::vector<ReplyRule> readReplies;
    std::vector<ReadCheck> reads;
    std::vector<Advice> advice;
    std::vector<MailTemplate> mails;

    [[nodiscard]] const FieldSpec *field(QStringView wanted) const;
    [[nodiscard]] const MailTemplate *mail(QStringView wanted) const;
};

struct Platform {
    QString id;
    QString name;
    QString supportEmail;               ///< empty: none published
    QMap<QString, QString> fieldLabels; ///< the platform's own label for a field, where it differs
};

/// The way for one pair, ready to show: sections are resolved, variables filled in.
struct Guide {
    QString id;                     ///< "<system>-<platform>"
    const System *system = nullptr; ///< owned by the Catalog; its mails and advice hold this guide's words
    const Platform *platform = nullptr; ///< owned by the Catalog
    QString title;
    QString method;
    QString description;
    Source source;
    QMap<QString, QString> variables;
    std::vector<Block> before; ///< "Before you begin"
    std::vector<Section> sections;
    QStringList fields; ///< ids in the form's order
    std::vector<ReadCheck> extraChecks;
    QStringList whiteLabelHides; ///< ids of sections left out under somebody else's name (R034)

    [[nodiscard]] const Section *section(QStringView wanted) const;
    [[nodiscard]] int indexOf(QStringView sectionId) const;
    [[nodiscard]] const Section *sectionOfKind(SectionKind kind) const;
};

/// All keys a step's ticks are stored under: "section/step/task" for its tasks, or "section/step" without
/// tasks.
[[nodiscard]] QStringList tickKeys(const Section &section, const Step &step);
/// The keys of the step that holds the mail to the system's support: ticking them says that it was sent.
[[nodiscard]] QStringList mailTickKeys(const Guide &guide);
/// The keys of the step where the value that comes by mail is put in.
[[nodiscard]] QStringList answerTickKeys(const Guide &guide);
/// The keys of every step of a section.
[[nodiscard]] QStringList tickKeys(const Section &section);
/// "before/task" for each task of "Before you begin".
[[nodiscard]] QStringList beforeKeys(const Guide &guide);

} // namespace ats
