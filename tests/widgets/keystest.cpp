// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "ui/theme.h"
#include "ui/widgets/inlinemarkdown.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/tickbox.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ats;

class KeysTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void aTickBoxTogglesByKeyAndAnywhereOnItsWords();
    void aTickBoxHasAThirdState();
    void tabReachesLinksAndEnterFollowsThem();
    void aTextWithoutLinksIsNoTabStop();
    void aLinkButtonGoesByEnterAndSpace();
    void inlineMarks_data();
    void inlineMarks();
    void namesOfOtherSystemsStayLeftToRight();
};

void KeysTest::initTestCase()
{
    initUiResources();
    applyTheme(*qApp);
    QAccessible::setActive(true);
}

void KeysTest::cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

void KeysTest::aTickBoxTogglesByKeyAndAnywhereOnItsWords()
{
    TickBox box(
        u"E-mail of the new user: this becomes the **API Username**, and it should be an address that "
        "nobody uses to sign in by hand"_s);
    box.resize(em(&box, 20), box.heightForWidth(em(&box, 20)));
    box.show();
    QVERIFY(QTest::qWaitForWindowActive(&box, test::patience));
    QVERIFY(box.heightForWidth(em(&box, 20)) > 2 * box.fontMetrics().height());
    QSignalSpy clicked(&box, &QAbstractButton::clicked);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Space);
    QVERIFY(box.isChecked());
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(box.width() / 2, box.height() - 4));
    QVERIFY(!box.isChecked());
    QCOMPARE(clicked.size(), 2);
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&box);
    QCOMPARE(access->role(), QAccessible::CheckBox);
    QVERIFY(access->text(QAccessible::Name)
                .startsWith(u"E-mail of the new user: this becomes the API Username,"_s));
}

void KeysTest::aTickBoxHasAThirdState()
{
    TickBox box(u"Step"_s);
    box.setTristate(true);
    box.setCheckState(Qt::PartiallyChecked);
    QVERIFY(QAccessible::queryAccessibleInterface(&box)->state().checkStateMixed);
}

void KeysTest::tabReachesLinksAndEnterFollowsThem()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QPushButton(u"Before"_s);
    auto *text = new RichText(u"[First](one) and [second](two)."_s);
    auto *after = new QPushButton(u"After"_s);
    column->addWidget(before);
    column->addWidget(text);
    column->addWidget(after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, test::patience));
    QSignalSpy followed(text, &QLabel::linkActivated);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after);
    QCOMPARE(followed.size(), 2);
    QCOMPARE(followed.at(0).at(0).toString(), u"one"_s);
    QCOMPARE(followed.at(1).at(0).toString(), u"two"_s);
}

void KeysTest::aTextWithoutLinksIsNoTabStop()
{
    RichText text(u"Just **words**"_s);
    QVERIFY(!(text.focusPolicy() & Qt::TabFocus));
    text.setMarkdown(u"[a link](there)"_s);
    QVERIFY(text.focusPolicy() & Qt::TabFocus);
    text.setMarkdown(u"words again"_s);
    QVERIFY(!(text.focusPolicy() & Qt::TabFocus));
    QCOMPARE(text.plainText(), u"words again"_s);
    QCOMPARE(text.accessibleName(), u"words again"_s);
}

void KeysTest::aLinkButtonGoesByEnterAndSpace()
{
    LinkButton link(u"Remove it"_s);
    link.show();
    QVERIFY(QTest::qWaitForWindowActive(&link, test::patience));
    QSignalSpy clicked(&link, &QAbstractButton::clicked);
    link.setFocus();
    QTest::keyClick(&link, Qt::Key_Return);
    QTest::keyClick(&link, Qt::Key_Space);
    QCOMPARE(clicked.size(), 2);
}

void KeysTest::inlineMarks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << u"words"_s << u"words"_s << u"words"_s;
    QTest::newRow("bold") << u"a **b** c"_s << u"a <b>b</b> c"_s << u"a b c"_s;
    QTest::newRow("emphasis") << u"*a* b"_s << u"<i>a</i> b"_s << u"a b"_s;
    QTest::newRow("both") << u"**a *b* c**"_s << u"<b>a <i>b</i> c</b>"_s << u"a b c"_s;
    QTest::newRow("code keeps marks") << u"`**a**`"_s << u"<code>**a**</code>"_s << u"**a**"_s;
    QTest::newRow("link") << u"[a **b**](c)"_s << u"<a href=\"c\">a <b>b</b></a>"_s << u"a b"_s;
    QTest::newRow("markup is text") << u"<img src=x> & [\"](\">)"_s
                                    << u"&lt;img src=x&gt; &amp; <a href=\"&quot;&gt;\">&quot;</a>"_s
                                    << u"<img src=x> & \""_s;
    QTest::newRow("open mark") << u"a **b"_s << u"a **b"_s << u"a **b"_s;
    QTest::newRow("times") << u"2 * 3 * 4"_s << u"2 * 3 * 4"_s << u"2 * 3 * 4"_s;
    QTest::newRow("escaped") << u"\\*a\\*"_s << u"*a*"_s << u"*a*"_s;
    QTest::newRow("open link") << u"[a](b"_s << u"[a](b"_s << u"[a](b"_s;
    QTest::newRow("empty") << u"****"_s << u"****"_s << u"****"_s;
}

void KeysTest::inlineMarks()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, html);
    QFETCH(const QString, plain);
    const InlineText rendered = renderInline(markdown);
    QCOMPARE(rendered.html, html);
    QCOMPARE(rendered.plain, plain);
    QCOMPARE(rendered.hasLinks, html.contains(u"<a "_s));
}

void KeysTest::namesOfOtherSystemsStayLeftToRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const InlineText rendered = renderInline(u"x **My Team → Add** y"_s);
    QCOMPARE(rendered.html, u"x \u2066<b>My Team → Add</b>\u2069 y"_s);
    QCOMPARE(rendered.plain, u"x My Team → Add y"_s);
}

ATS_TEST(KeysTest)
#include "keystest.moc"
