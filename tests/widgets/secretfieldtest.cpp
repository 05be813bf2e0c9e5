// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "ui/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/noterow.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QInputMethod>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

FieldSpec spec()
{
    FieldSpec field;
    field.id = u"apiPassword"_s;
    field.label = u"API Password"_s;
    field.secret = true;
    return field;
}

const QString markedFormat = u"marked-secret-7f3a"_s;

} // namespace

class SecretFieldTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aSecretIsMaskedUntilRevealed();
    void aRevealedSecretIsMaskedWhenTheWindowLosesTheFocus();
    void aRevealedSecretIsMaskedAfterAWhile();
    void inputMethodsLearnNothing();
    void aSecretIsInNoDynamicProperty();
    void aWipedBoxCannotBeUndone();
    void othersKeepTheirCopyWhenABoxIsWiped();
    void aCopiedLineEndIsDropped();
    void aMaskedSecretIsNotCopiedInPart();
    void copyingASecretMarksIt();
    void capsLockIsSaidForSecrets();

private:
    [[nodiscard]] FieldEditor *show();
    std::unique_ptr<QWidget> m_window;
};

void SecretFieldTest::initTestCase()
{
    initUiResources();
    QVERIFY(initSecrets());
    applyTheme(*qApp);
    QAccessible::setActive(true);
}

void SecretFieldTest::init() { m_window = std::make_unique<QWidget>(); }

void SecretFieldTest::cleanup() { m_window.reset(); }

FieldEditor *SecretFieldTest::show()
{
    auto *column = new QVBoxLayout(m_window.get());
    auto *editor = new FieldEditor(spec());
    column->addWidget(editor);
    m_window->resize(em(editor, 50), em(editor, 20));
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get(), test::patience))
        qWarning("the window did not get the focus");
    editor->focusBox();
    return editor;
}

void SecretFieldTest::aSecretIsMaskedUntilRevealed()
{
    FieldEditor *editor = show();
    editor->setSecret(Secret(QStringView(markedFormat)));
    FieldLine *line = editor->line();
    QVERIFY(editor->secret() == Secret(QStringView(markedFormat)));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!line->displayText().contains(u"marked"_s));
    QVERIFY(line->inputMethodHints() & Qt::ImhHiddenText);
    QVERIFY(line->inputMethodHints() & Qt::ImhNoPredictiveText);
    QVERIFY(!line->dragEnabled());
    const auto *reveal = editor->findChild<QPushButton *>();
    QCOMPARE(reveal->accessibleName(), u"Show API Password"_s);
    QTest::keyClick(line, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(line->displayText(), markedFormat);
    QVERIFY(line->inputMethodHints() & Qt::ImhSensitiveData);
    QCOMPARE(reveal->text(), u"Hide"_s);
    QCOMPARE(reveal->accessibleName(), u"Hide API Password"_s);
    QTest::keyClick(line, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
}

void SecretFieldTest::aRevealedSecretIsMaskedWhenTheWindowLosesTheFocus()
{
    FieldEditor *editor = show();
    editor->setText(markedFormat);
    editor->setRevealed(true);
    QCOMPARE(editor->line()->displayText(), markedFormat);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other, test::patience));
    QTRY_VERIFY(!editor->isRevealed());
    QVERIFY(!editor->line()->displayText().contains(u"marked"_s));
}

void SecretFieldTest::aRevealedSecretIsMaskedAfterAWhile()
{
    FieldEditor *editor = show();
    FieldLine *line = editor->line();
    editor->setText(markedFormat);
    line->setRevealTime(std::chrono::minutes(10));
    editor->setRevealed(true);
    QVERIFY(editor->isRevealed());
    // A key starts the time again.
    const auto *timer = line->findChild<QTimer *>();
    QTRY_VERIFY(timer->remainingTime() < timer->interval() - 20);
    const int before = timer->remainingTime();
    QTest::keyClick(line, Qt::Key_X);
    QVERIFY(timer->remainingTime() > before);
    QVERIFY(editor->isRevealed());
    line->setRevealTime(std::chrono::milliseconds(20));
    QTRY_VERIFY(!editor->isRevealed());
    QVERIFY(!line->displayText().contains(u"marked"_s));
}

void SecretFieldTest::inputMethodsLearnNothing()
{
    FieldEditor *editor = show();
    editor->setText(markedFormat);
    editor->setRevealed(true);
    editor->focusBox(); // everything is selected
    for (const Qt::InputMethodQuery query :
         {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor}) {
        QCOMPARE(editor->line()->inputMethodQuery(query).toString(), QString());
        QCOMPARE(QInputMethod::queryFocusObject(query, 100).toString(), QString());
        QInputMethodQueryEvent asked(query);
        QCoreApplication::sendEvent(editor->line(), &asked);
        QCOMPARE(asked.value(query).toString(), QString());
    }
    QCOMPARE(QInputMethod::queryFocusObject(Qt::ImCursorPosition, {}).toInt(), 0);
}

void SecretFieldTest::aSecretIsInNoDynamicProperty()
{
    FieldEditor *editor = show();
    editor->setText(markedFormat);
    editor->setRevealed(true);
    QList<QObject *> all = m_window->findChildren<QObject *>();
    all << m_window.get();
    for (const QObject *object : all) {
        for (const QByteArray &name : object->dynamicPropertyNames())
            QVERIFY2(!object->property(name.constData()).toString().contains(markedFormat), name.constData());
        if (object == editor->line())
            continue;
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            QVERIFY2(!meta->property(i).read(object).toString().contains(markedFormat),
                     meta->property(i).name());
    }
}

void SecretFieldTest::aWipedBoxCannotBeUndone()
{
    FieldEditor *editor = show();
    QTest::keyClicks(editor->line(), markedFormat);
    editor->setRevealed(true);
    QVERIFY(editor->line()->isUndoAvailable());
    editor->wipeAndClear();
    QVERIFY(editor->isEmpty());
    QVERIFY(!editor->line()->isUndoAvailable());
    QVERIFY(!editor->line()->isRedoAvailable());
    editor->line()->undo();
    QVERIFY(editor->isEmpty());
}

void SecretFieldTest::othersKeepTheirCopyWhenABoxIsWiped()
{
    FieldEditor *editor = show();
    QString own(markedFormat.constData(), markedFormat.size());
    editor->setText(own);
    editor->wipeAndClear();
    QCOMPARE(own, markedFormat);
    // A literal stands in memory that cannot be written.
    editor->setText(u"a literal"_s);
    editor->wipeAndClear();
    QVERIFY(editor->isEmpty());
}

void SecretFieldTest::aCopiedLineEndIsDropped()
{
    FieldEditor *editor = show();
    QSignalSpy edited(editor, &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(u" pass word \r\n"_s);
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(editor->text(), u" pass word "_s);
    QVERIFY(!edited.isEmpty());
}

void SecretFieldTest::aMaskedSecretIsNotCopiedInPart()
{
    FieldEditor *editor = show();
    QGuiApplication::clipboard()->setText(u"before"_s);
    editor->setText(markedFormat);
    editor->focusBox();
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Copy));
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Cut));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(editor->text(), markedFormat);
}

void SecretFieldTest::copyingASecretMarksIt()
{
    FieldEditor *editor = show();
    editor->setText(markedFormat);
    const auto isMarked = [] {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        return mime->text() == markedFormat && mime->data(u"x-kde-passwordManagerHint"_s) == "secret";
    };
    QTest::keyClick(editor->line(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(isMarked());
    QGuiApplication::clipboard()->clear();
    editor->setRevealed(true);
    editor->focusBox();
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Copy));
    QVERIFY(isMarked());
    // Selecting with the mouse must not put a revealed secret on the X11 selection.
    QGuiApplication::clipboard()->clear(QClipboard::Selection);
    QTest::mouseDClick(editor->line(), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text(QClipboard::Selection).contains(u"marked"_s));
}

void SecretFieldTest::capsLockIsSaidForSecrets()
{
    FieldEditor *editor = show();
    const auto press = [&](const QString &text, Qt::KeyboardModifiers modifiers) {
        QTest::sendKeyEvent(QTest::Click, editor->line(), Qt::Key_A, text, modifiers);
    };
    press(u"a"_s, Qt::NoModifier);
    QVERIFY(!editor->findChild<NoteRow *>());
    press(u"A"_s, Qt::ShiftModifier);
    QVERIFY(!editor->findChild<NoteRow *>());
    press(u"A"_s, Qt::NoModifier);
    QVERIFY(editor->findChild<NoteRow *>());
    QVERIFY(editor->line()->accessibleDescription().contains(u"Caps Lock"_s));
    press(u"a"_s, Qt::NoModifier);
    QVERIFY(!editor->line()->accessibleDescription().contains(u"Caps Lock"_s));
}

ATS_TEST(SecretFieldTest)
#include "secretfieldtest.moc"
