// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/questionreader.h"

#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString plain(TableReader &table, const QString &key, Need need, ErrorList &errors)
{
    const PlacedText text = table.placed(key, table.text(key, need));
    checkPlain(text, errors);
    return text.text();
}

QStringList optionIds(const Question &question)
{
    QStringList ids;
    std::ranges::transform(question.options, std::back_inserter(ids), &QuestionOption::id);
    return ids;
}

QString id(TableReader &table, const QStringList &known, const QString &twice, ErrorList &errors)
{
    const PlacedText text = table.placed(u"id"_s, table.text(u"id"_s));
    if (!text.text().isEmpty() && checkId(text, errors) && known.contains(text.text())) {
        errors.add(text.start(), twice.arg(quoted(text.text())), Lint::tr("each id once"));
    }
    return text.text();
}

} // namespace

QStringList questionIds(const std::vector<Question> &questions)
{
    QStringList ids;
    std::ranges::transform(questions, std::back_inserter(ids), &Question::id);
    return ids;
}

std::vector<Question> readQuestions(TableReader &table, const QString &file,
                                    const std::vector<Question> &known, ErrorList &errors)
{
    std::vector<Question> result;
    for (const TomlNode *node : table.tables(u"questions"_s, Need::Optional)) {
        TableReader entry(*node, file, errors);
        Question question;
        question.id =
            id(entry, questionIds(known) + questionIds(result), Lint::tr("the question %1 twice"), errors);
        question.text = plain(entry, u"text"_s, Need::Required, errors);
        for (const TomlNode *inner : entry.tables(u"options"_s)) {
            TableReader row(*inner, file, errors);
            QuestionOption option;
            option.id = id(row, optionIds(question), Lint::tr("the option %1 twice"), errors);
            option.label = plain(row, u"label"_s, Need::Required, errors);
            option.help = plain(row, u"help"_s, Need::Optional, errors);
            row.finish();
            question.options.push_back(std::move(option));
        }
        const QStringList options = optionIds(question);
        if (options.size() == 1) {
            errors.add(entry.place(u"options"_s), Lint::tr("a question with one option"),
                       Lint::tr("at least two"));
        }
        question.assumed = entry.text(u"default"_s, Need::Optional);
        if (!question.assumed.isEmpty() && !options.contains(question.assumed)) {
            errors.add(entry.place(u"default"_s), quoted(question.assumed), oneOf(options));
        }
        entry.finish();
        result.push_back(std::move(question));
    }
    return result;
}

std::optional<Condition> readCondition(const PlacedText &text, const std::vector<Question> &questions,
                                       ErrorList &errors)
{
    const qsizetype equals = text.text().indexOf(u'=');
    if (equals <= 0) {
        errors.add(text.start(), quoted(text.text()), Lint::tr("“QUESTION=OPTION,OPTION”"));
        return std::nullopt;
    }
    Condition result;
    result.question = text.text().first(equals).trimmed();
    const auto question = std::ranges::find(questions, result.question, &Question::id);
    if (question == questions.end()) {
        errors.add(text.start(), Lint::tr("the unknown question %1").arg(quoted(result.question)),
                   oneOf(questionIds(questions)));
        return std::nullopt;
    }
    const QStringList known = optionIds(*question);
    for (const QString &part : text.text().sliced(equals + 1).split(u',')) {
        const QString option = part.trimmed();
        if (!known.contains(option) || result.options.contains(option)) {
            errors.add(text.at(equals + 1), Lint::tr("the unknown or repeated option %1").arg(quoted(option)),
                       oneOf(known));
            return std::nullopt;
        }
        result.options.append(option);
    }
    return result;
}

} // namespace ats
