// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/catalog/markdownfile.h"
#include "app/model/catalog.h"

#include <QtCore/QSet>

namespace ats
{

/// What a section may refer to; everything is borrowed for the time of reading.
struct SectionContext {
    const System &system;
    QStringList fields;        ///< of the guide
    QStringList linkHosts;     ///< that system and platform declare
    QStringList mailAddresses; ///< their published support addresses
    QMap<QString, QString> variables;
    std::vector<FieldSpec> ownFields;   ///< of the platform
    std::vector<MailTemplate> ownMails; ///< of the platform
    std::vector<Question> questions;    ///< that the guide can ask
    QStringList unset;                  ///< optional variables without a value
    QStringList sketches;               ///< names of the drawings there are
};

/// What only an entry of a troubleshooting file says.
struct TroubleMarks {
    std::vector<Cause> causes;
    QStringList words;
};

/// What one Markdown file says.
struct SectionText {
    QString title;
    QString hint;
    QStringList scopes;
    std::vector<Block> intro;
    std::vector<Step> steps;
    std::optional<Condition> when;
    std::vector<TroubleMarks> marks; ///< one for each step, in a troubleshooting file
    std::vector<PlacedText> jumps;   ///< places in the guide, to be found when it is read whole
};

/// Turns one section file into blocks, for one guide: variables are filled in, references are checked.
class SectionReader
{
public:
    enum class Shape {
        Steps,   ///< a section: steps with tasks in them
        Before,  ///< "Before you begin": tasks and no steps
        Trouble, ///< troubleshooting: each step is an entry
    };

    SectionReader(const SectionContext &context, Shape shape, QString file, ErrorList &errors);
    [[nodiscard]] SectionText read(const QByteArray &bytes);

private:
    void readItem(const MarkdownItem &item);
    void readTitle(const MarkdownItem &item);
    void readStep(const MarkdownItem &item);
    void readTask(const MarkdownItem &item);
    void readDirective(const MarkdownItem &item);
    /// False, and an error, when the directive may not stand here.
    bool checkDirective(const MarkdownItem &item);
    /// Directives whose place is checked already; false: the name is of another group.
    bool readTextDirective(const MarkdownItem &item);
    bool readMark(const MarkdownItem &item);
    bool readTurn(const MarkdownItem &item);
    void readReference(const MarkdownItem &item);
    void readFieldReference(const MarkdownItem &item, const FieldSpec &spec);
    void readWhen(const MarkdownItem &item);
    void readFor(const MarkdownItem &item);
    void readWordList(const MarkdownItem &item);
    void readJump(const MarkdownItem &item);
    void readSketch(const MarkdownItem &item);
    void readExpectation(const MarkdownItem &item);
    void readOpen(const MarkdownItem &item);
    void readAlsoReads(const MarkdownItem &item);
    void readScopes(const MarkdownItem &item);

    /// Uses an optional variable that the guide does not set, and so is left out.
    bool isLeftOut(const MarkdownItem &item) const;
    const FieldSpec *field(const PlacedText &id);
    QString mail(const MarkdownItem &item, bool hasAddress);
    QString inlineText(const PlacedText &text);
    QString plainText(const PlacedText &text);
    /// The two sides of "a | b", or nothing and an error.
    std::optional<std::pair<PlacedText, PlacedText>> sides(const MarkdownItem &item, const QString &allowed);
    void add(Block block);

    const SectionContext &m_context;
    Shape m_shape;
    QString m_file;
    ErrorList &m_errors;
    SectionText m_result;
    bool m_fresh = false; ///< nothing but the heading above was read
    QSet<QString> m_stepIds;
    QSet<QString> m_taskIds;
    bool m_titled = false;
};

} // namespace ats
