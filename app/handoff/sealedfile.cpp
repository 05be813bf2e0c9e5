// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/sealedfile.h"

#include "app/handoff/handoffproblem.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

#include <array>

namespace ats
{

namespace
{

constexpr QByteArrayView sealedMagic("ATS-CONNECT-HANDOFF");
constexpr int sealedVersion = 1;
constexpr char lockToCode = 1;
constexpr char lockWithWords = 2;
constexpr qsizetype sumSize = 16;
constexpr qsizetype lineLength = 64;
constexpr std::array<qsizetype, 4> sizeClasses{4 * 1024, 16 * 1024, 64 * 1024, 128 * 1024};

/// The canonical first line, which is authenticated, too.
QByteArray firstLine() { return sealedMagic.toByteArray() + ' ' + QByteArray::number(sealedVersion) + '\n'; }

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// Blanks behind JSON mean nothing, so they can be the padding.
std::optional<Secret> padded(const Secret &content)
{
    for (const qsizetype size : sizeClasses) {
        if (content.bytes().size() <= size) {
            QByteArray bytes;
            bytes.reserve(size); // never grows, so it leaves no half copies behind
            bytes += content.bytes();
            bytes.append(size - bytes.size(), ' ');
            Secret whole{QByteArrayView(bytes)};
            wipe(bytes);
            return whole;
        }
    }
    return std::nullopt;
}

Outcome<QByteArray> finished(QByteArray head, const LockKeys &keys, const Secret &content)
{
    const std::optional<Secret> whole = padded(content);
    if (!whole) {
        return Problem{QCoreApplication::translate(
            "ats::Handoff", "These details are too long for a hand-off file. Shorten the note.")};
    }
    head += keyCheck(keys, head);
    QByteArray body = head + encrypted(keys.stream, *whole, head);
    body += digest(body, sumSize);
    const QByteArray text = body.sliced(firstLine().size()).toBase64();
    QByteArray file = firstLine();
    for (qsizetype at = 0; at < text.size(); at += lineLength) {
        file += text.sliced(at, qMin(lineLength, text.size() - at)) + '\n';
    }
    return file;
}

bool isBlank(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n'; }

/// Without what mail programs and editors put in front.
QByteArrayView trimmedStart(QByteArrayView file)
{
    if (file.startsWith("\xef\xbb\xbf")) {
        file = file.sliced(3);
    }
    while (!file.isEmpty() && isBlank(file.front())) {
        file = file.sliced(1);
    }
    return file;
}

/// Takes `size` bytes off the front; nothing when there are not so many.
std::optional<QByteArray> takeOff(QByteArrayView &bytes, qsizetype size)
{
    if (bytes.size() < size) {
        return std::nullopt;
    }
    QByteArray part = bytes.first(size).toByteArray();
    bytes = bytes.sliced(size);
    return part;
}

} // namespace

Outcome<QByteArray> SealedFile::sealTo(const ReceivingCode &to, const Secret &content)
{
    const KeyPair own = makeKeyPair();
    const std::optional<LockKeys> keys = keysForSender(own, to.key);
    if (!keys) {
        return Problem{QCoreApplication::translate(
            "ats::Handoff", "Nothing can be sealed to this receiving code. Ask for another one.")};
    }
    return finished(firstLine() + lockToCode + own.publicKey, *keys, content);
}

Outcome<QByteArray> SealedFile::sealWith(const Secret &passphrase, const Secret &content,
                                         const PassphraseCost &cost)
{
    const QByteArray salt = randomBytes(saltSize);
    const std::optional<LockKeys> keys = keysOfPassphrase(passphrase, salt, cost);
    if (!keys) {
        return noMemoryToOpen();
    }
    return finished(firstLine() + lockWithWords + salt + number(cost.passes) + number(cost.kibibytes), *keys,
                    content);
}

bool SealedFile::isSealed(QByteArrayView file) { return trimmedStart(file).startsWith(sealedMagic); }

Outcome<SealedFile> SealedFile::read(QByteArrayView file)
{
    if (file.size() > largestHandoffFile) {
        return tooLargeForHandoff();
    }
    if (!isSealed(file)) {
        return notAHandoffFile();
    }
    const QByteArrayView text = trimmedStart(file).sliced(sealedMagic.size());
    const qsizetype end = text.indexOf('\n');
    if (end < 0) {
        return damagedHandoff();
    }
    bool isNumber = false;
    const QByteArray stated = text.first(end).trimmed().toByteArray();
    const int version = stated.toInt(&isNumber);
    if (!isNumber || version < 1 || stated != QByteArray::number(version)) {
        return damagedHandoff();
    }
    if (version > sealedVersion) {
        return newerHandoff(version);
    }
    QByteArray letters;
    for (const char letter : text.sliced(end)) {
        if (!isBlank(letter)) {
            letters += letter;
        }
    }
    const auto decoded = QByteArray::fromBase64Encoding(letters, QByteArray::AbortOnBase64DecodingErrors);
    // Only the one spelling of the bytes, so that nothing can be changed unseen.
    if (!decoded || decoded.decoded.toBase64() != letters || decoded.decoded.size() < sumSize) {
        return damagedHandoff();
    }
    const QByteArray whole = firstLine() + decoded.decoded;
    if (!isSame(digest(whole.chopped(sumSize), sumSize), whole.last(sumSize))) {
        return damagedHandoff();
    }
    SealedFile sealed;
    QByteArrayView rest = QByteArrayView(whole).chopped(sumSize).sliced(firstLine().size());
    const std::optional<QByteArray> kind = takeOff(rest, 1);
    if (!kind || (kind->at(0) != lockToCode && kind->at(0) != lockWithWords)) {
        return damagedHandoff();
    }
    sealed.m_lock = kind->at(0) == lockToCode ? LockKind::ReceivingCode : LockKind::Passphrase;
    const bool isToCode = sealed.m_lock == LockKind::ReceivingCode;
    const std::optional<QByteArray> material = takeOff(rest, isToCode ? publicKeySize : saltSize);
    const std::optional<QByteArray> cost = takeOff(rest, isToCode ? 0 : 8);
    sealed.m_head = whole.first(whole.size() - sumSize - rest.size());
    const std::optional<QByteArray> check = takeOff(rest, keyCheckSize);
    if (!material || !cost || !check || rest.size() < streamHeaderSize + streamTailSize) {
        return damagedHandoff();
    }
    if (!isToCode) {
        sealed.m_cost = {qFromLittleEndian<quint32>(cost->constData()),
                         qFromLittleEndian<quint32>(cost->constData() + 4)};
        if (!sealed.m_cost.isWithinBounds()) {
            return damagedHandoff();
        }
    }
    sealed.m_material = *material;
    sealed.m_check = *check;
    sealed.m_stream = rest.toByteArray();
    return sealed;
}

Outcome<Secret> SealedFile::openWithKey(const Secret &privateKey) const
{
    const std::optional<KeyPair> own =
        m_lock == LockKind::ReceivingCode ? keyPairOf(privateKey) : std::nullopt;
    const std::optional<LockKeys> keys = own ? keysForReceiver(*own, m_material) : std::nullopt;
    return keys ? open(*keys, sealedToAnother()) : sealedToAnother();
}

Outcome<Secret> SealedFile::openWithPassphrase(const Secret &passphrase) const
{
    if (m_lock != LockKind::Passphrase) {
        return wrongPassphrase();
    }
    const std::optional<LockKeys> keys = keysOfPassphrase(passphrase, m_material, m_cost);
    return keys ? open(*keys, wrongPassphrase()) : noMemoryToOpen();
}

Outcome<Secret> SealedFile::open(const LockKeys &keys, const Problem &wrongKey) const
{
    if (!isSame(keyCheck(keys, m_head), m_check)) {
        return wrongKey;
    }
    std::optional<Secret> content = decrypted(keys.stream, m_stream, m_head + m_check);
    return content ? Outcome<Secret>(std::move(*content)) : Outcome<Secret>(damagedHandoff());
}

} // namespace ats
