// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/sealedfile.h"

#include "app/handoff/filekind.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/passphrase.h"
#include "tests/handoff/handoffsample.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

#include <sodium.h>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Sealed files: what opens them, what of them can be seen, and that nothing changed or cut short opens.
class SealedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensForItsCodeAlone();
    void opensWithItsPassphraseAlone();
    void nothingShowsFromOutside();
    void survivesMailPrograms_data();
    void survivesMailPrograms();
    void cutShortAnywhereItIsRefused();
    void anyChangedLetterIsRefused();
    void changedBehindTheChecksumItIsRefused();
    void withoutItsEndItIsRefused();
    void costsAreBounded_data();
    void costsAreBounded();
    void otherFilesAreToldApart_data();
    void otherFilesAreToldApart();
    void lengthTellsLittle();

private:
    /// The bytes between first line and checksum, changed and put together again.
    [[nodiscard]] static QByteArray rebuilt(const QByteArray &file,
                                            const std::function<void(QByteArray &)> &change);
    [[nodiscard]] QString openingFails(const QByteArray &file) const;
    Secret m_words;
    QByteArray m_toCode;
    QByteArray m_withWords;
};

void SealedFileTest::initTestCase()
{
    QVERIFY(initSecrets());
    m_words = makePassphrase();
    const Secret content = sampleHandoff().toJson();
    m_toCode = SealedFile::sealTo(sampleCode(), content).value();
    m_withWords = SealedFile::sealWith(m_words, content, quickCost).value();
}

QString SealedFileTest::openingFails(const QByteArray &file) const
{
    const Outcome<SealedFile> read = SealedFile::read(file);
    if (!read) {
        return read.problem().text;
    }
    const Outcome<Secret> content = read.value().lock() == LockKind::Passphrase
                                        ? read.value().openWithPassphrase(m_words)
                                        : read.value().openWithKey(sampleKey().privateKey);
    return content ? QString() : content.problem().text;
}

QByteArray SealedFileTest::rebuilt(const QByteArray &file, const std::function<void(QByteArray &)> &change)
{
    const QByteArray first = file.left(file.indexOf('\n') + 1);
    QByteArray body = QByteArray::fromBase64(file.mid(first.size()).replace('\n', ""));
    body.chop(16);
    change(body);
    return first + (body + digest(first + body, 16)).toBase64() + '\n';
}

void SealedFileTest::opensForItsCodeAlone()
{
    const SealedFile sealed = SealedFile::read(m_toCode).value();
    QVERIFY(sealed.lock() == LockKind::ReceivingCode);
    const Outcome<Secret> content = sealed.openWithKey(sampleKey().privateKey);
    QVERIFY(content.ok());
    const Outcome<Handoff> read = Handoff::fromJson(content.value(), shippedGuides());
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.problem().text));
    QVERIFY(read.value().details == sampleHandoff().details);
    QCOMPARE(sealed.openWithKey(makeKeyPair().privateKey).problem(), sealedToAnother());
    QCOMPARE(sealed.openWithKey(Secret()).problem(), sealedToAnother());
    QCOMPARE(sealed.openWithPassphrase(m_words).problem(), wrongPassphrase());
    // Each file has keys of its own.
    QVERIFY(SealedFile::sealTo(sampleCode(), sampleHandoff().toJson()).value() != m_toCode);
    QVERIFY(!SealedFile::sealTo({QByteArray(32, '\0')}, Secret(u"{}")).ok());
}

void SealedFileTest::opensWithItsPassphraseAlone()
{
    const SealedFile sealed = SealedFile::read(m_withWords).value();
    QVERIFY(sealed.lock() == LockKind::Passphrase);
    QCOMPARE(sealed.cost(), quickCost);
    QVERIFY(sealed.openWithPassphrase(m_words).ok());
    QCOMPARE(sealed.openWithPassphrase(makePassphrase()).problem(), wrongPassphrase());
    QCOMPARE(sealed.openWithPassphrase(Secret()).problem(), wrongPassphrase());
    QCOMPARE(sealed.openWithKey(sampleKey().privateKey).problem(), sealedToAnother());
}

void SealedFileTest::nothingShowsFromOutside()
{
    for (const QByteArray &file : {m_toCode, m_withWords}) {
        const QByteArray body = QByteArray::fromBase64(file.mid(file.indexOf('\n')).replace('\n', ""));
        QVERIFY(file.startsWith("ATS-CONNECT-HANDOFF 1\n"));
        for (const QByteArray &word : {"canary"_ba, "Contoso"_ba, "jobdiva"_ba, "Ada Example"_ba,
                                       "Emil Engineer"_ba, "123456"_ba, "0f5e8a51"_ba, sampleCode().key}) {
            QVERIFY(!body.contains(word) && !file.contains(word));
        }
        for (const char letter : file) {
            QVERIFY(letter == '\n' || (letter >= ' ' && letter <= '~'));
        }
    }
}

void SealedFileTest::survivesMailPrograms_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("line ends") << QByteArray(m_toCode).replace("\n", "\r\n");
    QTest::newRow("blanks at line ends") << QByteArray(m_toCode).replace("\n", " \n");
    QTest::newRow("mark in front") << "\xef\xbb\xbf" + m_toCode;
    QTest::newRow("lines in front and behind") << "\n\n" + m_toCode + "\n\n";
    QByteArray wrapped = m_toCode;
    QTest::newRow("other line lengths") << wrapped.insert(60, "\n");
}

void SealedFileTest::survivesMailPrograms()
{
    QFETCH(QByteArray, file);
    QCOMPARE(openingFails(file), QString());
}

void SealedFileTest::cutShortAnywhereItIsRefused()
{
    for (qsizetype end = 0; end < m_toCode.size() - 1; ++end) { // the last byte is a line end
        const Outcome<SealedFile> read = SealedFile::read(m_toCode.first(end));
        QVERIFY2(!read, qPrintable(QString::number(end)));
        const bool isSeen = end >= "ATS-CONNECT-HANDOFF"_ba.size();
        QCOMPARE(read.problem(), isSeen ? damagedHandoff() : notAHandoffFile());
    }
}

void SealedFileTest::anyChangedLetterIsRefused()
{
    const qsizetype first = m_toCode.indexOf('\n') + 1;
    for (qsizetype place = first; place < m_toCode.size(); place += place < first + 200 ? 1 : 11) {
        if (m_toCode[place] != '\n') {
            QByteArray changed = m_toCode;
            changed[place] = changed[place] == 'A' ? 'B' : 'A';
            QCOMPARE(openingFails(changed), damagedHandoff().text);
        }
    }
    QCOMPARE(openingFails(m_toCode + "AAAA"), damagedHandoff().text);
}

void SealedFileTest::changedBehindTheChecksumItIsRefused()
{
    // Whoever changes a file on purpose can mend its checksum. Every byte up to the content, and some of it.
    for (const QByteArray &file : {m_toCode, m_withWords}) {
        QCOMPARE(openingFails(rebuilt(file, [](QByteArray &) {})), QString());
        for (int place = 0; place < 130; place += file == m_toCode ? 1 : 13) {
            const QString said = openingFails(rebuilt(
                file, [place](QByteArray &body) { body[place] = static_cast<char>(body[place] ^ 1); }));
            QVERIFY2(!said.isEmpty(), qPrintable(QString::number(place)));
        }
        for (const int cut : {1, 16, 17, 100, 4000}) {
            QVERIFY(!openingFails(rebuilt(file, [cut](QByteArray &body) { body.chop(cut); })).isEmpty());
        }
        QVERIFY(!openingFails(rebuilt(file, [](QByteArray &body) { body += "more"; })).isEmpty());
    }
    // The content of one file under the head of another.
    const QByteArray other = SealedFile::sealTo(sampleCode(), sampleHandoff().toJson()).value();
    QByteArray foreign;
    (void)rebuilt(other, [&](QByteArray &body) { foreign = body; });
    QCOMPARE(
        openingFails(rebuilt(m_toCode, [&](QByteArray &body) { body = body.left(65) + foreign.mid(65); })),
        damagedHandoff().text);
}

void SealedFileTest::withoutItsEndItIsRefused()
{
    // A whole message, but not the last one of its stream: more should have followed.
    const Secret key(QByteArrayView(QByteArray(32, 'k')));
    const QByteArray content("content");
    for (const unsigned char tag : {crypto_secretstream_xchacha20poly1305_TAG_FINAL,
                                    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE}) {
        QByteArray stream(streamHeaderSize + content.size() + streamTailSize, Qt::Uninitialized);
        auto *out = reinterpret_cast<unsigned char *>(stream.data());
        crypto_secretstream_xchacha20poly1305_state state;
        crypto_secretstream_xchacha20poly1305_init_push(
            &state, out, reinterpret_cast<const unsigned char *>(key.bytes().data()));
        crypto_secretstream_xchacha20poly1305_push(&state, out + streamHeaderSize, nullptr,
                                                   reinterpret_cast<const unsigned char *>(content.data()),
                                                   static_cast<std::size_t>(content.size()), nullptr, 0, tag);
        const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        QCOMPARE(decrypted(key, stream, {}).has_value(), isLast);
    }
}

void SealedFileTest::costsAreBounded_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("no pass") << 17 << "\x00\x00\x00\x00"_ba;
    QTest::newRow("passes without end") << 17 << "\xff\xff\xff\xff"_ba;
    QTest::newRow("no memory") << 21 << "\x00\x00\x00\x00"_ba;
    QTest::newRow("all memory") << 21 << "\xff\xff\xff\xff"_ba;
    QTest::newRow("a little more than allowed") << 21 << "\x01\x00\x04\x00"_ba;
}

void SealedFileTest::costsAreBounded()
{
    QFETCH(int, place);
    QFETCH(QByteArray, number);
    const QByteArray file = rebuilt(m_withWords, [&](QByteArray &body) { body.replace(place, 4, number); });
    const Outcome<SealedFile> read = SealedFile::read(file);
    QVERIFY(!read.ok()); // before any work is done
    QCOMPARE(read.problem(), damagedHandoff());
    QVERIFY(!SealedFile::sealWith(m_words, Secret(u"{}"), {0, 8 * 1024}).ok());
}

void SealedFileTest::otherFilesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("kind");
    const auto said = [](const Problem &problem) { return problem.text; };
    QTest::newRow("sealed") << m_toCode << u".atshandoff"_s;
    QTest::newRow("invitation") << sampleInvitation().toFile() << u".atsinvite"_s;
    QTest::newRow("slip") << sampleSlip().toFile() << u".atsslip"_s;
    QTest::newRow("newer") << QByteArray(m_toCode).replace("OFF 1\n", "OFF 12\n") << said(newerHandoff(12));
    QTest::newRow("version missing") << QByteArray(m_toCode).replace("OFF 1\n", "OFF\n")
                                     << said(damagedHandoff());
    QTest::newRow("version 0") << QByteArray(m_toCode).replace("OFF 1\n", "OFF 0\n")
                               << said(damagedHandoff());
    QTest::newRow("version spelled oddly")
        << QByteArray(m_toCode).replace("OFF 1\n", "OFF +1\n") << said(damagedHandoff());
    QTest::newRow("empty") << QByteArray() << said(notAHandoffFile());
    QTest::newRow("text") << "Dear engineer,"_ba << said(notAHandoffFile());
    QTest::newRow("picture") << "\x89PNG\r\n\x1a\n\0\0\0\0"_ba << said(notAHandoffFile());
    QTest::newRow("other JSON") << "{\"format\":\"x\",\"version\":1}"_ba << said(notAHandoffFile());
    QTest::newRow("JSON without end") << "{\"format\":\"ats-connect-slip\""_ba << said(notAHandoffFile());
    QTest::newRow("only blanks") << QByteArray(1000, ' ') << said(notAHandoffFile());
    QTest::newRow("too large") << QByteArray(m_toCode).append(QByteArray(300'000, '\n'))
                               << said(tooLargeForHandoff());
}

void SealedFileTest::otherFilesAreToldApart()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, kind);
    const Outcome<HandoffFileKind> told = kindOfFile(file);
    QString got = told ? QString(suffixOf(told.value())) : told.problem().text;
    if (told && told.value() == HandoffFileKind::Handoff) {
        const QString said = openingFails(file);
        got = said.isEmpty() ? got : said;
    }
    QCOMPARE(got, kind);
}

void SealedFileTest::lengthTellsLittle()
{
    const auto length = [](qsizetype content) {
        const Outcome<QByteArray> file =
            SealedFile::sealTo(sampleCode(), Secret(QByteArrayView(QByteArray(content, 'x'))));
        return file ? file.value().size() : -1;
    };
    QCOMPARE(length(1), length(4096));
    QVERIFY(length(4097) > length(4096));
    QCOMPARE(length(4097), length(16 * 1024));
    QVERIFY(length(128 * 1024) <= largestHandoffFile);
    QCOMPARE(length(128 * 1024 + 1), qsizetype(-1));
}

ATS_TEST(SealedFileTest)
#include "sealedfiletest.moc"
