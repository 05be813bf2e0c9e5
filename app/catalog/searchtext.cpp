// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/searchtext.h"

#include "app/model/plaintext.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The words of one block; nothing for what only shows or leads elsewhere.
class BlockWords
{
public:
    explicit BlockWords(const Guide &guide)
        : m_guide(guide)
    {
    }

    QStringList operator()(const Paragraph &block) const { return {plainText(block.markdown)}; }
    QStringList operator()(const Task &block) const { return {plainText(block.markdown)}; }
    QStringList operator()(const FieldHere &block) const { return field(block.field); }
    QStringList operator()(const MakePassword &block) const { return field(block.field); }
    QStringList operator()(const PasteAnswer &block) const { return field(block.field); }
    QStringList operator()(const CopyField &block) const
    {
        return field(block.field) + QStringList{m_guide.platform->fieldLabels.value(block.field)};
    }
    QStringList operator()(const FieldNeeded &block) const { return field(block.field); }
    QStringList operator()(const ShowCode &block) const { return field(block.field); }
    QStringList operator()(const MailHere &block) const { return mail(block.mail); }
    QStringList operator()(const AskAdministrator &) const { return {}; }
    QStringList operator()(const CopyText &block) const { return {block.text}; }
    QStringList operator()(const OpenAddress &block) const
    {
        return {block.label + u' ' + block.url.toString()};
    }
    QStringList operator()(const Callout &block) const { return {plainText(block.markdown)}; }
    QStringList operator()(const AlsoReads &block) const { return {block.label, block.other}; }
    QStringList operator()(const AskQuestion &block) const
    {
        const Question *question = m_guide.question(block.question);
        QStringList lines;
        if (question != nullptr) {
            lines.append(question->text);
            for (const QuestionOption &option : question->options) {
                lines.append(option.label + u' ' + option.help);
            }
        }
        return lines;
    }
    QStringList operator()(const Jump &) const { return {}; }
    QStringList operator()(const OpenReconnect &block) const { return {block.label}; }
    QStringList operator()(const EndpointList &) const
    {
        QStringList paths;
        for (const Endpoint &endpoint : m_guide.endpoints) {
            paths.append(endpoint.path);
        }
        return paths;
    }
    QStringList operator()(const Sketch &) const { return {}; }
    QStringList operator()(const ExpectValue &block) const { return {block.value}; }

private:
    QStringList field(const QString &id) const
    {
        const FieldSpec *spec = m_guide.system->field(id);
        return spec == nullptr ? QStringList() : QStringList{spec->label + u" – "_s + spec->help};
    }
    QStringList mail(const QString &id) const
    {
        const MailTemplate *known = m_guide.system->mail(id);
        return known == nullptr ? QStringList() : QStringList{known->subject};
    }

    const Guide &m_guide;
};

} // namespace

QStringList searchLines(const Guide &guide, const std::vector<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks) {
        lines += std::visit(BlockWords(guide), block);
    }
    lines.removeAll(QString());
    return lines;
}

QString folded(QStringView text)
{
    QString result = u" "_s;
    for (const QChar character : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (character.isLetterOrNumber()) {
            result += character;
        } else if (!character.isMark() && !result.endsWith(u' ')) {
            result += u' ';
        }
    }
    return result.endsWith(u' ') ? result : result + u' ';
}

QString foldedBothWays(QStringView text)
{
    QString joined = text.toString();
    joined.removeIf([](QChar character) { return character.category() == QChar::Punctuation_Dash; });
    return folded(text) + folded(joined);
}

} // namespace ats
