// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/receivingkey.h"
#include "app/model/guideanswers.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/home/homepage.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/screenguard.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

using namespace ats;
using namespace ats::test;

/// An engineer's program and a recruiter's, each with a list of its own, hand a connection over by files and
/// by keyboard alone.
class HandoffWindowTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void byInvitationAndBack();
    void byPassphrase();

private:
    /// The engineer is m_app; keys go to whoever is in front.
    [[nodiscard]] static bool front(const PracticeApp &app);
    [[nodiscard]] QString file(const QString &name) const { return m_recruiterFolder->filePath(name); }
    [[nodiscard]] static bool chooseFile(const QString &path);
    [[nodiscard]] static QWidget &window(const PracticeApp &app) { return app.window(); }
    [[nodiscard]] static bool shows(const PracticeApp &app, const QString &words)
    {
        return eventually([&] { return says(&app.window(), words); });
    }
    [[nodiscard]] static QStringList secretsOn(const QWidget &window);

    PracticeApp m_recruiter;
    std::unique_ptr<QTemporaryDir> m_recruiterFolder;
};

void HandoffWindowTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    m_recruiterFolder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_recruiterFolder->path().toLocal8Bit());
    QVERIFY2(m_recruiter.start(), qPrintable(m_recruiter.problem()));
}

void HandoffWindowTest::cleanup()
{
    m_recruiter.end();
    finish();
    m_recruiterFolder.reset();
}

bool HandoffWindowTest::front(const PracticeApp &app)
{
    return eventually([&] {
        if (!app.window().isActiveWindow()) {
            app.window().raise();
            app.window().activateWindow();
        }
        return app.window().isActiveWindow();
    });
}

bool HandoffWindowTest::chooseFile(const QString &path)
{
    if (!waitForDialog() || qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) == nullptr) {
        return false;
    }
    key(Qt::Key_A, Qt::ControlModifier);
    type(path);
    key(Qt::Key_Return);
    return eventually([] { return QApplication::activeModalWidget() == nullptr; });
}

QStringList HandoffWindowTest::secretsOn(const QWidget &window)
{
    const QString words = wordsOn(&window);
    return words.contains(practiceValue(u"password"_s)) ? QStringList{words} : QStringList();
}

void HandoffWindowTest::byInvitationAndBack()
{
    // The engineer prepares it.
    QVERIFY(front(m_app));
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Contoso"_s));
    key(Qt::Key_Tab);
    QVERIFY(moveTo(u"I prepare it for a client"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Invite Contoso"_s));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(m_app.fill(u"Client ID"_s, practiceValue(u"clientId"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(m_app, u"Enter your name"_s));
    QCOMPARE(focusName(), u"Your name"_s);
    type(u"Ada & Sons"_s);
    QVERIFY(m_app.fill(u"How to reach you"_s, u"ada@example.com"_s));
    key(Qt::Key_Left, Qt::AltModifier); // nothing typed is lost by Back
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Invite Contoso"_s));
    QVERIFY(wordsOn(&m_app.window()).contains(practiceValue(u"clientId"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(m_app, u"Your receiving code is missing."_s));
    QCOMPARE(focusName(), u"Make a receiving code"_s);
    key(Qt::Key_Space);
    QVERIFY(shows(m_app, u"Your receiving code is ready."_s));
    const auto code = receivingCode(m_app.store());
    QVERIFY(code.has_value());
    QVERIFY(shows(m_app, code->asText()));
    QVERIFY(shows(m_app, code->asWords().join(u' ')));
    QVERIFY(press(u"Save invitation…"_s));
    QVERIFY(chooseFile(file(u"c.atsinvite"_s)));
    QVERIFY(m_app.waitForHeading(u"The invitation for Contoso is ready"_s));
    QVERIFY(shows(m_app, u"The file holds no passwords. Mail it as you like."_s));
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"waiting for the client's details"_s), qPrintable(homeRow()));

    // The recruiter opens it and seals what is typed, untested.
    QVERIFY(front(m_recruiter));
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atsinvite"_s)));
    QVERIFY(m_recruiter.waitForHeading(u"An invitation from Ada & Sons"_s));
    QVERIFY(shows(m_recruiter, u"ada@example.com"_s));
    QVERIFY(shows(m_recruiter, u"Client ID"_s));
    QCOMPARE(a11y::namelessControls(&m_recruiter.window()), QStringList());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_recruiter.flow() != nullptr; }));
    QCOMPARE(m_recruiter.flow()->draft().value(u"clientId"_s), practiceValue(u"clientId"_s));
    QCOMPARE(answerTo(m_recruiter.flow()->guide(), u"route", m_recruiter.flow()->connection().notes),
             u"engineer"_s); // who does the rest is no question any more
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_recruiter.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_recruiter.typeForm(practiceValue(u"password"_s)));
    QVERIFY(press(u"Seal the details for Ada & Sons"_s));
    QVERIFY(m_recruiter.waitForHeading(u"Send the details of Contoso"_s));
    QVERIFY(shows(m_recruiter, u"These details are not tested yet."_s));
    QVERIFY(!says(&m_recruiter.window(), u"passphrase"_s)); // nothing to choose
    QCOMPARE(a11y::namelessControls(&m_recruiter.window()), QStringList());
    QVERIFY(m_recruiter.fill(u"Your name"_s, u"Bo"_s));
    key(Qt::Key_Return);
    QVERIFY(chooseFile(file(u"c.atshandoff"_s)));
    QVERIFY(m_recruiter.waitForHeading(u"The details of Contoso are sealed"_s));
    QCOMPARE(secretsOn(m_recruiter.window()), QStringList());
    QCOMPARE(filesHolding(practiceValue(u"password"_s)), QStringList());
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_recruiter.waitForHeading(u"Enter your credentials"_s)); // where it was left
    QVERIFY(m_recruiter.flow()->draft().hasUnkeptSecrets());
    // Its own file it cannot open: there is no key for it here.
    m_recruiter.flow()->draft().forgetSecrets();
    (void)m_recruiter.window().openFiles({file(u"c.atshandoff"_s)});
    QVERIFY(m_recruiter.waitForHeading(u"Open a hand-off"_s));
    QVERIFY(shows(m_recruiter, u"you have none here. Nothing was opened."_s));
    key(Qt::Key_Escape);
    QVERIFY(m_recruiter.waitForHeading(u"Connections"_s));

    // The engineer opens, tests and keeps it.
    QVERIFY(front(m_app));
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atshandoff"_s)));
    QVERIFY(m_app.waitForHeading(u"Details from Bo"_s));
    for (const QString &shown : {u"Contoso"_s, u"Ada & Sons"_s, u"API Password"_s}) {
        QVERIFY2(shows(m_app, shown), qPrintable(shown));
    }
    QCOMPARE(secretsOn(m_app.window()), QStringList());
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(press(u"Delete the file after keeping the details"_s));
    QVERIFY(press(u"Test now and keep"_s));
    QVERIFY(m_app.waitForHeading(u"The details of Contoso work"_s));
    QVERIFY(shows(m_app, u"The file was deleted."_s));
    QVERIFY(shows(m_app, u"Signed in"_s));
    QVERIFY(!QFileInfo::exists(file(u"c.atshandoff"_s)));
    const Connection kept = onlyConnection();
    QVERIFY(kept.slot && kept.handoff.received.isValid());
    QCOMPARE(keptPassword(kept.id, *kept.slot), practiceValue(u"password"_s));
    QVERIFY(press(u"Save slip for the client…"_s));
    QVERIFY(chooseFile(file(u"c.atsslip"_s)));
    QVERIFY(shows(m_app, u"The file is saved"_s));
    QVERIFY(press(u"Open it"_s));
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));

    // The recruiter reads the slip.
    QVERIFY(front(m_recruiter));
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atsslip"_s)));
    QVERIFY(shows(m_recruiter, u"Your engineer Ada & Sons connected it today, according to the slip."_s));
    const std::vector<Connection> theirs = m_recruiter.store().all().value();
    QCOMPARE(theirs.size(), 1U);
    QVERIFY(theirs.front().handoff.connected.isValid());
    Q_EMIT m_recruiter.window().home()->finishRequested(theirs.front().id);
    QVERIFY(eventually([this] { return m_recruiter.flow() != nullptr; }));
    QCOMPARE(m_recruiter.heading(), m_recruiter.flow()->guide().sectionOfKind(SectionKind::Link)->title);
    QVERIFY(shows(m_recruiter, u"Your engineer Ada & Sons connected it today, according to the slip."_s));
}

void HandoffWindowTest::byPassphrase()
{
    QVERIFY(front(m_recruiter));
    QVERIFY(m_recruiter.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_recruiter.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_recruiter.typeForm(u"Not-the-one"_s));
    QVERIFY(press(u"Send to engineer…"_s));
    QVERIFY(m_recruiter.waitForHeading(u"Send the details of Fabrikam"_s));
    QVERIFY(m_recruiter.fill(u"Your name"_s, u"Bo"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(m_recruiter, u"Paste your engineer's receiving code, or use a passphrase."_s));
    QCOMPARE(focusName(), u"Receiving code of your engineer"_s);
    type(u"AAAAA-BBBBB-CCC"_s);
    QVERIFY(shows(m_recruiter, u"A receiving code has 60 letters and digits"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"7K2PQ-UU0UU"_s);
    QVERIFY2(shows(m_recruiter, u"Group 2 of the receiving code"_s),
             qPrintable(wordsOn(&window(m_recruiter))));
    QVERIFY(press(u"My engineer has no code: use a passphrase"_s));
    auto *box = [this]() -> FieldEditor * {
        for (auto *one : m_recruiter.window().findChildren<FieldEditor *>()) {
            if (one->spec().id == u"passphrase"_s && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }();
    QVERIFY(box != nullptr);
    const QString words = box->secret().exposeText();
    QCOMPARE(words.count(u'-'), 7);
    QVERIFY(press(u"Seal the details…"_s));
    QVERIFY(chooseFile(file(u"f.atshandoff"_s)));
    QVERIFY(m_recruiter.waitForHeading(u"The details of Fabrikam are sealed"_s));
    QVERIFY(press(u"Copy mail text"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(words));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"f.atshandoff"_s));
    QCOMPARE(filesHolding(words), QStringList());

    QVERIFY(front(m_app));
    QCOMPARE(m_app.window().openFiles({file(u"f.atshandoff"_s)}), QString());
    QVERIFY(m_app.waitForHeading(u"Open a hand-off"_s));
    QCOMPARE(focusName(), u"Passphrase"_s);
    const QString wrong = words.section(u'-', 1) + u'-' + words.section(u'-', 0, 0);
    type(wrong);
    key(Qt::Key_Return);
    QVERIFY(shows(m_app, u"This passphrase does not fit. Nothing was opened."_s));
    QCOMPARE(focusName(), u"Passphrase"_s);
    type(words.toUpper().replace(u'-', u' ')); // over the wrong one, which is selected
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Details from Bo"_s));
    QVERIFY(m_app.setScenario(u"wrong-password"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(m_app, u"The details did not pass, and nothing was kept."_s));
    QVERIFY(m_app.store().all().value().empty());
    QVERIFY(shows(m_app, u"Who can do it"_s));
    QVERIFY2(focusName().startsWith(u"Sign in as the API user"_s), qPrintable(focusName()));
    key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_app.window().windowTitle(), u"ATS Connect (practice)"_s);
    ScreenGuard::instance().setOn(false);
    QVERIFY(press(u"Keep as a draft, untested"_s));
    QVERIFY(m_app.waitForHeading(u"The details of Fabrikam are kept as a draft"_s));
    const Connection draft = onlyConnection();
    QVERIFY(!draft.slot && draft.draftKept);
    QVERIFY(QFileInfo::exists(file(u"f.atshandoff"_s))); // nobody ticked to delete it
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
}

ATS_TEST(HandoffWindowTest)
#include "handoffwindowtest.moc"
