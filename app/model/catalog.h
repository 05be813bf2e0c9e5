// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/system.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <variant>
#include <vector>

/// The nouns of the catalog: plain values, read once at start by app/catalog and never changed.
namespace ats
{

struct Paragraph {
    QString markdown;
};
struct Task {
    QString id;
    QString markdown;
    bool seen = false;
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

struct Platform {
    QString id;
    QString name;
    QString supportEmail;               ///< empty: none published
    QMap<QString, QString> fieldLabels; ///< the platform's own label for a field, where it differs
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
    const System *system = nullptr; ///< owned by the Catalog; its mails and advice hold this guide's words
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
