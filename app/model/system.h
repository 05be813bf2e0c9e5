// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/cause.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <optional>
#include <vector>

/// What is known of a recruiting system: its fields, hosts, sign-in, reads, advice and mails. Plain values.
namespace ats
{

enum class FieldKind {
    Text,
    Digits,
    Email,
    Key,      ///< goes into a header: visible ASCII without blanks
    PathPart, ///< letters, digits, '-' and '_', often pasted with the address it stands in
    Totp,     ///< the secret of an authenticator app, base32
    Region,   ///< one of the hosts' regions; empty: to be found
};

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
    bool ofPlatform = false;   ///< the platform's own: kept with the connection, never sent to the system
    QStringList pasteLabels;   ///< words that introduce the value in a pasted block, lower case
    QStringList stripPrefixes; ///< words that people copy along with the value, e.g. "Token token="
    QString takeAfter;         ///< in a pasted address the value begins after this, e.g. "/companies/"
    bool splitRegion = false;  ///< "…@eu" at its end is not part of the value but names the region
    int minLength = 0;         ///< less than this is unusual: `hint` is shown, nothing is refused
    QString hint;
};

/// Closed list of the ways a system lets a program in.
enum class SignInKind { TokenExchange, HeaderKey, Bearer, Basic, QueryKey };

/// A value put into a request: from a field or fixed.
struct RequestValue {
    QString name;
    QString field; ///< id, or empty when `text` is meant
    QString text;
    bool asNumber = false; ///< goes into JSON as an integer
    bool operator==(const RequestValue &) const = default;
};

struct RequestTemplate {
    QString method; ///< GET or POST
    QString path;   ///< begins with '/'
    std::vector<RequestValue> query;
    std::vector<RequestValue> headers;
    std::vector<RequestValue> body; ///< one flat JSON object
    bool operator==(const RequestTemplate &) const = default;
};

/// "This answer means that cause": the first rule that fits wins. Empty lists fit everything.
struct ReplyRule {
    QStringList status;         ///< "500", or "2xx" for a class
    QStringList contains;       ///< any of these, ignoring case, in the answer's message
    QStringList starts;         ///< the message begins with any of these, ignoring case
    std::optional<Cause> cause; ///< nullopt: passed
    bool nextRegion = false;    ///< the details may belong to another region: `cause` holds when none is left
};

/// Asked of the same hosts when all of them refused the sign-in: passing shows that only a right is missing.
struct FallbackRequest {
    RequestTemplate request;
    Cause means = Cause::PermissionMissing;
};

struct SignIn {
    SignInKind kind = SignInKind::TokenExchange;
    RequestTemplate request;
    QString tokenKey;        ///< name of the token in the answer's JSON object (token exchange)
    QString header;          ///< header that carries token or key, e.g. Authorization
    QStringList headerForms; ///< "Bearer {token}", then "{token}": the next is tried once after a 401. Other
                             ///< kinds than token exchange name fields instead, e.g. "Token token={apiKey}"
    std::vector<ReplyRule> replies;
    std::optional<FallbackRequest> fallback;
};

/// How a system wants to be asked.
struct RequestRules {
    QStringList mayRead;            ///< the only paths that reads may go to, with GET
    QString versionHeader;          ///< names the API's version; an answer that names a newer one is followed
    QString waitHeader;             ///< seconds until the limit for requests is over
    int waitAtMost = 0;             ///< seconds; longer waits are not waited for
    std::vector<int> retryTimeouts; ///< pauses in seconds before a GET without answer is sent again
};

enum class ExpectKind {
    Present,     ///< there is something at the pointer
    NotNull,     ///< there, and neither null nor empty
    EqualsField, ///< the same text as a field, where that is filled in
    AnyString,   ///< a text anywhere below the pointer, ignoring case and blanks at its ends
    NoneOf,      ///< not one of these texts, ignoring case, blanks, '-' and '_'
};

/// What an answer should say, and the cause when it does not.
struct Expectation {
    ExpectKind kind = ExpectKind::Present;
    QString pointer;   ///< JSON pointer (RFC 6901); empty: the whole answer
    QString field;     ///< EqualsField
    QStringList texts; ///< AnyString (one), NoneOf
    Cause means = Cause::AnswerNotUnderstood;
    bool warning = false; ///< a warning, not a failure
};

/// Where an answer has the value of a field that was left empty.
struct FoundValue {
    QString field;
    QString pointer;
};

/// One harmless look at an answer after the sign-in.
struct ReadCheck {
    QString rowId; ///< "read", "endpoint:<path>", …
    QString what;  ///< "resume sources"
    QString from;  ///< row whose answer is looked at again, or "sign-in"; empty: `request` is sent
    RequestTemplate request;
    QString shows; ///< JSON pointer to a text for the row that passed
    QString count; ///< JSON pointer to a number for the row that passed
    std::optional<FoundValue> fills;
    std::vector<Expectation> expect; ///< the first one that is not met decides
};

/// A row for what cannot be tested, so that nobody takes silence for success.
struct UntestedCheck {
    QString rowId;
    QString label;
    QString reason;
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
    QStringList needs;       ///< placeholders that must not be empty, e.g. company
    bool ofPlatform = false; ///< goes to the platform's support, not to the system's
    QString toNote = {};     ///< who gets it, in words, when no address is known
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
    RequestRules requests;
    int clockTolerance = 60; ///< seconds that this computer's clock may be off
    std::vector<ReplyRule> readReplies;
    std::vector<ReadCheck> reads;
    std::vector<UntestedCheck> untested;
    std::vector<Advice> advice;
    std::vector<MailTemplate> mails;

    [[nodiscard]] const FieldSpec *field(QStringView wanted) const;
    [[nodiscard]] const MailTemplate *mail(QStringView wanted) const;
    /// The field that holds the region; null when there is none.
    [[nodiscard]] const FieldSpec *regionField() const;
    [[nodiscard]] const Host *host(QStringView region) const;
};

} // namespace ats
