// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// guides, show, lint, list without anything in it, and every way to ask wrongly.
class CliCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guidesAreListed();
    void showPrintsTheWholeGuide();
    void lintAcceptsAGoodFolder();
    void lintNamesFileLineAndColumn();
    void anEmptyListIsSaid();
    void helpAndVersion();
    void wrongUsageIsNamed_data();
    void wrongUsageIsNamed();

private:
    Cli m_cli;
};

void CliCatalogTest::guidesAreListed()
{
    const CliResult text = m_cli.run({u"guides"_s});
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.contains("jobdiva-stackone  Connect JobDiva"), text.said().constData());
    const CliResult json = m_cli.run({u"guides"_s, u"--json"_s});
    QCOMPARE(json.exit, 0);
    QMap<QString, QJsonObject> guides;
    for (const QJsonValue &one : json.json().value(u"guides"_s).toArray()) {
        guides.insert(one[u"id"_s].toString(), one.toObject());
    }
    QCOMPARE(guides.keys(), (QStringList{u"jobdiva-oneup"_s, u"jobdiva-refassured"_s, u"jobdiva-stackone"_s,
                                         u"teamtailor-stackone"_s}));
    const QJsonObject guide = guides.value(u"jobdiva-stackone"_s);
    QCOMPARE(guide.value(u"system"_s).toString(), u"JobDiva"_s);
    QCOMPARE(guide.value(u"platform"_s).toString(), u"StackOne Hub"_s);
    QCOMPARE(guide.value(u"fields"_s).toArray(), (QJsonArray{u"clientId"_s, u"username"_s, u"password"_s}));
    QVERIFY(!QDir(m_cli.dataFolder())
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
                 .contains(u"ats-connect"_s));
}

void CliCatalogTest::showPrintsTheWholeGuide()
{
    const CliResult text = m_cli.run({u"show"_s, u"jobdiva-stackone"_s});
    QCOMPARE(text.exit, 0);
    for (const char *part :
         {"Client ID", "API Username", "API Password", "StackOne API User",
          "Only allow access to JobDiva API Calls", "Link it in StackOne Hub", "Connection Successful",
          "https://docs.stackone.com/guides/accounts-section", "integrations@stackone.com", "jobdiva.com"}) {
        QVERIFY2(text.out.contains(part), part);
    }
    QVERIFY(!text.out.contains("{system}"));
    const CliResult json = m_cli.run({u"show"_s, u"jobdiva-stackone"_s, u"--json"_s});
    QCOMPARE(json.json().value(u"text"_s).toString().toUtf8().trimmed(), text.out.trimmed());
    const CliResult unknown = m_cli.run({u"show"_s, u"jobdiva-nowhere"_s});
    QCOMPARE(unknown.exit, 2);
    QVERIFY2(unknown.err.contains("jobdiva-nowhere") && unknown.err.contains("jobdiva-stackone"),
             unknown.said().constData());
    QVERIFY(unknown.out.isEmpty());
}

void CliCatalogTest::lintAcceptsAGoodFolder()
{
    const QString folder = QStringLiteral(ATS_SOURCE_DIR "/resources/catalog");
    const CliResult text = m_cli.run({u"lint"_s, folder});
    QVERIFY2(text.exit == 0 && text.out.contains("No errors."), text.said().constData());
    const CliResult json = m_cli.run({u"lint"_s, folder, u"--json"_s});
    QCOMPARE(json.exit, 0);
    QCOMPARE(json.json(), (QJsonObject{{u"errors"_s, QJsonArray()}}));
}

void CliCatalogTest::lintNamesFileLineAndColumn()
{
    const QTemporaryDir folder;
    const QString from = QStringLiteral(ATS_SOURCE_DIR "/tests/data/catalog/acme/.");
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, from, folder.path()}), 0);
    QCOMPARE(m_cli.run({u"lint"_s, folder.path()}).exit, 0);
    QFile guide(folder.filePath(u"guides/acme-demo.toml"_s));
    QVERIFY(guide.open(QIODevice::ReadWrite));
    const qsizetype lines = guide.readAll().count('\n');
    QVERIFY(guide.seek(0));
    const QByteArray old = guide.readAll();
    QVERIFY(guide.seek(0));
    guide.write("nonsense = 1\n" + old);
    guide.close();
    QVERIFY(lines > 0);
    const CliResult text = m_cli.run({u"lint"_s, folder.path()});
    QCOMPARE(text.exit, 2);
    QVERIFY2(text.out.contains("acme-demo.toml:1:1") && text.out.contains("nonsense"),
             text.said().constData());
    const CliResult json = m_cli.run({u"lint"_s, folder.path(), u"--json"_s});
    QCOMPARE(json.exit, 2);
    const QJsonObject error = json.json().value(u"errors"_s).toArray().first().toObject();
    QCOMPARE(error.keys(), (QStringList{u"allowed"_s, u"column"_s, u"file"_s, u"found"_s, u"line"_s}));
    QCOMPARE(error.value(u"line"_s).toInt(), 1);
    QCOMPARE(m_cli.run({u"lint"_s, u"/nonexistent"_s}).exit, 2);
}

void CliCatalogTest::anEmptyListIsSaid()
{
    const CliResult text = m_cli.run({u"list"_s});
    QCOMPARE(text.exit, 0);
    QCOMPARE(text.out, "No connections yet.\n"_ba);
    QCOMPARE(m_cli.run({u"list"_s, u"--json"_s}).json(), (QJsonObject{{u"connections"_s, QJsonArray()}}));
}

void CliCatalogTest::helpAndVersion()
{
    const CliResult help = m_cli.run({u"--help"_s});
    QCOMPARE(help.exit, 0);
    for (const char *word :
         {"guides", "show", "lint", "list", "check", "add", "reconnect", "remove", "--set", "--secrets-stdin",
          "--draft", "--host", "--trust", "--json", "--account-changed"}) {
        QVERIFY2(help.out.contains(word), word);
    }
    const CliResult version = m_cli.run({u"--version"_s});
    QCOMPARE(version.exit, 0);
    QVERIFY(version.out.startsWith("ats-connect "));
}

void CliCatalogTest::wrongUsageIsNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const QStringList check{u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s};
    const QStringList add{u"add"_s, u"Contoso"_s, u"--guide"_s, u"jobdiva-stackone"_s};
    const auto row = [](const char *name, const QStringList &words, const char *named) {
        QTest::newRow(name) << words << QByteArray(named);
    };
    row("nothing", {}, "--help");
    row("unknown verb", {u"connect"_s}, "connect");
    row("unknown option", {u"list"_s, u"--password=hunter2"_s}, "--password");
    row("option of another verb", {u"list"_s, u"--guide"_s, u"x"_s}, "--guide");
    row("draft with check", check + QStringList{u"--draft"_s}, "--draft");
    row("account changed with add", add + QStringList{u"--account-changed"_s}, "--account-changed");
    row("show without a name", {u"show"_s}, "show");
    row("show with two", {u"show"_s, u"a"_s, u"b"_s}, "show");
    row("list with a name", {u"list"_s, u"a"_s}, "list");
    row("check with neither", {u"check"_s}, "--guide");
    row("check with both", check + QStringList{u"Contoso"_s}, "--guide");
    row("check of a name with values", {u"check"_s, u"Contoso"_s, u"--set"_s, u"clientId=1"_s}, "--set");
    row("check of a name with secrets", {u"check"_s, u"Contoso"_s, u"--secrets-stdin"_s}, "--secrets-stdin");
    row("add without a guide", {u"add"_s, u"Contoso"_s}, "--guide");
    row("add without a name", {u"add"_s, u"--guide"_s, u"jobdiva-stackone"_s}, "add");
    row("add with an empty name", {u"add"_s, u" "_s, u"--guide"_s, u"jobdiva-stackone"_s}, "name");
    row("guide without a value", {u"check"_s, u"--guide"_s}, "--guide");
    row("unknown guide", {u"check"_s, u"--guide"_s, u"no-such"_s}, "no-such");
    row("set without equals", check + QStringList{u"--set"_s, u"clientId"_s}, "--set");
    row("unknown field", check + QStringList{u"--set"_s, u"colour=red"_s}, "colour");
    row("secret as a value", check + QStringList{u"--set"_s, u"password=hunter2"_s}, "--secrets-stdin");
    row("host elsewhere", check + QStringList{u"--host"_s, u"jobdiva=https://api.example.org"_s},
        "this computer");
    row("host that looks near", check + QStringList{u"--host"_s, u"jobdiva=http://127.0.0.1.example.org"_s},
        "this computer");
    row("host without a system", check + QStringList{u"--host"_s, u"http://127.0.0.1:1"_s}, "host override");
    row("trust alone", check + QStringList{u"--trust"_s, u"/dev/null"_s}, "--host");
    row("trust of nothing",
        check +
            QStringList{u"--host"_s, u"jobdiva=https://127.0.0.1:1"_s, u"--trust"_s, u"/nonexistent.pem"_s},
        "/nonexistent.pem");
    row("unknown connection", {u"check"_s, u"Nobody"_s}, "Nobody");
    row("remove an unknown one", {u"remove"_s, u"Nobody"_s}, "Nobody");
    row("reconnect an unknown one", {u"reconnect"_s, u"Nobody"_s, u"--set"_s, u"clientId=1"_s}, "Nobody");
}

void CliCatalogTest::wrongUsageIsNamed()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    for (const bool json : {false, true}) {
        const CliResult result = m_cli.run(json ? words + QStringList{u"--json"_s} : words);
        QVERIFY2(result.exit == 2, result.said().constData());
        QVERIFY2(result.err.startsWith("ats-connect-cli: ") && result.err.contains(named),
                 result.said().constData());
        QVERIFY2(!result.err.contains("hunter2"), result.said().constData());
        QVERIFY2(result.out.isEmpty(), result.said().constData());
    }
}

ATS_TEST(CliCatalogTest)
#include "clicatalog.moc"
