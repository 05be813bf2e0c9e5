// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/filekind.h"
#include "app/handoff/passphrase.h"
#include "app/handoff/sealedfile.h"
#include "tests/handoff/handoffsample.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// The files of FORMAT.md's test vectors: what was written once is read for ever, and written the same where
/// nothing random is in it.
class VectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (void)shippedCatalog(); }
    void theReceivingCode();
    void theSealedFiles();
    void thePlainFiles();
};

void VectorTest::theReceivingCode()
{
    const QList<QByteArray> lines = vectorFile(u"receiving-code.txt"_s).split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(sampleCode().asText(), QString::fromLatin1(lines[0]));
    QCOMPARE(sampleCode().asWords().join(u' '), QString::fromLatin1(lines[1]));
}

void VectorTest::theSealedFiles()
{
    QByteArray content = vectorFile(u"content.json"_s);
    QVERIFY(content.endsWith('\n'));
    content.chop(1);
    QVERIFY(sampleHandoff().toJson().bytes() == content);
    const QByteArray padded = content.leftJustified(4096, ' ');
    const SealedFile toCode = SealedFile::read(vectorFile(u"to-code.atshandoff"_s)).value();
    const Outcome<Secret> byKey = toCode.openWithKey(sampleKey().privateKey);
    QVERIFY(byKey.ok());
    QVERIFY(byKey.value().bytes() == padded);
    const SealedFile withWords = SealedFile::read(vectorFile(u"with-passphrase.atshandoff"_s)).value();
    const Outcome<Secret> byWords = withWords.openWithPassphrase(
        typedPassphrase(Secret(u"acorn basil cloud dune fern harp igloo jelly")).value());
    QVERIFY(byWords.ok());
    QVERIFY(byWords.value().bytes() == padded);
}

void VectorTest::thePlainFiles()
{
    QCOMPARE(sampleInvitation().toFile(), vectorFile(u"invitation.atsinvite"_s));
    QCOMPARE(sampleSlip().toFile(), vectorFile(u"slip.atsslip"_s));
}

ATS_TEST(VectorTest)
#include "vectortest.moc"
