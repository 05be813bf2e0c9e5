// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/block.h"
#include "app/model/linkapi.h"
#include "app/model/system.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <optional>
#include <vector>

/// The nouns of the catalog: plain values, read once at start by app/catalog and never changed.
namespace ats
{

struct QuestionOption {
    QString id;
    QString label;
    QString help; ///< may be empty
};

/// Something that only the user knows and that decides which way the guide goes.
struct Question {
    QString id;
    QString text;
    std::vector<QuestionOption> options;
    QString assumed; ///< id of the option that counts until there is an answer; may be empty
};

/// Holds when the answer is among the options.
struct Condition {
    QString question;
    QStringList options;
};

struct Step {
    QString id;
    QString title;
    std::vector<Block> blocks;
    QStringList scopes;            ///< permissions this step needs (R042); shown when not empty
    std::optional<Condition> when; ///< the step is only for some answers
};

enum class SectionKind { Steps, Credentials, Test, Link };

struct Section {
    QString id;
    QString title;
    QString hint; ///< small line under the title in the rail
    SectionKind kind = SectionKind::Steps;
    std::vector<Block> intro; ///< before the first step: paragraphs, callouts, copy, open, AskAdministrator
    std::vector<Step> steps;
    QStringList scopes;            ///< permissions the section needs (R042); shown when not empty
    std::optional<Condition> when; ///< the section is only for some answers
};

/// One thing that goes wrong, and the way out of it.
struct TroubleEntry {
    QString id; ///< "<platform, system or network>/<entry>"
    QString title;
    std::vector<Cause> causes; ///< failed rows that it explains
    QStringList words;         ///< found by these, too
    std::vector<Block> blocks;
};

/// Where a guide comes from (R005).
struct Source {
    QString title;
    QUrl original;
    QUrl index; ///< documentation index, metadata only
    QString date;
};

/// What a platform says once the test has passed; both are empty when it says nothing of its own.
struct Success {
    QString title;
    QString text; ///< inline Markdown
};

/// A look some hours after the first success; without hours there is none.
struct FollowUp {
    int hours = 0;
    QString mail; ///< id of the message to send when it does not work by then
};

struct Platform {
    QString id;
    QString name;
    QString supportEmail;               ///< empty: none published
    QString supportNote;                ///< whom to turn to when no address is published
    QMap<QString, QString> fieldLabels; ///< the platform's own label for a field, where it differs
    std::vector<FieldSpec> fields;      ///< values of its own: kept with a connection, never sent
    std::vector<MailTemplate> mails;
    std::vector<Question> questions;
    Success success;
    FollowUp followUp;
    std::optional<LinkApi> linkApi; ///< none: accounts are linked by hand alone
};

enum class EndpointTest { None, Read, SignIn };
/// Why an endpoint is only listed.
enum class NotCalled { Writes, UnknownContract, PersonalData };

/// One call that the platform will make, to be allowed in the system; tested only where that is harmless.
struct Endpoint {
    QString path; ///< as the platform's document spells it, without the leading '/'
    EndpointTest test = EndpointTest::None;
    NotCalled reason = NotCalled::UnknownContract; ///< with EndpointTest::None
    QString what;                                  ///< with EndpointTest::Read
    std::vector<RequestValue> query;               ///< likewise
};

/// The way for one pair, ready to show: sections are resolved, variables filled in.
struct Guide {
    QString id;                     ///< "<system>-<platform>"
    const System *system = nullptr; ///< owned by the Catalog; its mails and advice hold this guide's words,
                                    ///< and it has the platform's fields and mails, too
    const Platform *platform = nullptr; ///< owned by the Catalog
    QString title;
    QString method;
    QString description;
    Source source;
    QMap<QString, QString> variables;
    std::vector<Block> before; ///< "Before you begin"
    std::vector<Section> sections;
    QStringList fields;              ///< ids in the form's order
    std::vector<Endpoint> endpoints; ///< in the document's order
    std::vector<Question> questions;
    QMap<QString, Condition> neededWhen; ///< optional fields that must be filled in for some answers
    std::vector<TroubleEntry> troubleshooting;
    std::vector<ReadCheck> extraChecks;
    QStringList whiteLabelHides; ///< ids of sections left out under somebody else's name (R034)

    [[nodiscard]] const Section *section(QStringView wanted) const;
    [[nodiscard]] int indexOf(QStringView sectionId) const;
    [[nodiscard]] const Section *sectionOfKind(SectionKind kind) const;
    [[nodiscard]] const Question *question(QStringView wanted) const;
    [[nodiscard]] const TroubleEntry *trouble(QStringView wanted) const;
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
