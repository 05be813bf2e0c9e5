// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/totp.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QtEndian>

namespace ats
{

namespace
{

constexpr qint64 period = 30;
constexpr quint32 sixDigits = 1'000'000;

/// The value of one base32 letter, or -1.
int valueOf(char letter)
{
    if (letter >= 'A' && letter <= 'Z') {
        return letter - 'A';
    }
    return letter >= '2' && letter <= '7' ? letter - '2' + 26 : -1;
}

} // namespace

QByteArray fromBase32(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8 + 1); // never grows, so it leaves no half copies behind
    quint32 bits = 0;
    int count = 0;
    for (const char letter : text) {
        const int value = valueOf(letter);
        if (value < 0) {
            wipe(bytes);
            return {};
        }
        bits = (bits << 5 | static_cast<quint32>(value)) & 0xfff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xff);
        }
    }
    return bytes;
}

std::optional<TotpCode> TotpCode::at(const Secret &base32, const QDateTime &time)
{
    QByteArray key = fromBase32(base32.bytes());
    if (key.isEmpty()) {
        return std::nullopt;
    }
    const qint64 seconds = time.toSecsSinceEpoch();
    const qint64 counter = qToBigEndian(seconds / period);
    const QByteArray moment(reinterpret_cast<const char *>(&counter), sizeof counter);
    const QByteArray hash = QMessageAuthenticationCode::hash(moment, key, QCryptographicHash::Sha1);
    wipe(key);
    // RFC 4226, 5.3: the last half byte says where the number begins.
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + (hash.back() & 0x0f)) & 0x7fffffff;
    return TotpCode{QString::number(number % sixDigits).rightJustified(6, QLatin1Char('0')),
                    static_cast<int>(period - seconds % period)};
}

} // namespace ats
