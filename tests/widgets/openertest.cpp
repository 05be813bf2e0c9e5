// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/mailopener.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDesktopServices>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ats;

/// Takes the place of the desktop's mail program and browser.
class Opened : public QObject
{
    Q_OBJECT
public slots:
    void open(const QUrl &url) { m_urls << url; }

public:
    QList<QUrl> m_urls;
};

class OpenerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void mailAddressesAreEncoded();
    void mailGoesOutWhenAProgramAnswers();
    void nobodyAnswersForMail();
    void aSilentQuestionEnds();
    void withoutTheToolMailIsTried();
    void noAnswerAfterTheAskerIsGone();
    void anAnswerComesThoughTheOpenerIsGone();
    void onlySafeAddressesGoToTheBrowser();

private:
    void fakeXdgMime(const QByteArray &script);
    [[nodiscard]] int open(MailOpener &opener, OpenResult &result);
    QTemporaryDir m_tools;
    QByteArray m_path;
    Opened m_opened;
};

void OpenerTest::initTestCase()
{
    m_path = qgetenv("PATH");
    QDesktopServices::setUrlHandler(u"mailto"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"https"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"http"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"file"_s, &m_opened, "open");
}

void OpenerTest::cleanup()
{
    qputenv("PATH", m_path);
    m_opened.m_urls.clear();
}

void OpenerTest::mailAddressesAreEncoded()
{
    const QUrl url = MailOpener::mailto(u"a@b.example"_s, u"1 + 1 & 2?"_s, u"One\nTwo ä #3"_s);
    QCOMPARE(url.toEncoded(), "mailto:a@b.example?subject=1%20%2B%201%20%26%202%3F"
                              "&body=One%0D%0ATwo%20%C3%A4%20%233"_ba);
}

void OpenerTest::fakeXdgMime(const QByteArray &script)
{
    QFile tool(m_tools.filePath(u"xdg-mime"_s));
    QVERIFY(tool.open(QIODevice::WriteOnly | QIODevice::Truncate));
    tool.write("#!/bin/sh\n" + script + "\n");
    tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", m_tools.path().toUtf8() + ":" + m_path);
}

int OpenerTest::open(MailOpener &opener, OpenResult &result)
{
    int answers = 0;
    opener.open(MailOpener::mailto(u"a@b.example"_s, u"s"_s, u"b"_s), this, [&](OpenResult seen) {
        ++answers;
        result = seen;
    });
    if (answers > 0)
        return -1;
    [[maybe_unused]] const bool answered = QTest::qWaitFor([&] { return answers > 0; }, test::patience);
    // Whatever is still under way gets its chance to answer a second time.
    while (qApp->findChild<QProcess *>())
        QTest::qWait(1);
    return answers;
}

void OpenerTest::mailGoesOutWhenAProgramAnswers()
{
    fakeXdgMime("test \"$*\" = 'query default x-scheme-handler/mailto' && echo mail.desktop");
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::Opened);
    QCOMPARE(m_opened.m_urls.size(), 1);
}

void OpenerTest::nobodyAnswersForMail()
{
    fakeXdgMime("exit 0");
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::NobodyAnswers);
    QVERIFY(m_opened.m_urls.isEmpty());
}

void OpenerTest::aSilentQuestionEnds()
{
    fakeXdgMime("exec sleep 600");
    MailOpener opener;
    opener.setPatience(50ms);
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::NobodyAnswers);
}

void OpenerTest::withoutTheToolMailIsTried()
{
    QTemporaryDir empty;
    qputenv("PATH", empty.path().toUtf8());
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::Opened);
}

void OpenerTest::noAnswerAfterTheAskerIsGone()
{
    fakeXdgMime("echo mail.desktop");
    MailOpener opener;
    int answers = 0;
    auto asker = std::make_unique<QObject>();
    opener.open(MailOpener::mailto(u"a@b.example"_s, {}, {}), asker.get(), [&](OpenResult) { ++answers; });
    asker.reset();
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(answers, 0);
}

void OpenerTest::anAnswerComesThoughTheOpenerIsGone()
{
    fakeXdgMime("echo mail.desktop");
    int answers = 0;
    auto opener = std::make_unique<MailOpener>();
    opener->open(MailOpener::mailto(u"a@b.example"_s, {}, {}), this, [&](OpenResult) { ++answers; });
    opener.reset();
    QTRY_COMPARE(answers, 1);
}

void OpenerTest::onlySafeAddressesGoToTheBrowser()
{
    QVERIFY(!openInBrowser(QUrl(u"http://example.com/"_s)));
    QVERIFY(!openInBrowser(QUrl(u"file:///etc/passwd"_s)));
    QVERIFY(!openInBrowser(QUrl(u"https://user:pw@example.com/"_s)));
    QVERIFY(!openInBrowser(QUrl(u"https:///path"_s)));
    QVERIFY(!openInBrowser(QUrl()));
    QVERIFY(m_opened.m_urls.isEmpty());
    QVERIFY(openInBrowser(QUrl(u"https://login.jobdiva.com"_s)));
    QCOMPARE(m_opened.m_urls.size(), 1);
}

ATS_TEST(OpenerTest)
#include "openertest.moc"
