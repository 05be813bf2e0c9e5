// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/start/startoptions.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace ats;
using namespace ats::test;

/// Files that are dropped, named or chosen, most of them not what they should be; and the receiving code in
/// the settings.
class HandoffFilesTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { finish(); }
    void whatIsNoHandoffFileIsSaid();
    void aDropOnABoxOpensTheFileInstead();
    void aBadFileTakesNobodyOutOfTheirWork();
    void fileNamesAreToldFromClients();
    void theCodeIsMadeShownAndReplaced();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_files.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    static void drop(QWidget *on, const QStringList &files);

    QTemporaryDir m_files;
};

void HandoffFilesTest::initTestCase()
{
    write(u"picture.png"_s, "\x89PNG\r\n\x1a\n binary \x00 and more"_ba);
    write(u"empty.atshandoff"_s, {});
    write(u"huge.atshandoff"_s, QByteArray(300 * 1024, 'x'));
    write(u"newer.atsinvite"_s, R"({"format":"ats-connect-invitation","version":7})");
    write(u"damaged.atshandoff"_s, [] {
        QFile good(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/to-code.atshandoff"));
        return good.open(QIODevice::ReadOnly) ? good.readAll().chopped(200) : QByteArray();
    }());
    QFile::copy(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/slip.atsslip"), file(u"slip.atsslip"_s));
    QFile::copy(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/invitation.atsinvite"),
                file(u"good.atsinvite"_s));
}

void HandoffFilesTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

void HandoffFilesTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile made(file(name));
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size());
}

void HandoffFilesTest::drop(QWidget *on, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &one : files) {
        urls.append(QUrl::fromLocalFile(one));
    }
    data.setUrls(urls);
    data.setText(files.join(u'\n')); // as file managers do
    const QPoint middle = on->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
}

void HandoffFilesTest::whatIsNoHandoffFileIsSaid()
{
    const auto said = [this](const QString &words) {
        return eventually([&] { return says(&m_app.window(), words); });
    };
    drop(&m_app.window(), {file(u"picture.png"_s)});
    QVERIFY(said(u"Not a hand-off file."_s));
    drop(&m_app.window(), {file(u"huge.atshandoff"_s)});
    QVERIFY(said(u"it is larger than 256 KiB."_s));
    drop(&m_app.window(), {m_files.path()});
    QVERIFY(said(u"is a folder, not a hand-off file."_s));
    drop(&m_app.window(), {file(u"picture.png"_s), file(u"good.atsinvite"_s)});
    QVERIFY(said(u"Open one file at a time."_s));
    drop(&m_app.window(), {file(u"newer.atsinvite"_s)});
    QVERIFY(said(u"Made with a newer version (7). Update to open it."_s));
    drop(&m_app.window(), {file(u"damaged.atshandoff"_s)});
    QVERIFY(said(u"The file is damaged or was changed."_s));
    drop(&m_app.window(), {file(u"gone.atshandoff"_s)});
    QVERIFY(said(u"cannot be read"_s));
    drop(&m_app.window(), {file(u"slip.atsslip"_s)});
    QVERIFY(said(u"This slip belongs to no connection here"_s));
    drop(&m_app.window(), {file(u"empty.atshandoff"_s)});
    QVERIFY(said(u"Not a hand-off file."_s));
    QVERIFY(m_app.store().all().value().empty());
    QCOMPARE(m_app.heading(), u"Connections"_s);
}

void HandoffFilesTest::aDropOnABoxOpensTheFileInstead()
{
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Typed"_s));
    auto *box = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(box != nullptr);
    drop(box, {file(u"good.atsinvite"_s)});
    QVERIFY(eventually([this] { return m_app.heading().startsWith(u"An invitation from"_s); }));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(m_app.store().all().value().empty()); // looked at is not begun
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(wordsOn(&m_app.window()).contains(u"Typed"_s));
    QVERIFY(!wordsOn(&m_app.window()).contains(u"atsinvite"_s));
}

void HandoffFilesTest::aBadFileTakesNobodyOutOfTheirWork()
{
    QVERIFY(m_app.newConnection(u"Contoso"_s));
    StartOptions options;
    options.files = {file(u"picture.png"_s)};
    QCOMPARE(m_app.window().openLater(options), u"Not a hand-off file."_s);
    QVERIFY(waitForDialog());
    key(Qt::Key_Escape);
    QVERIFY(eventually([] { return QApplication::activeModalWidget() == nullptr; }));
    QVERIFY(m_app.flow() != nullptr);
    options.files = {file(u"good.atsinvite"_s)};
    QCOMPARE(m_app.window().openLater(options), QString());
    QVERIFY(eventually([this] { return m_app.heading().startsWith(u"An invitation from"_s); }));
    QVERIFY(m_app.flow() == nullptr);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    QCOMPARE(m_app.store().all().value().size(), 2U);
}

void HandoffFilesTest::fileNamesAreToldFromClients()
{
    const auto from = [this](const QStringList &words) { return StartOptions::from(words, m_files.path()); };
    QCOMPARE(from({u"good.atsinvite"_s}).files, QStringList{file(u"good.atsinvite"_s)});
    QCOMPARE(from({u"gone.atsslip"_s}).files, QStringList{file(u"gone.atsslip"_s)}); // said when it is opened
    QCOMPARE(from({u"./picture.png"_s}).files.size(), 1);
    QVERIFY(from({u"./picture.png"_s}).connection.isEmpty());
    QCOMPARE(from({u"picture.png"_s}).connection, u"picture.png"_s);
    QCOMPARE(from({u"Müller/Söhne"_s}).connection, u"Müller/Söhne"_s);
    QCOMPARE(from({u"a.atsslip"_s, u"b.atsslip"_s}).files.size(), 2);
}

void HandoffFilesTest::theCodeIsMadeShownAndReplaced()
{
    const auto said = [this](const QString &words) {
        return eventually([&] { return says(&m_app.window(), words); });
    };
    key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Settings"_s));
    QVERIFY(says(&m_app.window(), u"My receiving code"_s));
    QVERIFY(press(u"Make a receiving code"_s));
    QVERIFY(said(u"Your receiving code is ready."_s));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(press(u"Copy the code as words"_s));
    const QString words = QGuiApplication::clipboard()->text();
    QCOMPARE(words.split(u' ').size(), 30);
    QVERIFY(press(u"Make a new one…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(says(QApplication::activeModalWidget(), u"cannot be opened any more"_s));
    key(Qt::Key_Return); // keeps it
    QVERIFY(eventually([] { return QApplication::activeModalWidget() == nullptr; }));
    QVERIFY(says(&m_app.window(), words));
    QVERIFY(press(u"Make a new one…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Make a new one"_s));
    key(Qt::Key_Space);
    QVERIFY(eventually([&] { return !says(&m_app.window(), words); }));
}

ATS_TEST(HandoffFilesTest)
#include "handofffilestest.moc"
