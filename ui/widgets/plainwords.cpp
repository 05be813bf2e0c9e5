// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plainwords.h"

namespace ats
{

QString plainWords(const QString &text)
{
    QString plain;
    for (const QChar c : text.simplified()) {
        if (QStringView(u"\\*`[]").contains(c)) {
            plain += u'\\';
        }
        plain += c;
    }
    return plain;
}

} // namespace ats
