// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"
#include "ui/widgets/browseropener.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mailopener.h"

#include <QtCore/QMimeData>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ats;

namespace
{

const QString kMarked = u"marked-secret-7f3a"_s;

QClipboard *clipboard() { return QGuiApplication::clipboard(); }

} // namespace

/// Takes the place of the desktop's mail program and browser.
class Opened : public QObject
{
    Q_OBJECT
public slots:
    void open(const QUrl &url) { m_urls << url; }

public:
    QList<QUrl> m_urls;
};

class ClipboardTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void aSecretIsMarkedForHistories();
    void aSecretGoesAfterAWhile();
    void whatSomeoneElseCopiedStays();
    void whatWeCopiedLaterStays();
    void aSecretGoesWhenTheProgramEnds();
    void theSecondsLeftAreCounted();
    void aCopyButtonSaysCopiedForAMoment();
    void aCopyButtonWithoutValueChangesNothing();
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

void ClipboardTest::initTestCase()
{
    initUiResources();
    QVERIFY(initSecrets());
    m_path = qgetenv("PATH");
    QDesktopServices::setUrlHandler(u"mailto"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"https"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"http"_s, &m_opened, "open");
    QDesktopServices::setUrlHandler(u"file"_s, &m_opened, "open");
}

void ClipboardTest::cleanup()
{
    ClipboardGuard::instance().clearNow();
    ClipboardGuard::instance().setHoldTime(30s);
    qputenv("PATH", m_path);
    m_opened.m_urls.clear();
}

void ClipboardTest::aSecretIsMarkedForHistories()
{
    ClipboardGuard::instance().copySecret(Secret(QStringView(kMarked)));
    const QMimeData *mime = clipboard()->mimeData();
    QCOMPARE(mime->text(), kMarked);
    QCOMPARE(mime->data(u"text/plain"_s), kMarked.toUtf8());
    QCOMPARE(mime->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QVERIFY(mime->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    for (const QString &name : {u"ExcludeClipboardContentFromMonitorProcessing"_s,
                                u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s}) {
        const QString format = u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name);
        QCOMPARE(mime->data(format), QByteArray(4, '\0'));
    }
    QVERIFY(ClipboardGuard::instance().isHolding());
    QVERIFY(clipboard()->text(QClipboard::Selection) != kMarked);
    ClipboardGuard::instance().copyText(u"plain"_s);
    QVERIFY(!clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
}

void ClipboardTest::aSecretGoesAfterAWhile()
{
    ClipboardGuard &guard = ClipboardGuard::instance();
    guard.setHoldTime(50ms);
    guard.copySecret(Secret(QStringView(kMarked)));
    QCOMPARE(clipboard()->text(), kMarked);
    QTRY_COMPARE(clipboard()->text(), QString());
    QVERIFY(!guard.isHolding());
}

void ClipboardTest::whatSomeoneElseCopiedStays()
{
    ClipboardGuard &guard = ClipboardGuard::instance();
    guard.setHoldTime(200ms);
    QSignalSpy left(&guard, &ClipboardGuard::secondsLeft);
    guard.copySecret(Secret(QStringView(kMarked)));
    // Another program, with a connection of its own to the display.
    QProcess other;
    other.start(u"xclip"_s, {u"-selection"_s, u"clipboard"_s});
    if (!other.waitForStarted())
        QSKIP("xclip is not installed");
    other.write("theirs");
    other.closeWriteChannel();
    QTRY_COMPARE(clipboard()->text(), u"theirs"_s);
    QVERIFY(!guard.isHolding());
    QTRY_COMPARE(left.last().at(0).toInt(), 0);
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    guard.clearNow();
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    QVERIFY(other.waitForFinished());
}

void ClipboardTest::whatWeCopiedLaterStays()
{
    ClipboardGuard &guard = ClipboardGuard::instance();
    guard.setHoldTime(50ms);
    QSignalSpy left(&guard, &ClipboardGuard::secondsLeft);
    guard.copySecret(Secret(QStringView(kMarked)));
    clipboard()->setText(u"the user's own"_s);
    QTRY_COMPARE(left.last().at(0).toInt(), 0);
    QCOMPARE(clipboard()->text(), u"the user's own"_s);
}

void ClipboardTest::aSecretGoesWhenTheProgramEnds()
{
    ClipboardGuard::instance().copySecret(Secret(QStringView(kMarked)));
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection));
    QCOMPARE(clipboard()->text(), QString());
}

void ClipboardTest::theSecondsLeftAreCounted()
{
    ClipboardGuard &guard = ClipboardGuard::instance();
    guard.setHoldTime(1500ms);
    QSignalSpy left(&guard, &ClipboardGuard::secondsLeft);
    guard.copySecret(Secret(QStringView(kMarked)));
    QTRY_COMPARE(left.size(), 3);
    QCOMPARE(left.at(0).at(0).toInt(), 2);
    QCOMPARE(left.at(1).at(0).toInt(), 1);
    QCOMPARE(left.at(2).at(0).toInt(), 0);
}

void ClipboardTest::aCopyButtonSaysCopiedForAMoment()
{
    CopyButton button(u"Client ID"_s);
    button.setValue(u"123456"_s);
    QCOMPARE(button.accessibleName(), u"Copy Client ID"_s);
    QSignalSpy copied(&button, &CopyButton::copied);
    button.click();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(clipboard()->text(), u"123456"_s);
    QCOMPARE(button.text(), u"Copied"_s);
    QCOMPARE(button.accessibleName(), u"Client ID copied"_s);
    QTRY_COMPARE(button.text(), u"Copy"_s);
    button.setSecretSource([] { return Secret(QStringView(kMarked)); });
    button.click();
    QVERIFY(ClipboardGuard::instance().isHolding());
}

void ClipboardTest::aCopyButtonWithoutValueChangesNothing()
{
    clipboard()->setText(u"before"_s);
    CopyButton button(u"Client ID"_s);
    button.click();
    button.setValue({});
    button.click();
    QCOMPARE(clipboard()->text(), u"before"_s);
    QCOMPARE(button.text(), u"Copy"_s);
}

void ClipboardTest::mailAddressesAreEncoded()
{
    const QUrl url = MailOpener::mailto(u"a@b.example"_s, u"1 + 1 & 2?"_s, u"One\nTwo ä #3"_s);
    QCOMPARE(url.toEncoded(), "mailto:a@b.example?subject=1%20%2B%201%20%26%202%3F"
                              "&body=One%0D%0ATwo%20%C3%A4%20%233"_ba);
}

void ClipboardTest::fakeXdgMime(const QByteArray &script)
{
    QFile tool(m_tools.filePath(u"xdg-mime"_s));
    QVERIFY(tool.open(QIODevice::WriteOnly | QIODevice::Truncate));
    tool.write("#!/bin/sh\n" + script + "\n");
    tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", m_tools.path().toUtf8() + ":" + m_path);
}

int ClipboardTest::open(MailOpener &opener, OpenResult &result)
{
    int answers = 0;
    opener.open(MailOpener::mailto(u"a@b.example"_s, u"s"_s, u"b"_s), this, [&](OpenResult seen) {
        ++answers;
        result = seen;
    });
    if (answers > 0)
        return -1;
    [[maybe_unused]] const bool answered = QTest::qWaitFor([&] { return answers > 0; });
    // Whatever is still under way gets its chance to answer a second time.
    while (qApp->findChild<QProcess *>())
        QTest::qWait(1);
    return answers;
}

void ClipboardTest::mailGoesOutWhenAProgramAnswers()
{
    fakeXdgMime("test \"$*\" = 'query default x-scheme-handler/mailto' && echo mail.desktop");
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::Opened);
    QCOMPARE(m_opened.m_urls.size(), 1);
}

void ClipboardTest::nobodyAnswersForMail()
{
    fakeXdgMime("exit 0");
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::NobodyAnswers);
    QVERIFY(m_opened.m_urls.isEmpty());
}

void ClipboardTest::aSilentQuestionEnds()
{
    fakeXdgMime("exec sleep 600");
    MailOpener opener;
    opener.setPatience(50ms);
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::NobodyAnswers);
}

void ClipboardTest::withoutTheToolMailIsTried()
{
    QTemporaryDir empty;
    qputenv("PATH", empty.path().toUtf8());
    MailOpener opener;
    OpenResult result = OpenResult::Failed;
    QCOMPARE(open(opener, result), 1);
    QCOMPARE(result, OpenResult::Opened);
}

void ClipboardTest::noAnswerAfterTheAskerIsGone()
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

void ClipboardTest::anAnswerComesThoughTheOpenerIsGone()
{
    fakeXdgMime("echo mail.desktop");
    int answers = 0;
    auto opener = std::make_unique<MailOpener>();
    opener->open(MailOpener::mailto(u"a@b.example"_s, {}, {}), this, [&](OpenResult) { ++answers; });
    opener.reset();
    QTRY_COMPARE(answers, 1);
}

void ClipboardTest::onlySafeAddressesGoToTheBrowser()
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

QTEST_MAIN(ClipboardTest)
#include "clipboardtest.moc"
