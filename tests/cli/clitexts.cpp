// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/commandline.h"
#include "app/model/stage.h"
#include "tests/support/markingtranslator.h"
#include "tests/support/marks.h"
#include "tests/support/registry.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QtTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// What the console says of how it is used goes through translation; what is typed stays as it is typed.
class CliTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_translator); }
    void help();
    void complaints_data();
    void complaints();

private:
    MarkingTranslator m_translator;
    QSet<QString> m_typed; ///< verbs, options and what may follow them
};

void CliTexts::initTestCase()
{
    const Done read = m_translator.read();
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.problem().text));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
    m_typed = {u"--json"_s, u"--help, --version"_s};
    for (const VerbRule &verb : verbRules()) {
        m_typed += QString::fromUtf8(verb.verb);
        for (const UsageLine &line : verb.usage) {
            m_typed += QString::fromUtf8(line.typed);
        }
    }
    for (const OptionRule &option : optionRules()) {
        m_typed += QString::fromUtf8(option.name);
        m_typed += QString::fromUtf8(option.usage.typed);
    }
    for (const Stage stage : allStages()) {
        m_typed += toId(stage);
    }
}

void CliTexts::help()
{
    QStringList bare;
    for (const QString &piece : outsideMarks(usageText())) {
        for (const QString &line : piece.split(u'\n')) {
            if (!line.trimmed().isEmpty() && !m_typed.contains(line.trimmed())) {
                bare += line.trimmed();
            }
        }
    }
    QCOMPARE(bare, QStringList());
}

void CliTexts::complaints_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"",
                              "dance",
                              "check",
                              "list a",
                              "check a b",
                              "share a b c",
                              "list --loud",
                              "list --csv --json",
                              "check --all --stage",
                              "check --all --stage nowhere",
                              "check --all --jobs 99",
                              "check a --jobs 2",
                              "check --all a",
                              "check --all --now",
                              "check a --set x=1",
                              "check a --guide g",
                              "add",
                              "add a",
                              "add a --guide g --set 1",
                              "add a --guide g --host nowhere",
                              "add a --guide g --host x=http://y",
                              "add a --guide g --trust f",
                              "add a --guide g --all",
                              "export a --to b --passphrase",
                              "invite a",
                              "slip a",
                              "import a --draft --slip b",
                              "share a",
                              "replace-by a --none --calendar b",
                              "replace-by a soon",
                              "link a --csv"}) {
        QTest::newRow(words) << QString::fromUtf8(words);
    }
}

void CliTexts::complaints()
{
    QFETCH(QString, words);
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    const Outcome<Arguments> arguments = parseArguments(typed);
    QVERIFY(!arguments.ok());
    QVERIFY(arguments.problem().text != unmarked(arguments.problem().text));
    for (const QString &piece : outsideMarks(arguments.problem().text)) {
        for (const QString &word : piece.split(u", "_s)) {
            QVERIFY2(m_typed.contains(word) || words.contains(word), qPrintable(word));
        }
    }
}

ATS_TEST(CliTexts)
#include "clitexts.moc"
