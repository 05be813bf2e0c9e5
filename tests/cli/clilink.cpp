// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QDirIterator>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// An engineer's API key and a linked account, by console; neither key nor link turns up anywhere else.
class CliLinkTest : public QObject, KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void usageIsSaid();
    void theKeyComesByStandardInputOnly();
    void anAccountIsLinked();

private:
    [[nodiscard]] QStringList link(const QString &scenario) const
    {
        return {u"link"_s, u"Contoso"_s, u"--host"_s,
                u"stackone="_s + m_practice.stackOneUrl(scenario).toString()};
    }
    [[nodiscard]] QByteArray practiceKey() const { return m_practice.stackOneKey().toUtf8(); }
    /// Presses a button of the page that the running console has printed the address of; its result.
    [[nodiscard]] CliResult linked(const QStringList &words, const QByteArray &button);
    [[nodiscard]] bool isInFiles(const QByteArray &text) const;
};

CliResult CliLinkTest::linked(const QStringList &words, const QByteArray &button)
{
    QProcess process;
    m_cli->start(process, words);
    while (!process.canReadLine() && process.waitForReadyRead(60'000)) {
    }
    const QByteArray line = process.readLine();
    const QByteArray address =
        line.startsWith('{') ? QJsonDocument::fromJson(line).object().value(u"link"_s).toString().toUtf8()
                             : line.trimmed();
    const QUrl page(QString::fromUtf8(address));
    QTcpSocket socket;
    socket.connectToHost(page.host(), static_cast<quint16>(page.port(80)));
    socket.write("POST " + page.path().toUtf8() + '/' + button +
                 " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(60'000)) {
    }
    CliResult result = Cli::finish(process);
    result.out = line + '\n' + result.out;
    return result;
}

bool CliLinkTest::isInFiles(const QByteArray &text) const
{
    const QString wide = QString::fromUtf8(text);
    const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    for (const QString &folder :
         {m_cli->dataFolder(), qEnvironmentVariable("XDG_CONFIG_HOME"),
          qEnvironmentVariable("XDG_CACHE_HOME"), qEnvironmentVariable("XDG_STATE_HOME")}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (bytes.contains(text) || bytes.contains(utf16) || bytes.contains(text.toBase64())) {
                return true;
            }
        }
    }
    return false;
}

void CliLinkTest::usageIsSaid()
{
    for (const QStringList &words :
         {QStringList{u"api-key"_s}, QStringList{u"api-key"_s, u"elsewhere"_s},
          QStringList{u"api-key"_s, u"stackone"_s, u"--stdin"_s, u"--remove"_s},
          QStringList{u"link"_s, u"Nobody"_s}, QStringList{u"list"_s, u"--open"_s}}) {
        const CliResult result = m_cli->run(words);
        QVERIFY2(result.exit == 2 && !result.err.isEmpty(), result.said().constData());
    }
}

void CliLinkTest::theKeyComesByStandardInputOnly()
{
    const QStringList keep{u"api-key"_s, u"stackone"_s, u"--stdin"_s, u"--json"_s};
    for (const QByteArray &wrong : {""_ba, "two words"_ba, QByteArray(5000, 'k'), QByteArray(70'000, 'k')}) {
        const CliResult result = m_cli->run(keep, wrong);
        QVERIFY2(result.exit == 2, result.said().constData());
        QVERIFY(wrong.isEmpty() || !result.said().contains(wrong.left(9)));
    }
    const CliResult kept = m_cli->run(keep, practiceKey() + '\n');
    QVERIFY2(kept.exit == 0 && kept.json().value(u"kept"_s).toBool(), kept.said().constData());
    QCOMPARE(fieldsOf(keyringEntry(u"own/stackone-key"_s, u"a"_s)).value(u"secret"_s).toString().toUtf8(),
             practiceKey());
    QVERIFY(!kept.said().contains(practiceKey()) && !isInFiles(practiceKey()));
    QVERIFY(m_cli->run({u"api-key"_s, u"stackone"_s}).out.contains("is kept"));
}

void CliLinkTest::anAccountIsLinked()
{
    const QString id = added(u"Contoso"_s);
    QVERIFY(!id.isEmpty());
    const CliResult other = m_cli->run(link(u"stackone-other-link"_s));
    QVERIFY2(other.exit == 20 && other.err.contains("stackone.practice.example"), other.said().constData());
    const CliResult key = m_cli->run(link(u"stackone-key-refused"_s));
    QVERIFY2(key.exit == 10 && key.err.contains("does not accept the API key"), key.said().constData());
    const CliResult down = m_cli->run(link(u"down"_s) + QStringList{u"--json"_s});
    QVERIFY2(down.exit == 20 && down.cause() == "vendor-down"_L1, down.said().constData());

    const CliResult refused = linked(link(u"ok"_s) + QStringList{u"--json"_s}, "refuse");
    QVERIFY2(refused.exit == 10, refused.said().constData());
    const QByteArray second = refused.out.trimmed().split('\n').last();
    QCOMPARE(QJsonDocument::fromJson(second).object().value(u"result"_s).toString(), u"refused"_s);
    QVERIFY(second.contains("refused on the practice page"));
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-yet-linked"_s);

    const CliResult active = linked(link(u"ok"_s), "connect");
    QVERIFY2(active.exit == 0 && active.out.contains("active"), active.said().constData());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"authenticated"_s);
    QVERIFY(m_cli->run({u"history"_s, id}).out.contains("latform"));
    const QByteArray token = active.out.split('\n').first().trimmed().split('/').last();
    QVERIFY(token.size() > 20);
    QCOMPARE(active.out.count(token), 1);
    QVERIFY(!active.err.contains(token) && !isInFiles(token) && !isInFiles(practiceKey()));

    QCOMPARE(m_cli->run({u"api-key"_s, u"stackone"_s, u"--remove"_s}).exit, 0);
    QVERIFY(keyringEntry(u"own/stackone-key"_s, u"a"_s).isEmpty());
    const CliResult none = m_cli->run(link(u"ok"_s));
    QVERIFY2(none.exit == 2 && none.err.contains("no API key") &&
                 none.err.contains("api-key stackone --stdin"),
             none.said().constData());
}

ATS_TEST(CliLinkTest)
#include "clilink.moc"
