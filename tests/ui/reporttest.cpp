// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/words.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

using namespace ats;
using namespace ats::test;

namespace
{

const auto reportedClient = u"Tailspin & Söhne"_s;

QString clipboardText() { return QGuiApplication::clipboard()->text(); }

QString previewed()
{
    const auto *text = QApplication::activeModalWidget() == nullptr
                           ? nullptr
                           : QApplication::activeModalWidget()->findChild<QPlainTextEdit *>();
    return text == nullptr ? QString() : text->toPlainText();
}

} // namespace

/// The report for support by keyboard: looked at, names put in, copied, saved, and left again.
class ReportTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void isLookedAtBeforeItGoes();
    void neverReplacesAFileUnasked();
    void rowsAreCopiedAsTheReportHasThem();
    void helpEntriesGoAlong();

private:
    [[nodiscard]] bool refuse();
    [[nodiscard]] bool openReport();
    [[nodiscard]] bool saveAs(const QString &path);
    [[nodiscard]] bool shows(const QString &words) const { return says(&m_app.window(), words); }
};

void ReportTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(reportedClient, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
}

bool ReportTest::refuse()
{
    if (!m_app.typeForm(u"Not-the-one"_s)) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return m_app.waitForState(FlowState::Failed) &&
           eventually([] { return focusName() == u"API Password"_s; });
}

bool ReportTest::openReport() { return press(u"Report for support…"_s) && waitForDialog(); }

bool ReportTest::saveAs(const QString &path)
{
    const QWidget *report = QApplication::activeModalWidget();
    if (!press(u"Save as text…"_s) ||
        !eventually([report] { return QApplication::activeModalWidget() != report; }) || !waitForDialog()) {
        return false;
    }
    key(Qt::Key_A, Qt::ControlModifier);
    type(path);
    key(Qt::Key_Return);
    return waitForDialog();
}

void ReportTest::isLookedAtBeforeItGoes()
{
    QVERIFY(refuse());
    QVERIFY(openReport());
    QWidget *dialog = QApplication::activeModalWidget();
    QCOMPARE(dialog->windowTitle(), u"Report for support"_s);
    QCOMPARE(focusName(), u"Report"_s);
    QCOMPARE(a11y::namelessControls(dialog), QStringList());
    QTRY_VERIFY2(a11y::clipped(dialog).isEmpty(), qPrintable(a11y::clipped(dialog).join(u'\n')));
    QVERIFY(shows(u"Left out: "_s +
                  listed({u"1 secret"_s, u"1 user name"_s, u"1 account ID"_s, u"1 company name"_s})));
    const QString user = practiceValue(u"username"_s);
    QVERIFY2(previewed().contains(u"API Username: [user name left out]"_s), qPrintable(previewed()));
    for (const QString &gone : {user, reportedClient, u"Not-the-one"_s}) {
        QVERIFY2(!previewed().contains(gone), qPrintable(gone));
    }
    const auto *text = dialog->findChild<QPlainTextEdit *>();
    QVERIFY(text->extraSelections().size() >= 4);
    for (const QTextEdit::ExtraSelection &mark : text->extraSelections()) {
        QVERIFY2(mark.cursor.selectedText().endsWith(u"left out]"_s), qPrintable(mark.cursor.selectedText()));
    }
    // Names come back one kind at a time; secrets have no box.
    QVERIFY(press(u"Put in: 1 user name"_s));
    QVERIFY(previewed().contains(u"API Username: "_s + user));
    QVERIFY(!previewed().contains(reportedClient));
    QVERIFY(shows(u"Left out: "_s + listed({u"1 secret"_s, u"1 account ID"_s, u"1 company name"_s})));
    key(Qt::Key_Space);
    QVERIFY(!previewed().contains(user));
    QVERIFY(press(u"Copy"_s));
    QCOMPARE(clipboardText(), previewed());
    QVERIFY(shows(u"Report copied."_s));
    const QList<QWidget *> stops = a11y::tabStops(dialog);
    for (const QString &name : {u"Put in: 1 company name"_s, u"Save as text…"_s, u"Open in mail program"_s,
                                u"Close"_s, u"Report"_s}) {
        QVERIFY2(std::ranges::any_of(stops, [&](QWidget *each) { return nameOf(each) == name; }),
                 qPrintable(name));
    }
    key(Qt::Key_Escape);
    QTRY_COMPARE(focusName(), u"Report for support…"_s);
}

void ReportTest::neverReplacesAFileUnasked()
{
    QVERIFY(refuse());
    QVERIFY(openReport());
    const QString path = dataFolder() + u"/for support.txt"_s;
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QVERIFY(saveAs(path));
    QTRY_VERIFY(shows(u"Saved as "_s + path));
    QCOMPARE(content(), previewed());
    const QString before = content();
    QVERIFY(press(u"Put in: 1 user name"_s));
    QVERIFY(previewed() != before);
    QVERIFY(saveAs(path));
    QTRY_VERIFY(shows(u"There is a file of this name already."_s));
    key(Qt::Key_Return); // the default keeps it
    QTRY_VERIFY(!shows(u"There is a file of this name already."_s));
    QVERIFY(waitForDialog());
    QCOMPARE(content(), before);
    QVERIFY(saveAs(path));
    QTRY_VERIFY(shows(u"There is a file of this name already."_s));
    QVERIFY(press(u"Replace"_s));
    QTRY_VERIFY(content() != before);
    QVERIFY(waitForDialog());
    QCOMPARE(content(), previewed());
}

void ReportTest::rowsAreCopiedAsTheReportHasThem()
{
    QVERIFY(refuse());
    const auto onRow = [] { return focusName().startsWith(u"Sign in as the API user, Failed"_s); };
    for (int i = 0; i < 60 && !onRow(); ++i) {
        key(Qt::Key_Tab);
    }
    QVERIFY(onRow());
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(clipboardText().startsWith(u"Failed: Sign in as the API user – "_s),
             qPrintable(clipboardText()));
    const QString row = clipboardText();
    QVERIFY(openReport());
    QVERIFY2(previewed().contains(row + u'\n'), qPrintable(row));
}

void ReportTest::helpEntriesGoAlong()
{
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Help"_s));
    type(u"keychain is locked"_s);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"The keychain is locked"_s));
    QVERIFY(press(u"Copy for support…"_s));
    QVERIFY(waitForDialog());
    QVERIFY2(previewed().contains(u"From the help:\nThe keychain is locked\n"_s), qPrintable(previewed()));
    QVERIFY(previewed().contains(u"Unlock the keychain with its password."_s));
    key(Qt::Key_Escape);
    QTRY_COMPARE(focusName(), u"Copy for support…"_s);
}

ATS_TEST(ReportTest)
#include "reporttest.moc"
