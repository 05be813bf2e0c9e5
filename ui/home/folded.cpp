// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/folded.h"

#include <algorithm>

namespace ats
{

QString folded(const QString &text)
{
    const QString simple = text.simplified();
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(simple.cbegin(), simple.cend(), isAscii)) {
        return simple.toLower();
    }
    // Compatibility decomposition sets accents apart and turns ligatures and full-width letters into plain
    // ones.
    QString plain;
    plain.reserve(simple.size());
    for (const QChar c : simple.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark()) {
            plain += c;
        }
    }
    return plain.toCaseFolded();
}

} // namespace ats
