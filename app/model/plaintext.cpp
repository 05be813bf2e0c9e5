// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/plaintext.h"

namespace ats
{

using namespace Qt::StringLiterals;

QString plainText(QStringView markdown)
{
    QString result;
    result.reserve(markdown.size());
    bool code = false;
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar character = markdown[i];
        if (character == u'`') {
            code = !code;
        } else if (character == u'[' && !code) {
            const qsizetype middle = markdown.indexOf(u"](", i);
            const qsizetype close = middle < 0 ? -1 : markdown.indexOf(u')', middle);
            if (close < 0) {
                result += character;
                continue;
            }
            result.append(markdown.sliced(i + 1, middle - i - 1)).append(" <"_L1);
            result.append(markdown.sliced(middle + 2, close - middle - 2)).append(u'>');
            i = close;
        } else if (character != u'*' || code) {
            result += character;
        }
    }
    return result;
}

} // namespace ats
