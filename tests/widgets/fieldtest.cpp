// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "ui/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/noterow.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

FieldSpec spec(bool secret)
{
    FieldSpec field;
    field.id = secret ? u"apiPassword"_s : u"clientId"_s;
    field.label = secret ? u"API Password"_s : u"Client ID"_s;
    field.help = u"Help for **it**."_s;
    field.example = secret ? QString() : u"123456"_s;
    field.secret = secret;
    return field;
}

const QString kMarked = u"marked-secret-7f3a"_s;

QStringList s_alerts;

void noteAlert(QAccessibleEvent *event)
{
    if (event->type() != QAccessible::Alert)
        return;
    const QAccessibleInterface *access = event->accessibleInterface();
    s_alerts << access->text(QAccessible::Name) + u'|' + access->text(QAccessible::Description);
}

} // namespace

class FieldTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theBoxIsNamedByItsLabel();
    void aCompactEditorNamesTheBoxWithoutALabel();
    void typingIsReportedAndSettingIsNot();
    void aSecretIsMaskedUntilRevealed();
    void aRevealedSecretIsMaskedWhenTheWindowLosesTheFocus();
    void aSecretIsInNoDynamicProperty();
    void aWipedBoxCannotBeUndone();
    void othersKeepTheirCopyWhenABoxIsWiped();
    void severalLinesAreOfferedNotInserted();
    void aCopiedLineEndIsDropped();
    void theFilterDecidesWhatIsOffered();
    void ctrlShiftVOffersTheClipboard();
    void aMaskedSecretIsNotCopiedInPart();
    void copyingASecretMarksIt();
    void notesDescribeTheBoxAndAreAnnouncedOnce();
    void anErrorIsTiedToItsField();
    void aNoteActionIsReportedAndGivesTheFocusBack();
    void capsLockIsSaidForSecrets();
    void everyControlHasAName();

private:
    [[nodiscard]] FieldEditor *show(const FieldSpec &field, FieldEditor::Form form = FieldEditor::Form::Full);
    std::unique_ptr<QWidget> m_window;
};

void FieldTest::initTestCase()
{
    initUiResources();
    QVERIFY(initSecrets());
    applyTheme(*qApp);
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(noteAlert);
}

void FieldTest::init()
{
    s_alerts.clear();
    m_window = std::make_unique<QWidget>();
}

void FieldTest::cleanup() { m_window.reset(); }

FieldEditor *FieldTest::show(const FieldSpec &field, FieldEditor::Form form)
{
    auto *column = new QVBoxLayout(m_window.get());
    auto *editor = new FieldEditor(field, form);
    column->addWidget(editor);
    m_window->resize(em(editor, 50), em(editor, 20));
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qWarning("the window did not get the focus");
    editor->focusBox();
    return editor;
}

void FieldTest::theBoxIsNamedByItsLabel()
{
    const FieldEditor *editor = show(spec(false));
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(editor->line());
    QCOMPARE(access->text(QAccessible::Name), u"Client ID"_s);
    QCOMPARE(access->text(QAccessible::Description), u"Help for it."_s);
    QCOMPARE(editor->line()->placeholderText(), u"for example 123456"_s);
    QCOMPARE(editor->focusProxy(), editor->line());
}

void FieldTest::aCompactEditorNamesTheBoxWithoutALabel()
{
    const FieldEditor *editor = show(spec(true), FieldEditor::Form::Compact);
    QCOMPARE(editor->line()->accessibleName(), u"API Password"_s);
    QCOMPARE(editor->line()->placeholderText(), u"API Password"_s);
    for (const QLabel *label : editor->findChildren<QLabel *>())
        QVERIFY(!label->isVisible());
}

void FieldTest::typingIsReportedAndSettingIsNot()
{
    FieldEditor *editor = show(spec(false));
    QSignalSpy edited(editor, &FieldEditor::edited);
    editor->setText(u"12"_s);
    QVERIFY(edited.isEmpty());
    QTest::keyClicks(editor->line(), u"34"_s);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(editor->text(), u"1234"_s);
    editor->line()->setCursorPosition(1);
    editor->setText(u"1234"_s);
    QCOMPARE(editor->line()->cursorPosition(), 1);
    QSignalSpy enter(editor, &FieldEditor::returnPressed);
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(enter.size(), 1);
}

void FieldTest::aSecretIsMaskedUntilRevealed()
{
    FieldEditor *editor = show(spec(true));
    editor->setSecret(Secret(QStringView(kMarked)));
    FieldLine *line = editor->line();
    QVERIFY(editor->secret() == Secret(QStringView(kMarked)));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!line->displayText().contains(u"marked"_s));
    QVERIFY(line->inputMethodHints() & Qt::ImhHiddenText);
    QVERIFY(line->inputMethodHints() & Qt::ImhNoPredictiveText);
    QVERIFY(!line->dragEnabled());
    const auto *reveal = editor->findChild<QPushButton *>();
    QCOMPARE(reveal->accessibleName(), u"Show API Password"_s);
    QTest::keyClick(line, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(line->displayText(), kMarked);
    QVERIFY(line->inputMethodHints() & Qt::ImhSensitiveData);
    QCOMPARE(reveal->text(), u"Hide"_s);
    QCOMPARE(reveal->accessibleName(), u"Hide API Password"_s);
    QTest::keyClick(line, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
}

void FieldTest::aRevealedSecretIsMaskedWhenTheWindowLosesTheFocus()
{
    FieldEditor *editor = show(spec(true));
    editor->setText(kMarked);
    editor->setRevealed(true);
    QCOMPARE(editor->line()->displayText(), kMarked);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(!editor->isRevealed());
    QVERIFY(!editor->line()->displayText().contains(u"marked"_s));
}

void FieldTest::aSecretIsInNoDynamicProperty()
{
    FieldEditor *editor = show(spec(true));
    editor->setText(kMarked);
    editor->setRevealed(true);
    QList<QObject *> all = m_window->findChildren<QObject *>();
    all << m_window.get();
    for (const QObject *object : all) {
        for (const QByteArray &name : object->dynamicPropertyNames())
            QVERIFY2(!object->property(name.constData()).toString().contains(kMarked), name.constData());
        if (object == editor->line())
            continue;
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            QVERIFY2(!meta->property(i).read(object).toString().contains(kMarked), meta->property(i).name());
    }
}

void FieldTest::aWipedBoxCannotBeUndone()
{
    FieldEditor *editor = show(spec(true));
    QTest::keyClicks(editor->line(), kMarked);
    editor->setRevealed(true);
    QVERIFY(editor->line()->isUndoAvailable());
    editor->wipeAndClear();
    QVERIFY(editor->isEmpty());
    QVERIFY(!editor->line()->isUndoAvailable());
    QVERIFY(!editor->line()->isRedoAvailable());
    editor->line()->undo();
    QVERIFY(editor->isEmpty());
}

void FieldTest::othersKeepTheirCopyWhenABoxIsWiped()
{
    FieldEditor *editor = show(spec(true));
    QString own(kMarked.constData(), kMarked.size());
    editor->setText(own);
    editor->wipeAndClear();
    QCOMPARE(own, kMarked);
    // A literal stands in memory that cannot be written.
    editor->setText(u"a literal"_s);
    editor->wipeAndClear();
    QVERIFY(editor->isEmpty());
}

void FieldTest::severalLinesAreOfferedNotInserted()
{
    FieldEditor *editor = show(spec(false));
    QSignalSpy offered(editor, &FieldEditor::pasteOffered);
    QSignalSpy edited(editor, &FieldEditor::edited);
    const QString block = u"Client ID: 123456\nAPI Username: api@example.com\n"_s;
    QGuiApplication::clipboard()->setText(block);
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.at(0).at(0).toString(), block);
    QVERIFY(editor->isEmpty());
    QVERIFY(edited.isEmpty());
    editor->insertPasted(u"as it is"_s);
    QCOMPARE(editor->text(), u"as it is"_s);
}

void FieldTest::aCopiedLineEndIsDropped()
{
    FieldEditor *editor = show(spec(true));
    QSignalSpy edited(editor, &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(u" pass word \r\n"_s);
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(editor->text(), u" pass word "_s);
    QVERIFY(!edited.isEmpty());
}

void FieldTest::theFilterDecidesWhatIsOffered()
{
    FieldEditor *editor = show(spec(false));
    QSignalSpy offered(editor, &FieldEditor::pasteOffered);
    editor->setPasteFilter([](const QString &text) { return text.contains(u"Username:"_s); });
    QGuiApplication::clipboard()->setText(u"Client ID 1 Username: a"_s);
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(offered.size(), 1);
    QVERIFY(editor->isEmpty());
}

void FieldTest::ctrlShiftVOffersTheClipboard()
{
    FieldEditor *editor = show(spec(false));
    QSignalSpy offered(editor, &FieldEditor::pasteOffered);
    QGuiApplication::clipboard()->setText(u"123456"_s);
    QTest::keyClick(editor->line(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(offered.size(), 1);
    QVERIFY(editor->isEmpty());
}

void FieldTest::aMaskedSecretIsNotCopiedInPart()
{
    FieldEditor *editor = show(spec(true));
    QGuiApplication::clipboard()->setText(u"before"_s);
    editor->setText(kMarked);
    editor->focusBox();
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Copy));
    QTest::keySequence(editor->line(), QKeySequence(QKeySequence::Cut));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(editor->text(), kMarked);
}

void FieldTest::copyingASecretMarksIt()
{
    FieldEditor *editor = show(spec(true));
    editor->setText(kMarked);
    const auto isMarked = [] {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        return mime->text() == kMarked && mime->data(u"x-kde-passwordManagerHint"_s) == "secret";
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

void FieldTest::notesDescribeTheBoxAndAreAnnouncedOnce()
{
    FieldEditor *editor = show(spec(true));
    const FieldNote blank{
        u"There is a **space** at the end."_s, Tone::Warning, {{u"remove"_s, u"Remove it"_s}}};
    editor->setNotes({blank});
    QCOMPARE(s_alerts, QStringList{u"There is a space at the end.|"_s});
    QCOMPARE(editor->line()->accessibleDescription(), u"There is a space at the end. Help for it."_s);
    editor->setNotes({blank});
    editor->setNotes({blank, {u"Same text in two fields?"_s, Tone::Warning, {}}});
    QCOMPARE(s_alerts.size(), 2);
    QCOMPARE(editor->findChildren<NoteRow *>().size(), 2);
    editor->setNotes({});
    QCOMPARE(editor->line()->accessibleDescription(), u"Help for it."_s);
}

void FieldTest::anErrorIsTiedToItsField()
{
    FieldEditor *editor = show(spec(false));
    editor->setError(u"Enter the Client ID."_s);
    QVERIFY(editor->line()->accessibleDescription().startsWith(u"Enter the Client ID."_s));
    QCOMPARE(s_alerts.size(), 1);
    editor->setError(u"Enter the Client ID."_s);
    QCOMPARE(s_alerts.size(), 1);
    editor->setError({});
    QVERIFY(!editor->line()->accessibleDescription().contains(u"Enter"_s));
}

void FieldTest::aNoteActionIsReportedAndGivesTheFocusBack()
{
    FieldEditor *editor = show(spec(true));
    editor->setNotes({{u"There is a space at the end."_s, Tone::Warning, {{u"remove"_s, u"Remove it"_s}}}});
    connect(editor, &FieldEditor::noteAction, editor, [editor](const QString &id) {
        editor->setText(id);
        editor->setNotes({});
    });
    auto *link = editor->findChild<LinkButton *>();
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(editor->text(), u"remove"_s);
    QCOMPARE(QApplication::focusWidget(), editor->line());
}

void FieldTest::capsLockIsSaidForSecrets()
{
    FieldEditor *editor = show(spec(true));
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

void FieldTest::everyControlHasAName()
{
    FieldEditor *editor = show(spec(true));
    editor->showCopyButton(true);
    editor->setNotes({{u"Note"_s, Tone::Warning, {{u"do"_s, u"Do it"_s}}}});
    QCOMPARE(a11y::namelessControls(m_window.get()).join(u'\n'), QString());
    editor->setReadOnly(true);
    QCOMPARE(a11y::namelessControls(m_window.get()).join(u'\n'), QString());
}

QTEST_MAIN(FieldTest)
#include "fieldtest.moc"
