// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/wordlist.h"

#include <QtCore/QFile>

namespace ats
{

using namespace Qt::StringLiterals;

WordList::WordList()
{
    QFile file(u":/handoff/words.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the word list is not compiled in");
    }
    m_words = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (m_words.size() != size) {
        qFatal("the word list is not whole");
    }
    for (int index = 0; index < size; ++index) {
        m_places.insert(m_words[index], index);
    }
}

const WordList &WordList::instance()
{
    static const WordList list;
    return list;
}

std::optional<int> WordList::indexOf(const QString &word) const
{
    const auto found = m_places.constFind(word);
    return found == m_places.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace ats
