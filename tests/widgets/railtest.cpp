// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/widgets/gallery.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/progressstripe.h"
#include "ui/widgets/railframe.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/steprail.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ats;

class RailTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void theRailIsOneTabStopAndArrowsMoveInIt();
    void theRailKeepsItsFocusWhenSectionsChange();
    void theFoldedRailIsAMenu();
    void theFoldedRailIsOneLine();
    void theRailFoldsByTheWidthInFontUnits();
    void theActionBarStacksWhenNarrow();
    void whatIsBuiltLaterIsNotLastForTab();
    void tabOrderIsReadingOrder_data();
    void tabOrderIsReadingOrder();
    void theColumnKeepsTheFocusInView();
    void theStripeNeverGoesBack();
};

void RailTest::initTestCase()
{
    initUiResources();
    applyTheme(*qApp);
    QAccessible::setActive(true);
}

void RailTest::cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

void RailTest::theRailIsOneTabStopAndArrowsMoveInIt()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QPushButton(u"Before"_s);
    auto *rail = new StepRail;
    auto *after = new QPushButton(u"After"_s);
    column->addWidget(before);
    column->addWidget(rail);
    column->addWidget(after);
    rail->setSections({{u"One"_s, {}, true}, {u"Two"_s, u"hint"_s, false}, {u"Three"_s, {}, false}});
    rail->setCurrent(1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, test::patience));
    QSignalSpy activated(rail, &StepRail::activated);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QWidget *item = QApplication::focusWidget();
    QVERIFY(rail->isAncestorOf(item));
    QCOMPARE(item->accessibleName(), u"2. Two, shown now"_s);
    QCOMPARE(item->accessibleDescription(), u"hint"_s);
    QTest::keyClick(item, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"3. Three"_s);
    QVERIFY(activated.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().at(0).toInt(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"1. One, done"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(activated.takeFirst().at(0).toInt(), 0);
    // The rail does not move by itself: the page decides.
    QCOMPARE(rail->current(), 1);
    rail->focusCurrent();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after);
}

void RailTest::theRailKeepsItsFocusWhenSectionsChange()
{
    StepRail rail;
    rail.setSections({{u"One"_s, {}, false}, {u"Two"_s, {}, false}});
    rail.setCurrent(0);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail, test::patience));
    rail.focusCurrent();
    rail.setSections({{u"One"_s, u"123456"_s, true}, {u"Two"_s, {}, false}});
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"1. One, done, shown now"_s);
    rail.setCurrent(1);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"2. Two, shown now"_s);
    rail.setSections({});
    rail.setSections({{u"Only"_s, {}, false}});
    QCOMPARE(rail.count(), 1);
    QCOMPARE(rail.current(), -1);
}

void RailTest::theFoldedRailIsAMenu()
{
    StepRail rail;
    rail.setSections({{u"One & more"_s, {}, true}, {u"Two"_s, {}, false}});
    rail.setCurrent(1);
    rail.setCollapsed(true);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail, test::patience));
    rail.focusCurrent();
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), u"Section 2 of 2: Two"_s);
    QSignalSpy activated(&rail, &StepRail::activated);
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions.at(0)->text(), u"1. One && more, done"_s);
    QVERIFY(actions.at(1)->isChecked());
    actions.at(0)->trigger();
    QCOMPARE(activated.takeFirst().at(0).toInt(), 0);
    QVERIFY(actions.at(1)->isChecked());
    QVERIFY(!actions.at(0)->isChecked());
}

void RailTest::theFoldedRailIsOneLine()
{
    StepRail rail;
    rail.setHeader(u"A client with a rather long name"_s, u"JobDiva → StackOne Hub"_s);
    rail.setSections({{u"Create a dedicated API user for integrations"_s, {}, false}});
    rail.setCurrent(0);
    rail.setCollapsed(true);
    rail.resize(em(&rail, 40), rail.sizeHint().height());
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail, test::patience));
    QVERIFY2(rail.height() < em(&rail, 4), qPrintable(QString::number(rail.height())));
    const auto *button = rail.findChild<QPushButton *>();
    QVERIFY(button->geometry().right() < rail.width());
    // Cut to the eye, whole to the ear.
    QVERIFY2(button->text().endsWith(u'…'), qPrintable(button->text()));
    QCOMPARE(button->accessibleName(), u"Section 1 of 1: Create a dedicated API user for integrations"_s);
    rail.resize(em(&rail, 70), rail.height());
    QTRY_COMPARE(button->text(), button->accessibleName());
}

void RailTest::theRailFoldsByTheWidthInFontUnits()
{
    const std::unique_ptr<QWidget> page(makeGallery(GalleryPage::Form));
    const auto *rail = page->findChild<StepRail *>();
    page->resize(em(page.get(), 80), em(page.get(), 50));
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get(), test::patience));
    QVERIFY(!rail->isCollapsed());
    page->resize(em(page.get(), 50), em(page.get(), 40));
    QTRY_VERIFY(rail->isCollapsed());
    QTRY_COMPARE(rail->width(), page->width());
    page->resize(em(page.get(), 80), em(page.get(), 50));
    QTRY_VERIFY(!rail->isCollapsed());
}

void RailTest::theActionBarStacksWhenNarrow()
{
    ActionBar bar;
    QPushButton *save = bar.addLeft(u"Save and close"_s);
    QPushButton *back = bar.addRight(u"Back"_s);
    QPushButton *go = bar.addPrimary(u"Next: Create the API user"_s);
    const int wide = em(&bar, 60);
    bar.resize(wide, bar.heightForWidth(wide));
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar, test::patience));
    QCOMPARE(save->geometry().center().y(), go->geometry().center().y());
    QVERIFY(back->geometry().right() < go->geometry().left());
    QVERIFY(go->geometry().right() > wide - em(&bar, 3));
    const int narrow = em(&bar, 28);
    QVERIFY(bar.heightForWidth(narrow) > bar.heightForWidth(wide));
    bar.resize(narrow, bar.heightForWidth(narrow));
    QTRY_VERIFY(back->geometry().top() > save->geometry().bottom());
    QCOMPARE(a11y::clipped(&bar).join(u'\n'), QString());
    bar.focusFirst();
    QCOMPARE(QApplication::focusWidget(), save);
    bar.clear();
    QVERIFY(!bar.findChild<QPushButton *>() || save->isHidden());
}

void RailTest::whatIsBuiltLaterIsNotLastForTab()
{
    const std::unique_ptr<QWidget> window(makeGallery(GalleryPage::Form));
    window->resize(960, 700);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get(), test::patience));
    auto *column = window->findChild<ScrollColumn *>()->column();
    auto *late = new QPushButton(u"Late"_s);
    column->insertWidget(1, late);
    auto *heading = window->findChild<Heading *>();
    heading->takeFocus();
    QTRY_VERIFY(late->isVisible());
    QTest::keyClick(heading, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), late);
}

void RailTest::tabOrderIsReadingOrder_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("steps") << 0 << false;
    QTest::newRow("form") << 1 << false;
    QTest::newRow("outcome") << 2 << false;
    QTest::newRow("form mirrored") << 1 << true;
}

void RailTest::tabOrderIsReadingOrder()
{
    QFETCH(const int, page);
    QFETCH(const bool, mirrored);
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const std::unique_ptr<QWidget> window(makeGallery(static_cast<GalleryPage>(page)));
    window->resize(960, 700);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get(), test::patience));
    window->findChild<StepRail *>()->focusCurrent();
    QList<QWidget *> stops = a11y::tabStops(window.get());
    QVERIFY(stops.size() >= 4);
    // The rail stands beside everything and is where the round ends.
    stops.removeIf([&](QWidget *stop) { return window->findChild<StepRail *>()->isAncestorOf(stop); });
    QCOMPARE(a11y::outOfReadingOrder(stops, window.get()).join(u'\n'), QString());
}

void RailTest::theColumnKeepsTheFocusInView()
{
    ScrollColumn column;
    QList<QLineEdit *> boxes;
    for (int i = 0; i < 40; ++i) {
        boxes << new QLineEdit;
        column.column()->addWidget(boxes.back());
    }
    column.resize(em(&column, 30), em(&column, 20));
    column.show();
    QVERIFY(QTest::qWaitForWindowActive(&column, test::patience));
    boxes.back()->setFocus(Qt::OtherFocusReason);
    const auto inView = [&](const QWidget *box) {
        return column.viewport()->rect().contains(
            QRect(box->mapTo(column.viewport(), QPoint()), box->size()));
    };
    QTRY_VERIFY(inView(boxes.back()));
    boxes.front()->setFocus(Qt::OtherFocusReason);
    QTRY_VERIFY(inView(boxes.front()));
    QVERIFY(column.widget()->width() <= column.viewport()->width());
}

void RailTest::theStripeNeverGoesBack()
{
    ProgressStripe stripe;
    stripe.restart(7);
    stripe.advanceTo(4);
    stripe.advanceTo(2);
    QCOMPARE(stripe.value(), 4);
    stripe.advanceTo(9);
    QCOMPARE(stripe.value(), 7);
    stripe.restart(5);
    QCOMPARE(stripe.value(), 0);
}

ATS_TEST(RailTest)
#include "railtest.moc"
