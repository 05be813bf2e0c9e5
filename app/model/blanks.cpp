// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/blanks.h"

namespace ats
{

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c == QChar(0x2800) || c == QChar(0x3164);
}

bool isBlank(QChar c) { return c.isSpace() || isInvisible(c); }

QStringView withoutEnds(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front())) {
        text = text.mid(1);
    }
    while (!text.isEmpty() && isBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

QString cleaned(QStringView text)
{
    QString result = withoutEnds(text).toString();
    result.removeIf(isInvisible);
    return result;
}

} // namespace ats
