// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/home/connectionlist.h"
#include "ui/home/homepage.h"
#include "ui/widgets/railitem.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace ats;
using namespace ats::test;

/// One key hides what is private on every page. Whatever widget on screen holds a private text has to be
/// covered, so a new one that forgets it fails here.
class GuardTest : public QObject, private WindowRig
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        ScreenGuard::instance().setOn(false);
        finish();
    }
    void nothingPrivateIsSeenOnAnyPage();
    void theListPaintsNoNames();
    void theSearchOfThisTestFindsWhatIsUncovered();
    void whatIsHiddenCanStillBeUsed();

private:
    /// Private texts that somebody could read on the screen now, with the widget they stand in.
    [[nodiscard]] QStringList readable() const;
    [[nodiscard]] static bool isCovered(const QWidget *widget);
    [[nodiscard]] static QString textOf(const QWidget *widget);
};

void GuardTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

bool GuardTest::isCovered(const QWidget *widget)
{
    for (const QWidget *one = widget; one != nullptr && !one->isWindow(); one = one->parentWidget()) {
        if (one->graphicsEffect() != nullptr) {
            return true;
        }
    }
    return false;
}

QString GuardTest::textOf(const QWidget *widget)
{
    if (const auto *rich = qobject_cast<const RichText *>(widget)) {
        return rich->plainText();
    }
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->text();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        return line->displayText() + u' ' + line->placeholderText();
    }
    if (qobject_cast<const RailItem *>(widget) != nullptr) {
        return widget->accessibleDescription(); // painted as it is said
    }
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text == nullptr ? QString() : text->toPlainText();
}

QStringList GuardTest::readable() const
{
    QStringList found;
    const QStringList values{u"Contoso Talent"_s, practiceValue(u"clientId"_s), practiceValue(u"username"_s),
                             practiceValue(u"password"_s)};
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible()) {
            continue;
        }
        for (const QString &value : values) {
            if (window->windowTitle().contains(value)) {
                found.append(u"title: "_s + window->windowTitle());
            }
            for (const QWidget *widget : window->findChildren<QWidget *>()) {
                const QString text = textOf(widget);
                // The guide's own example looks like the practice service's number.
                const bool isExample = text.contains(u"only an example");
                if (widget->isVisible() && !isExample && !isCovered(widget) && text.contains(value)) {
                    found.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + text);
                }
            }
        }
    }
    return found;
}

void GuardTest::nothingPrivateIsSeenOnAnyPage()
{
    QVERIFY(connectOne(u"Contoso Talent"_s));
    key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(ScreenGuard::instance().isOn());
    QVERIFY(says(&m_app.window(), u"Names and credentials are hidden"_s));
    QCOMPARE(readable(), QStringList());
    const QStringList titles = [this] {
        QStringList all;
        for (const Section &section : m_app.flow()->guide().sections) {
            all.append(section.title);
        }
        return all;
    }();
    for (int section = 0; section < titles.size(); ++section) {
        key(static_cast<Qt::Key>(Qt::Key_1 + section), Qt::ControlModifier);
        QVERIFY(m_app.waitForHeading(titles.at(section)));
        QVERIFY2(readable().isEmpty(), qPrintable(titles.at(section) + u": "_s + readable().join(u'\n')));
    }
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"History"_s));
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Escape);
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso Talent"_s));
    QCOMPARE(readable(), QStringList());
    QVERIFY(press(u"Cancel"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Down);
    key(Qt::Key_F2);
    QVERIFY(waitForDialog());
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Escape);
    QVERIFY(eventually([] { return QApplication::activeModalWidget() == nullptr; }));
    Q_EMIT m_app.window().home()->sendRequested(onlyConnection().id);
    QVERIFY(m_app.waitForHeading(u"Send the details of Contoso Talent"_s));
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    QVERIFY(waitForDialog());
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Escape);
    key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Settings"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Contoso Talent"_s)); // there, but covered
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Client board"_s));
    QCOMPARE(readable(), QStringList());
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"Contoso Talent"_s);
    QCOMPARE(readable(), QStringList());
    // What is opened there leads back there, and from there home.
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Client board"_s));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
}

void GuardTest::theListPaintsNoNames()
{
    QVERIFY(m_app.store().add(u"WWWWWWWWWWWW"_s, u"jobdiva-stackone"_s).ok());
    m_app.window().home()->reload();
    auto *list = m_app.window().findChild<ConnectionList *>();
    QTRY_VERIFY(list->isVisible());
    ScreenGuard::instance().setOn(true);
    const QImage first = list->grab().toImage();
    const QUuid id = onlyConnection().id;
    QVERIFY(m_app.store().rename(id, u"i"_s).ok());
    m_app.window().home()->reload();
    QCOMPARE(list->grab().toImage(), first);
    ScreenGuard::instance().setOn(false);
    QVERIFY(list->grab().toImage() != first);
}

void GuardTest::theSearchOfThisTestFindsWhatIsUncovered()
{
    QVERIFY(connectOne(u"Contoso Talent"_s));
    QVERIFY(readable().join(u'\n').contains(u"title: "));
    key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(readable().join(u'\n').contains(practiceValue(u"username"_s)));
}

void GuardTest::whatIsHiddenCanStillBeUsed()
{
    QVERIFY(m_app.store().add(u"Contoso Talent"_s, u"jobdiva-stackone"_s).ok());
    m_app.window().home()->reload();
    ScreenGuard::instance().setOn(true);
    key(Qt::Key_Down);
    key(Qt::Key_F2);
    QVERIFY(waitForDialog());
    type(u"Fabrikam"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(onlyConnection().client, u"Fabrikam"_s);
    QVERIFY(press(u"Show them"_s));
    QVERIFY(!ScreenGuard::instance().isOn());
}

ATS_TEST(GuardTest)
#include "guardtest.moc"
