// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/widgets/gallery.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

struct Look {
    QByteArray name;
    ThemeChoice theme = ThemeChoice::Light;
    double font = 1.0;
    QSize size{960, 680};
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

const QList<Look> kLooks{
    {"light", ThemeChoice::Light},
    {"dark", ThemeChoice::Dark},
    {"light-double", ThemeChoice::Light, 2.0, {1024, 640}},
    {"dark-double", ThemeChoice::Dark, 2.0, {1024, 640}},
    {"narrow", ThemeChoice::Light, 1.0, {720, 480}},
    {"mirrored", ThemeChoice::Light, 1.0, {960, 680}, Qt::RightToLeft},
};

} // namespace

class LookTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void everyTextRoleIsReadableOnItsGround_data();
    void everyTextRoleIsReadableOnItsGround();
    void everyToneHasAnIconThatDraws();
    void iconsFollowLightAndDark();
    void widgetsFollowTheThemeWhileShown();
    void textSizesFollowTheApplicationFont();
    void pagesShowNamedControlsUnclipped_data();
    void pagesShowNamedControlsUnclipped();
    void theFocusHasARing();
    void headingsReadAsHeadings();
    void noLetterIsCutAtTheEdge();

private:
    QFont m_font;
};

void LookTest::initTestCase()
{
    initUiResources();
    applyTheme(*qApp);
    QAccessible::setActive(true);
    m_font = QApplication::font();
    QVERIFY(QDir().mkpath(QString::fromUtf8(ATS_PICTURES)));
}

void LookTest::cleanup()
{
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    setTheme(ThemeChoice::System);
}

void LookTest::everyTextRoleIsReadableOnItsGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void LookTest::everyTextRoleIsReadableOnItsGround()
{
    QFETCH(const bool, dark);
    for (const auto &[text, under] : textPairs()) {
        const double ratio = contrast(colour(text, dark), colour(under, dark));
        QVERIFY2(ratio >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(colour(text, dark).name(), colour(under, dark).name(),
                                                  QString::number(ratio))));
    }
    // The ring and the rail's circle are no text: 3 is what they need.
    QVERIFY(contrast(colour(Role::Accent, dark), colour(Role::Background, dark)) >= 3);
}

void LookTest::everyToneHasAnIconThatDraws()
{
    for (const Tone tone : {Tone::Resting, Tone::Passed, Tone::Warning, Tone::Failed}) {
        const QImage image = icon(iconName(tone), ink(tone)).pixmap(32).toImage();
        bool drawn = false;
        for (int x = 0; x < image.width(); ++x)
            drawn = drawn || image.pixelColor(x, image.height() / 2).alpha() > 200;
        QVERIFY2(drawn, qPrintable(iconName(tone)));
    }
    QVERIFY(icon(u"no-such-icon"_s).isNull());
}

void LookTest::iconsFollowLightAndDark()
{
    const QIcon check = icon(u"resting"_s, Role::Text);
    setTheme(ThemeChoice::Light);
    const QImage light = check.pixmap(32).toImage();
    setTheme(ThemeChoice::Dark);
    const QImage dark = check.pixmap(32).toImage();
    QCOMPARE(light.pixelColor(light.rect().center()), colour(Role::Text, false));
    QCOMPARE(dark.pixelColor(dark.rect().center()), colour(Role::Text, true));
}

void LookTest::widgetsFollowTheThemeWhileShown()
{
    setTheme(ThemeChoice::Light);
    const std::unique_ptr<QWidget> page(makeGallery(GalleryPage::Form));
    auto *label = new QLabel(u"words"_s, page.get());
    setInk(label, Role::Failed);
    page->resize(960, 680);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get(), test::patience));
    QCOMPARE(label->palette().color(QPalette::WindowText), colour(Role::Failed, false));
    setTheme(ThemeChoice::Dark);
    QCOMPARE(label->palette().color(QPalette::WindowText), colour(Role::Failed, true));
    QTRY_VERIFY(isDark(page->palette()));
    QTRY_COMPARE(page->grab().toImage().pixelColor(page->width() - 3, page->height() / 2),
                 colour(Role::Background, true));
}

void LookTest::textSizesFollowTheApplicationFont()
{
    Heading heading(u"Title"_s);
    const double before = heading.font().pointSizeF();
    QFont doubled = m_font;
    doubled.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(doubled);
    QCOMPARE(heading.font().pointSizeF(), before * 2);
    QVERIFY(heading.font().bold());
}

void LookTest::pagesShowNamedControlsUnclipped_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("look");
    const QList<QByteArray> pages{"steps", "form", "outcome"};
    for (int page = 0; page < pages.size(); ++page) {
        for (int look = 0; look < kLooks.size(); ++look)
            QTest::newRow((pages.at(page) + "-" + kLooks.at(look).name).constData()) << page << look;
    }
}

void LookTest::pagesShowNamedControlsUnclipped()
{
    QFETCH(const int, page);
    QFETCH(const int, look);
    const Look &wanted = kLooks.at(look);
    setTheme(wanted.theme);
    QApplication::setLayoutDirection(wanted.direction);
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * wanted.font);
    QApplication::setFont(font);
    const std::unique_ptr<QWidget> shown(makeGallery(static_cast<GalleryPage>(page)));
    shown->resize(wanted.size);
    shown->show();
    QVERIFY(QTest::qWaitForWindowActive(shown.get(), test::patience));
    QTRY_COMPARE(shown->size(), wanted.size);

    shown->grab().save(
        u"%1/%2.png"_s.arg(QString::fromUtf8(ATS_PICTURES), QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(a11y::namelessControls(shown.get()).join(u'\n'), QString());
    QCOMPARE(a11y::clipped(shown.get()).join(u'\n'), QString());
    const QList<QWidget *> stops = a11y::tabStops(shown.get());
    QVERIFY(stops.size() >= 4);
    const auto *scroll = shown->findChild<ScrollColumn *>();
    for (QWidget *stop : stops) {
        stop->setFocus(Qt::TabFocusReason);
        if (!scroll->isAncestorOf(stop))
            continue;
        const QRect place(stop->mapTo(scroll->viewport(), QPoint()), stop->size());
        QVERIFY2(scroll->viewport()->rect().intersects(place), qPrintable(a11y::pathOf(stop)));
    }
}

void LookTest::theFocusHasARing()
{
    setTheme(ThemeChoice::Light);
    const std::unique_ptr<QWidget> page(makeGallery(GalleryPage::Form));
    page->resize(960, 680);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get(), test::patience));
    QLineEdit *box = page->findChild<QLineEdit *>();
    box->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(page->findChild<FocusRing *>());
    const QImage seen = page->grab().toImage();
    const QPoint above = box->mapTo(page.get(), QPoint(box->width() / 2, -2));
    QCOMPARE(seen.pixelColor(above), colour(Role::Accent, false));
    QCOMPARE(seen.pixelColor(above - QPoint(0, 1)), colour(Role::Accent, false));
}

void LookTest::noLetterIsCutAtTheEdge()
{
    // How much of a picture differs from its last pixel, which nothing is drawn on.
    const auto inkOf = [](const QImage &picture) {
        int ink = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QRgb ground = picture.pixel(picture.width() - 1, picture.height() - 1);
                ink += picture.pixel(x, y) != ground ? 1 : 0;
            }
        }
        return ink;
    };
    // The same letters with room on all sides.
    const auto wholeInk = [&](const QWidget &label, bool bold) {
        QFont font = label.font();
        font.setBold(bold);
        QImage picture(300, 100, QImage::Format_RGB32);
        picture.fill(label.palette().color(QPalette::Window));
        QPainter painter(&picture);
        painter.setFont(font);
        painter.setPen(label.palette().color(QPalette::WindowText));
        painter.drawText(QPoint(50, 60), u"JobDiva"_s);
        painter.end();
        return inkOf(picture);
    };
    const auto shownInk = [&](QWidget &label) {
        label.resize(label.sizeHint() + QSize(20, 20));
        return inkOf(label.grab().toImage());
    };
    RichText text(u"JobDiva"_s);
    QCOMPARE(shownInk(text), wholeInk(text, false));
    RichText strong(u"**JobDiva**"_s);
    QCOMPARE(shownInk(strong), wholeInk(strong, true));
    const std::unique_ptr<QLabel> wrapped(wrappedLabel(u"JobDiva"_s));
    QCOMPARE(shownInk(*wrapped), wholeInk(*wrapped, false));
    for (const bool bold : {false, true}) {
        ElidedLabel cut;
        setTextSize(&cut, TextSize::Normal, bold);
        cut.setText(u"JobDiva"_s);
        QCOMPARE(shownInk(cut), wholeInk(cut, bold));
    }
}

void LookTest::headingsReadAsHeadings()
{
    Heading heading(u"Enter your credentials"_s);
    heading.show();
    QVERIFY(QTest::qWaitForWindowActive(&heading, test::patience));
    heading.takeFocus();
    QVERIFY(heading.hasFocus());
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&heading);
    QCOMPARE(access->role(), QAccessible::Heading);
    QCOMPARE(access->text(QAccessible::Name), u"Enter your credentials"_s);
}

ATS_TEST(LookTest)
#include "looktest.moc"
