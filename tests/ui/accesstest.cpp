// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/practice/practicebar.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/steprail.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace ats;
using namespace ats::test;

/// What a keyboard and a screen reader find on every screen of the wizard.
class AccessTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void everySection_data();
    void everySection();
    void failedTest();
    void reconnectScreen();
    void hintsAndUnfoldedMailAreReachedInPlace();
    void copiedPasswordIsMarkedAndLeavesTheClipboard();

private:
    /// Names, a way through for Tab, and back to where it began.
    void look();
    [[nodiscard]] QList<QWidget *> within(const QList<QWidget *> &stops, const QWidget *part) const;
};

QList<QWidget *> AccessTest::within(const QList<QWidget *> &stops, const QWidget *part) const
{
    QList<QWidget *> found;
    for (QWidget *stop : stops) {
        if (part != nullptr && part->isAncestorOf(stop)) {
            found += stop;
        }
    }
    return found;
}

void AccessTest::look()
{
    MainWindow &window = m_app.window();
    QCOMPARE(a11y::namelessControls(&window), QStringList());
    QList<QWidget *> stops = a11y::tabStops(&window);
    // The walk began in the middle, and reading begins with the bar on top.
    const QList<QWidget *> top = within(stops, window.findChild<PracticeBar *>());
    QVERIFY(!top.isEmpty());
    std::rotate(stops.begin(), std::find(stops.begin(), stops.end(), top.constFirst()), stops.end());
    const ScrollColumn *column = nullptr;
    for (const ScrollColumn *each : window.findChildren<ScrollColumn *>()) {
        column = each->isVisible() ? each : column;
    }
    QVERIFY(column != nullptr);
    const QList<QWidget *> content = within(stops, column);
    const QStringList back = a11y::outOfReadingOrder(content, &window);
    QVERIFY2(back.isEmpty(), qPrintable(back.join(u' ')));
    // Every control that Tab may reach is reached: no trap, nothing left out.
    QStringList missed;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool stop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                          widget->isEnabled() && widget->focusProxy() == nullptr &&
                          qobject_cast<QLabel *>(widget) == nullptr && !widget->inherits("ats::RailItem") &&
                          !widget->inherits("QScrollArea");
        if (stop && !stops.contains(widget)) {
            missed += a11y::pathOf(widget) + u' ' + nameOf(widget);
        }
    }
    QCOMPARE(missed, QStringList());
    // Content comes in one piece and before the bar below it.
    for (const ActionBar *bar : window.findChildren<ActionBar *>()) {
        const QList<QWidget *> below = within(stops, bar);
        if (bar->isVisible() && !content.isEmpty()) {
            QVERIFY(!below.isEmpty());
            QVERIFY(stops.indexOf(content.constLast()) < stops.indexOf(below.constFirst()));
            QCOMPARE(stops.indexOf(content.constLast()) - stops.indexOf(content.constFirst()) + 1,
                     content.size());
        }
    }
}

void AccessTest::everySection_data()
{
    QTest::addColumn<int>("number");
    for (int number = 1; number <= 6; ++number) {
        QTest::addRow("section %d", number) << number;
    }
}

void AccessTest::everySection()
{
    QFETCH(int, number);
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    if (number > 1) {
        key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
    }
    const QString title = m_app.flow()->guide().sections.at(static_cast<std::size_t>(number) - 1).title;
    QVERIFY(m_app.waitForHeading(title));
    QTRY_VERIFY(qobject_cast<Heading *>(QApplication::focusWidget()) != nullptr);
    QCOMPARE(focusName(), title);
    QCOMPARE(m_app.window().windowTitle(), title + u", Tailspin, ATS Connect (practice)"_s);
    look();
}

void AccessTest::failedTest()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(u"Not-the-one"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    QTRY_VERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty()); // scrolled to
    look();
}

void AccessTest::reconnectScreen()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso"_s));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    QCOMPARE(m_app.window().windowTitle(), u"New credentials for Contoso, ATS Connect (practice)"_s);
    look();
}

void AccessTest::hintsAndUnfoldedMailAreReachedInPlace()
{
    // Built long after the rest of the page.
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.fill(u"Client ID"_s, u"anna@tailspin.example"_s));
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Copy Client ID"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Move to API Username"_s);
    look();
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QVERIFY(press(u"Prepare a mail to them"_s));
    QTRY_COMPARE(focusName(), u"Their e-mail"_s);
    look();
}

void AccessTest::copiedPasswordIsMarkedAndLeavesTheClipboard()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    const auto usual = ClipboardGuard::instance().holdTime();
    ClipboardGuard::instance().setHoldTime(std::chrono::seconds(1));
    QVERIFY(press(u"Copy API Password"_s));
    QTRY_VERIFY(ClipboardGuard::instance().isHolding());
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    QVERIFY(held->hasFormat(u"x-kde-passwordManagerHint"_s));
    QCOMPARE(held->text(), practiceValue(u"password"_s));
    QVERIFY(says(&m_app.window(), u"A secret is on the clipboard: 1 s."_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    QTRY_VERIFY(!says(&m_app.window(), u"A secret is on the clipboard: 1 s."_s));
    ClipboardGuard::instance().setHoldTime(usual);
    // The others are no secret and stay.
    QVERIFY(tabTo(u"Copy Client ID"_s, true));
    key(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), practiceValue(u"clientId"_s));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
}

ATS_TEST(AccessTest)
#include "accesstest.moc"
