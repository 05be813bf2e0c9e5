// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/patience.h"
#include "ui/theme.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/clipboardstrip.h"
#include "ui/widgets/copybutton.h"

#include <QtCore/QMimeData>
#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ats;

namespace
{

const QString kMarked = u"marked-secret-7f3a"_s;

QClipboard *clipboard() { return QGuiApplication::clipboard(); }

} // namespace

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
    void aStripTellsTheSecondsAndClears();
    void aStripEndsWhenSomeoneElseCopies();
    void aCopyButtonSaysCopiedForAMoment();
    void aCopyButtonWithoutValueChangesNothing();
};

void ClipboardTest::initTestCase()
{
    initUiResources();
    QVERIFY(initSecrets());
}

void ClipboardTest::cleanup()
{
    ClipboardGuard::instance().clearNow();
    ClipboardGuard::instance().setHoldTime(30s);
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
    other.start(QCoreApplication::applicationFilePath(), {u"--copy-theirs"_s});
    QVERIFY(other.waitForStarted());
    QTRY_COMPARE(clipboard()->text(), u"theirs"_s);
    QVERIFY(!guard.isHolding());
    QTRY_COMPARE(left.last().at(0).toInt(), 0);
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    guard.clearNow();
    QCOMPARE(clipboard()->text(), u"theirs"_s);
    other.closeWriteChannel();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
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

void ClipboardTest::aStripTellsTheSecondsAndClears()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new QLineEdit;
    auto *strip = new ClipboardStrip;
    column->addWidget(edit);
    column->addWidget(strip);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, test::patience));
    edit->setFocus();
    QVERIFY(!strip->isVisible());
    QStringList announced;
    connect(&Announcer::instance(), &Announcer::said, &window,
            [&announced](const QString &text) { announced << text; });
    ClipboardGuard &guard = ClipboardGuard::instance();
    guard.setHoldTime(2500ms);
    guard.copySecret(Secret(QStringView(kMarked)));
    QVERIFY(strip->isVisible());
    const auto *text = strip->findChild<QLabel *>();
    QCOMPARE(text->text(), u"A secret is on the clipboard: 3 s."_s);
    QTRY_COMPARE(text->text(), u"A secret is on the clipboard: 2 s."_s);
    QCOMPARE(announced, QStringList{u"A secret is on the clipboard. It leaves in 3 seconds."_s});
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Tab);
    auto *clear = strip->findChild<QPushButton *>();
    QVERIFY(clear->hasFocus());
    QCOMPARE(clear->accessibleName(), u"Clear the clipboard now"_s);
    QTest::keyClick(clear, Qt::Key_Space);
    QCOMPARE(clipboard()->text(), QString());
    QVERIFY(!strip->isVisible());
    QVERIFY(edit->hasFocus());
}

void ClipboardTest::aStripEndsWhenSomeoneElseCopies()
{
    ClipboardStrip strip;
    ClipboardGuard::instance().copySecret(Secret(QStringView(kMarked)));
    QVERIFY(!strip.isHidden());
    ClipboardStrip late; // of a window that opens meanwhile
    QVERIFY(!late.isHidden());
    clipboard()->setText(u"the user's own"_s);
    QVERIFY(strip.isHidden());
    QVERIFY(late.isHidden());
    QCOMPARE(clipboard()->text(), u"the user's own"_s);
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

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--copy-theirs") == 0) {
        clipboard()->setText(u"theirs"_s);
        // Keeps the clipboard until the test closes our standard input.
        QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
        QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
        return app.exec();
    }
    ClipboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "clipboardtest.moc"
