// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "ui/theme.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/noterow.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
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
    void severalLinesAreOfferedNotInserted();
    void theFilterDecidesWhatIsOffered();
    void ctrlShiftVOffersTheClipboard();
    void notesDescribeTheBoxAndAreAnnouncedOnce();
    void anErrorIsTiedToItsField();
    void aNoteActionIsReportedAndGivesTheFocusBack();
    void everyControlHasAName();

private:
    [[nodiscard]] FieldEditor *show(const FieldSpec &field, FieldEditor::Form form = FieldEditor::Form::Full);
    std::unique_ptr<QWidget> m_window;
    QStringList m_said;
};

void FieldTest::initTestCase()
{
    initUiResources();
    QVERIFY(initSecrets());
    applyTheme(*qApp);
    QAccessible::setActive(true);
    connect(&Announcer::instance(), &Announcer::said, this, [this](const QString &text) { m_said << text; });
}

void FieldTest::init()
{
    m_said.clear();
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
    if (!QTest::qWaitForWindowActive(m_window.get(), test::patience))
        qWarning("the window did not get the focus");
    editor->focusBox();
    return editor;
}

void FieldTest::theBoxIsNamedByItsLabel()
{
    FieldEditor *editor = show(spec(false));
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(editor->line());
    QCOMPARE(access->text(QAccessible::Name), u"Client ID"_s);
    QCOMPARE(access->text(QAccessible::Description), u"Help for it."_s);
    QCOMPARE(editor->line()->placeholderText(), u"for example 123456"_s);
    editor->line()->clearFocus();
    editor->setFocus();
    QVERIFY(editor->line()->hasFocus());
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

void FieldTest::notesDescribeTheBoxAndAreAnnouncedOnce()
{
    FieldEditor *editor = show(spec(true));
    const FieldNote blank{
        u"There is a **space** at the end."_s, Tone::Warning, {{u"remove"_s, u"Remove it"_s}}};
    editor->setNotes({blank});
    QCOMPARE(m_said, QStringList{u"There is a space at the end."_s});
    QCOMPARE(editor->line()->accessibleDescription(), u"There is a space at the end. Help for it."_s);
    editor->setNotes({blank});
    editor->setNotes({blank, {u"Same text in two fields?"_s, Tone::Warning, {}}});
    QCOMPARE(m_said.size(), 2);
    QCOMPARE(editor->findChildren<NoteRow *>().size(), 2);
    editor->setNotes({});
    QCOMPARE(editor->line()->accessibleDescription(), u"Help for it."_s);
}

void FieldTest::anErrorIsTiedToItsField()
{
    FieldEditor *editor = show(spec(false));
    editor->setError(u"Enter the Client ID."_s);
    QVERIFY(editor->line()->accessibleDescription().startsWith(u"Enter the Client ID."_s));
    QCOMPARE(m_said.size(), 1);
    editor->setError(u"Enter the Client ID."_s);
    QCOMPARE(m_said.size(), 1);
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

void FieldTest::everyControlHasAName()
{
    FieldEditor *editor = show(spec(true));
    editor->showCopyButton(true);
    editor->setNotes({{u"Note"_s, Tone::Warning, {{u"do"_s, u"Do it"_s}}}});
    QCOMPARE(a11y::namelessControls(m_window.get()).join(u'\n'), QString());
    editor->setReadOnly(true);
    QCOMPARE(a11y::namelessControls(m_window.get()).join(u'\n'), QString());
}

ATS_TEST(FieldTest)
#include "fieldtest.moc"
