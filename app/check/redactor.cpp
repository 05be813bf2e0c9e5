// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/redactor.h"

#include <iterator>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype shortest = 4;
constexpr qsizetype longestLine = 200;

} // namespace

Redactor::Redactor(const Credentials &credentials)
{
    for (const auto &[id, secret] : credentials.secrets) {
        add(secret);
    }
}

void Redactor::add(const Secret &secret)
{
    if (!secret.isEmpty()) {
        m_secrets.push_back(secret.clone());
    }
}

void Redactor::add(const Redactor &other)
{
    for (const Secret &secret : other.m_secrets) {
        add(secret);
    }
}

Redactor::Hits Redactor::hits(const QString &text) const
{
    Hits all;
    if (m_secrets.empty() || text.isEmpty()) {
        return all;
    }
    const Echoes echoes(text);
    for (const Secret &secret : m_secrets) {
        QString plain = secret.exposeText();
        const std::vector<TextRange> here = echoes.of(plain);
        all.givenAway = all.givenAway || (plain.size() < shortest && !here.empty());
        wipe(plain);
        all.where.insert(all.where.end(), here.begin(), here.end());
    }
    all.where = joined(std::move(all.where));
    return all;
}

std::vector<TextRange> Redactor::find(const QString &text) const { return hits(text).where; }

QString Redactor::redacted(QString text) const
{
    const Hits found = hits(text);
    if (found.givenAway) {
        return {};
    }
    for (auto range = found.where.rbegin(); range != found.where.rend(); ++range) {
        text.replace(range->from, range->length, u"\u2022\u2022\u2022"_s);
    }
    return text;
}

RowFacts Redactor::redacted(RowFacts facts) const
{
    for (QString *text : {&facts.issuer, &facts.words, &facts.shown}) {
        *text = redacted(std::move(*text));
    }
    // A secret that comes back as another field's value is not worth keeping in any form.
    for (auto value = facts.found.begin(); value != facts.found.end();) {
        value = find(*value).empty() ? std::next(value) : facts.found.erase(value);
    }
    return facts;
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar letter : text.left(20 * longestLine)) {
        // Direction marks could turn the rest of a screen's text around.
        const bool hidden =
            letter.category() == QChar::Other_Format || letter.category() == QChar::Other_Control;
        line += hidden ? QChar(u' ') : letter;
    }
    line = line.simplified();
    if (line.size() > longestLine) {
        line = line.left(longestLine - 1).trimmed() + u'\u2026';
    }
    return line;
}

} // namespace ats
