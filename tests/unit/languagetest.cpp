// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"

#include "tests/support/registry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto germanWords = R"(<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de" sourcelanguage="en"><context><name>Test</name>
<message><source>Settings</source><translation>Einstellungen</translation></message>
<message numerus="yes"><source>%n entries</source>
<translation><numerusform>%n Eintrag</numerusform><numerusform>%n Einträge</numerusform></translation></message>
</context></TS>
)";

QString settingsWord() { return QCoreApplication::translate("Test", "Settings"); }

} // namespace

/// Which language the program speaks, with German as the only one beside English.
class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QLocale::setDefault(QLocale(u"de_AT"_s)); }
    void cleanup();
    void followsTheUsersLanguages_data();
    void followsTheUsersLanguages();
    void countsByTheLanguage();
    void staysEnglishWithoutAny();

private:
    QTemporaryDir m_folder;
    QLocale m_usual;
};

void LanguageTest::initTestCase()
{
    QFile source(m_folder.filePath(u"ats-connect_de.ts"_s));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(germanWords) > 0);
    source.close();
    QCOMPARE(QProcess::execute(QStringLiteral(ATS_LRELEASE), {u"-silent"_s, source.fileName()}), 0);
}

void LanguageTest::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
        delete translator;
    }
    QLocale::setDefault(m_usual);
}

void LanguageTest::followsTheUsersLanguages_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<bool>("german");
    QTest::newRow("German") << QStringList{u"de-DE"_s, u"de"_s} << true;
    QTest::newRow("German of a country of its own") << QStringList{u"de-AT"_s} << true;
    QTest::newRow("one that is not there first") << QStringList{u"fr-CH"_s, u"de-CH"_s, u"en"_s} << true;
    QTest::newRow("English first") << QStringList{u"en-GB"_s, u"de"_s} << false;
    QTest::newRow("none that is there") << QStringList{u"fr"_s, u"it"_s} << false;
    QTest::newRow("none at all") << QStringList{u"C"_s} << false;
}

void LanguageTest::followsTheUsersLanguages()
{
    QFETCH(QStringList, wanted);
    QFETCH(bool, german);
    useLanguage(wanted, m_folder.path());
    QCOMPARE(settingsWord(), german ? u"Einstellungen"_s : u"Settings"_s);
    // Words that Qt puts together speak the same, with the country's way of writing numbers.
    QCOMPARE(QLocale().createSeparatedList({u"a"_s, u"b"_s}), german ? u"a und b"_s : u"a and b"_s);
    QCOMPARE(QLocale().territory(), QLocale::Austria);
}

void LanguageTest::countsByTheLanguage()
{
    useLanguage({u"de"_s}, m_folder.path());
    QCOMPARE(QCoreApplication::translate("Test", "%n entries", nullptr, 1), u"1 Eintrag"_s);
    QCOMPARE(QCoreApplication::translate("Test", "%n entries", nullptr, 3), u"3 Einträge"_s);
}

void LanguageTest::staysEnglishWithoutAny()
{
    useLanguage({u"de"_s}, m_folder.filePath(u"nothing"_s));
    QCOMPARE(settingsWord(), u"Settings"_s);
    QCOMPARE(QLocale().toString(QDate(2026, 12, 1), u"d MMMM"_s), u"1 December"_s);
    QVERIFY(qApp->findChildren<QTranslator *>().isEmpty());
}

ATS_TEST(LanguageTest)
#include "languagetest.moc"
