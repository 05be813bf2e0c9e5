// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QChar>
#include <QtCore/QRandomGenerator>

namespace ats::test
{

/// A made-up secret to look for in this process's own memory. It is kept with its bits turned, and comes out
/// a letter at a time, so that the test itself leaves no copy. Long, because what frees a block overwrites
/// its beginning; of several pieces, each of which begins with a letter that no other place has.
class Marker
{
public:
    static constexpr qsizetype pieces = 4;
    static constexpr qsizetype pieceLength = 24;
    static constexpr qsizetype length = pieces * pieceLength;
    static constexpr char first = 'Q';

    Marker()
        : m_turned(length, '\0')
    {
        static constexpr char letters[] = "abcdefghijkmnopqrstuvwxyz23456789";
        for (qsizetype i = 0; i < length; ++i) {
            const auto any = QRandomGenerator::system()->bounded(static_cast<quint32>(sizeof letters - 1));
            m_turned[i] = turned(i % pieceLength == 0 ? first : letters[any]);
        }
    }

    [[nodiscard]] char at(qsizetype place) const { return turned(m_turned.at(place)); }

private:
    [[nodiscard]] static char turned(char letter) { return static_cast<char>(letter ^ 0x55); }
    QByteArray m_turned;
};

} // namespace ats::test
