// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/homefixture.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"
#include "ui/newconnection/newconnectionpage.h"
#include "ui/practice/practicebar.h"
#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/clipboardstrip.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/searchbox.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace ats;
using namespace ats::test;

/// How Home and New connection look and what a screen reader finds there. Writes pictures into the build
/// folder.
class HomeLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<HomeFixture>(); }
    void cleanup();
    void pictures_data();
    void pictures();
    void everyControlHasANameAndTabIsReadingOrder();
    void rowsAreReadAsOneSentence();
    void nothingIsCutWithADoubledFont();
    void allBarsAtOnceAreWholeInALowWindow();

private:
    [[nodiscard]] std::unique_ptr<QWidget> scene(const QString &name);
    std::unique_ptr<HomeFixture> m_fixture;
};

void HomeLookTest::cleanup() { setTheme(ThemeChoice::Light); }

/// One of the states worth a picture.
std::unique_ptr<QWidget> HomeLookTest::scene(const QString &name)
{
    if (name.startsWith(u"new"_s)) {
        if (name == u"new-duplicate"_s) {
            m_fixture->acmeDraft(u"Contoso Talent"_s);
        }
        auto page = std::make_unique<NewConnectionPage>(m_fixture->ports());
        if (name == u"new-duplicate"_s) {
            page->findChild<FieldEditor *>()->setText(u"Contoso Talent"_s);
        }
        return page;
    }
    if (name != u"empty"_s) {
        m_fixture->fill();
    }
    if (name == u"board"_s) {
        m_fixture->ready(u"Adventure Works"_s);
        m_fixture->withWarning(u"Wide World Importers"_s);
        return std::make_unique<BoardPage>(m_fixture->ports());
    }
    auto page = std::make_unique<HomePage>(m_fixture->ports());
    page->setVaultInfo({name == u"locked"_s ? VaultStatus::Locked : VaultStatus::Ok, u"GNOME Keyring"_s, {}});
    if (name == u"nothing"_s) {
        page->findChild<SearchBox *>()->setText(u"tailspinn"_s);
    }
    return page;
}

void HomeLookTest::pictures_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("font");
    QTest::addColumn<bool>("dark");
    const QSize normal(960, 680);
    for (const char *what : {"list", "empty", "nothing", "locked", "new", "new-duplicate", "board"}) {
        const QString name = QString::fromLatin1(what);
        QTest::addRow("home-%s", what) << name << normal << 1.0 << false;
        QTest::addRow("home-%s-dark", what) << name << normal << 1.0 << true;
        QTest::addRow("home-%s-double", what) << name << QSize(1024, 640) << 2.0 << false;
    }
    QTest::addRow("home-list-narrow") << u"list"_s << QSize(720, 480) << 1.0 << false;
    QTest::addRow("home-locked-narrow") << u"locked"_s << QSize(720, 480) << 1.0 << false;
    QTest::addRow("home-board-narrow") << u"board"_s << QSize(720, 480) << 1.0 << false;
    QTest::addRow("home-list-mirrored") << u"list"_s << normal << 1.0 << false;
}

void HomeLookTest::pictures()
{
    QFETCH(QString, what);
    QFETCH(QSize, size);
    QFETCH(double, font);
    QFETCH(bool, dark);
    const QFont before = QApplication::font();
    QFont scaled = before;
    scaled.setPointSizeF(before.pointSizeF() * font);
    QApplication::setFont(scaled);
    setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    QApplication::setLayoutDirection(file.endsWith(u"mirrored"_s) ? Qt::RightToLeft : Qt::LeftToRight);
    {
        const auto page = scene(what);
        page->setAutoFillBackground(true);
        showActive(*page, size);
        if (auto *list = page->findChild<ConnectionList *>(); list != nullptr && list->isVisible()) {
            list->setFocus();
        } else if (auto *board = page->findChild<BoardTable *>()) {
            board->setFocus();
            board->selectRow(1);
            board->selectionModel()->select(board->model()->index(3, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        } else if (auto *editor = page->findChild<FieldEditor *>()) {
            editor->focusBox();
            Q_EMIT editor->edited();
        }
        QCOMPARE(page->size(), size);
        QDir().mkpath(QStringLiteral(ATS_PICTURES));
        QVERIFY(page->grab().save(QStringLiteral(ATS_PICTURES "/") + file + u".png"_s));
    }
    QApplication::setFont(before);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void HomeLookTest::everyControlHasANameAndTabIsReadingOrder()
{
    for (const char *what : {"list", "empty", "nothing", "locked", "new", "new-duplicate", "board"}) {
        m_fixture = std::make_unique<HomeFixture>();
        const auto page = scene(QString::fromLatin1(what));
        showActive(*page);
        QCOMPARE(a11y::namelessControls(page.get()), QStringList());
        const QList<QWidget *> stops = a11y::tabStops(page.get());
        QVERIFY(!stops.isEmpty());
        const QStringList wrong = a11y::outOfReadingOrder(stops, page.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(what) + u": "_s + wrong.join(u", "_s)));
    }
}

void HomeLookTest::rowsAreReadAsOneSentence()
{
    m_fixture->fill();
    HomePage page(m_fixture->ports());
    showActive(page);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(page.findChild<ConnectionList *>());
    QCOMPARE(list->text(QAccessible::Name), u"Connections"_s);
    QVERIFY(list->tableInterface());
    QCOMPARE(list->tableInterface()->rowCount(), 5);
    const QString first = list->tableInterface()->cellAt(0, 0)->text(QAccessible::Name);
    QVERIFY2(
        first.startsWith(
            u"Contoso Talent, JobDiva to StackOne Hub: Needs attention. Tested just now · JobDiva refused"_s),
        qPrintable(first));
}

void HomeLookTest::nothingIsCutWithADoubledFont()
{
    const QFont before = QApplication::font();
    QFont doubled = before;
    doubled.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(doubled);
    for (const char *what : {"list", "locked", "empty", "new-duplicate", "board"}) {
        m_fixture = std::make_unique<HomeFixture>();
        const auto page = scene(QString::fromLatin1(what));
        showActive(*page, {1024, 640});
        QCOMPARE(page->size(), QSize(1024, 640));
        QCOMPARE(a11y::clipped(page.get()), QStringList());
        if (const auto *list = page->findChild<ConnectionList *>(); list != nullptr && list->isVisible()) {
            QVERIFY(list->viewport()->height() >= list->sizeHintForRow(0) / 2);
            QCOMPARE(list->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        }
    }
    QApplication::setFont(before);
}

/// The part of a widget that its ancestors leave in sight.
QRect inSight(const QWidget *widget)
{
    QRect rect(QPoint(), widget->size());
    QPoint at;
    for (const QWidget *each = widget; !each->isWindow(); each = each->parentWidget()) {
        at += each->pos();
        rect &= QRect(-at, each->parentWidget()->size());
    }
    return rect;
}

void HomeLookTest::allBarsAtOnceAreWholeInALowWindow()
{
    const QFont before = QApplication::font();
    QFont doubled = before;
    doubled.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(doubled);
    {
        m_fixture->fill();
        const QUuid due = m_fixture->store().all().value().front().id;
        QVERIFY(m_fixture->store().setReplaceBy(due, QDate::currentDate()).ok());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *home = new HomePage(m_fixture->ports());
        column->addWidget(new PracticeBar);
        column->addWidget(home, 1);
        column->addWidget(new ClipboardStrip);
        ClipboardGuard::instance().copySecret(Secret(u"made-up"));
        showActive(window, {1024, 640});
        home->remindRotation();
        home->say(Tone::Passed, u"Renamed."_s);
        QCoreApplication::processEvents();
        QCOMPARE(window.size(), QSize(1024, 640));
        QTRY_COMPARE(a11y::clipped(home).join(u'\n'), QString());
        QVERIFY(window.grab().save(QStringLiteral(ATS_PICTURES "/home-all-bars-double.png")));
        auto *list = home->findChild<ConnectionList *>();
        QStringList seen;
        for (int stop = 0; stop < 20; ++stop) {
            key(Qt::Key_Tab);
            QCoreApplication::processEvents(); // what is scrolled to
            QWidget *focused = QApplication::focusWidget();
            seen.append(nameOf(focused));
            if (focused == list) {
                QVERIFY(window.grab().save(QStringLiteral(ATS_PICTURES "/home-all-bars-list.png")));
            }
            const int needed = focused == list ? list->sizeHintForRow(0) * 5 / 4 : focused->height();
            QVERIFY2(
                inSight(focused).height() >= needed && inSight(focused).width() == focused->width(),
                qPrintable(u"%1: %2 of %3"_s.arg(seen.last()).arg(inSight(focused).height()).arg(needed)));
        }
        const QStringList order{
            u"Client board"_s, u"Settings"_s,     u"New connection"_s, u"Replace them now"_s,
            u"Another day…"_s, u"Ask me later"_s, u"Close"_s,          u"Search connections"_s,
            u"Open file…"_s,   u"Connections"_s,  u"Test now"_s};
        QCOMPARE(seen.mid(0, order.size()), order);
        ClipboardGuard::instance().clearNow();
    }
    QApplication::setFont(before);
}

ATS_TEST(HomeLookTest)
#include "homelook.moc"
