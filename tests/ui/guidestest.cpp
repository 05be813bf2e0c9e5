// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/model/guideanswers.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/wizard/stepcard.h"

#include <QtCore/QDirIterator>
#include <QtGui/QClipboard>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// Each guide from its first section to its last, by keyboard, against the practice service.
class GuidesTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void wholeWay_data();
    void wholeWay();
    void answersShowAndHideSteps();
    void codeFollowsTheSecret();
    void regionIsChosenByKeyboard();
    void anotherAddressThanTheGuidesIsNoted();
    void aSentMessageIsNotWaitedFor();
    void helpStandsAtItsStep();
    void dataIsAskedForADayLater();

private:
    /// Sets the time back at which the set in force was kept.
    [[nodiscard]] bool keptDaysAgo(const QUuid &id, int days) const;
};

void GuidesTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

void GuidesTest::wholeWay_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("label");
    QTest::newRow("jobdiva-stackone") << u"JobDiva"_s << u"StackOne Hub"_s << u"Client ID"_s;
    QTest::newRow("jobdiva-oneup") << u"JobDiva"_s << u"OneUp"_s << u"Client ID"_s;
    QTest::newRow("jobdiva-refassured") << u"JobDiva"_s << u"RefAssured"_s << u"Client ID"_s;
    QTest::newRow("teamtailor-stackone") << u"Teamtailor"_s << u"StackOne Hub"_s << u"Company UUID"_s;
}

void GuidesTest::wholeWay()
{
    QFETCH(QString, system);
    QFETCH(QString, platform);
    QFETCH(QString, label);
    QVERIFY(m_app.newConnection(u"Tailspin"_s, false, system, platform));
    const Guide &guide = m_app.flow()->guide();
    QCOMPARE(guide.system->name, system);
    QCOMPARE(guide.platform->name, platform);
    for (std::size_t i = 0; i < guide.sections.size(); ++i) {
        const Section &section = guide.sections[i];
        key(i < 9 ? static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)) : Qt::Key_Right,
            i < 9 ? Qt::ControlModifier : Qt::AltModifier);
        QVERIFY2(m_app.waitForHeading(section.title), qPrintable(section.id));
        QCOMPARE(a11y::namelessControls(&m_app.window()).join(u'\n'), QString());
        for (const Step &step : section.steps) {
            if (applies(step.when, guide, m_app.flow()->connection().notes)) {
                QVERIFY2(says(&m_app.window(), step.title), qPrintable(section.id + u'/' + step.id));
            }
        }
    }
    const Section *form = guide.sectionOfKind(SectionKind::Credentials);
    key(static_cast<Qt::Key>(Qt::Key_1 + guide.indexOf(form->id)), Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(form->title));
    QVERIFY(press(u"Fill in details"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Linking));
    QCOMPARE(toId(m_app.flow()->report().verdict), toId(Verdict::Connected));
    const Section *link = guide.sectionOfKind(SectionKind::Link);
    QVERIFY(m_app.waitForHeading(link->title));
    QVERIFY(press(u"Copy "_s + label));
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(keptEntries(m_app.flow()->connection().id), 1);
    // What no test can reach is ticked by hand.
    key(static_cast<Qt::Key>(Qt::Key_1 + guide.indexOf(guide.sectionOfKind(SectionKind::Test)->id)),
        Qt::ControlModifier);
    for (const UntestedCheck &check : guide.system->untested) {
        QVERIFY2(press(check.label), qPrintable(check.label));
        QVERIFY(m_app.flow()->draft().isTicked(u"by-hand/"_s + check.rowId));
    }
}

void GuidesTest::answersShowAndHideSteps()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, false, u"Teamtailor"_s, u"StackOne Hub"_s));
    SetupFlow &flow = *m_app.flow();
    const int sso = flow.guide().indexOf(u"sso");
    QVERIFY(sso > 0);
    key(static_cast<Qt::Key>(Qt::Key_1 + sso), Qt::ControlModifier);
    QVERIFY(says(&m_app.window(), u"Exclude from SSO"_s));
    QVERIFY(!says(&m_app.window(), u"Set the password by invitation"_s));
    QVERIFY(tabTo(u"Yes, it has a password"_s) || tabTo(u"No, there is no password yet"_s));
    QVERIFY(moveTo(u"No, there is no password yet"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Set the password by invitation"_s));
    flow.draft().setNote(questionKey(u"sso"), u"no"_s);
    QTRY_VERIFY(!says(&m_app.window(), u"Exclude from SSO"_s));
    QVERIFY(says(&m_app.window(), u"You do not need this part"_s));
    // The way through leaves it out, and the numbers stay.
    key(Qt::Key_Left, Qt::AltModifier);
    const QString before = m_app.heading();
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(flow.guide().sections[static_cast<std::size_t>(sso) + 1].title));
    QVERIFY(before != m_app.heading());
}

void GuidesTest::codeFollowsTheSecret()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, false, u"Teamtailor"_s, u"StackOne Hub"_s));
    const int place = m_app.flow()->guide().indexOf(u"two-factor");
    key(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    QVERIFY(says(&m_app.window(), u"The code appears here"_s));
    QVERIFY(m_app.fill(u"2FA secret"_s, u"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Does your authenticator show the same?"_s));
    QVERIFY(says(&m_app.window(), u"Changes in"_s));
    QVERIFY(press(u"No, it differs"_s));
    QVERIFY(says(&m_app.window(), u"Copy the 2FA secret once more"_s));
}

void GuidesTest::regionIsChosenByKeyboard()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true, u"Teamtailor"_s, u"StackOne Hub"_s));
    QVERIFY(tabTo(u"Region"_s));
    type(u"North"_s);
    QTRY_COMPARE(m_app.flow()->draft().value(u"region"_s), u"na"_s);
    QCOMPARE(onlyConnection().values.value(u"region"_s), u"na"_s);
    key(Qt::Key_Home);
    QTRY_COMPARE(m_app.flow()->draft().value(u"region"_s), QString());
}

void GuidesTest::anotherAddressThanTheGuidesIsNoted()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true, u"JobDiva"_s, u"RefAssured"_s));
    QVERIFY(m_app.fill(u"API Username"_s, u"someone@tailspin.example"_s));
    QTRY_VERIFY(says(&m_app.window(), u"The guide expects api@refassured.com here"_s));
    QVERIFY(m_app.fill(u"API Username"_s, u"api@refassured.com"_s));
    QTRY_VERIFY(!says(&m_app.window(), u"The guide expects"_s));
}

void GuidesTest::aSentMessageIsNotWaitedFor()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, false, u"JobDiva"_s, u"RefAssured"_s));
    SetupFlow &flow = *m_app.flow();
    key(static_cast<Qt::Key>(Qt::Key_1 + flow.guide().indexOf(u"resume-source")), Qt::ControlModifier);
    QVERIFY(m_app.fill(u"Your name"_s, u"Anna"_s));
    QVERIFY(press(u"I have sent it"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Sent today"_s));
    QCOMPARE(flow.state(), FlowState::Guiding);
}

void GuidesTest::helpStandsAtItsStep()
{
    QVERIFY(m_app.newConnection(u"Tailspin"_s, false, u"JobDiva"_s, u"OneUp"_s));
    key(static_cast<Qt::Key>(Qt::Key_1 + m_app.flow()->guide().indexOf(u"permissions")), Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QVERIFY(tabTo(u"My API user can't connect"_s));
    const QWidget *card = QApplication::focusWidget();
    while (card != nullptr && qobject_cast<const StepCard *>(card) == nullptr) {
        card = card->parentWidget();
    }
    QVERIFY(card != nullptr);
    QCOMPARE(qobject_cast<const StepCard *>(card)->stepId(), u"api-only"_s);
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"My API user can't connect"_s));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
}

bool GuidesTest::keptDaysAgo(const QUuid &id, int days) const
{
    QDirIterator files(dataFolder(), {u"*.db"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext()) {
        return false;
    }
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"clock"_s);
        database.setDatabaseName(files.next());
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(u"UPDATE connections SET slot_since = ? WHERE id = ?"_s);
            query.addBindValue(QDateTime::currentDateTimeUtc().addDays(-days).toMSecsSinceEpoch());
            query.addBindValue(id.toString(QUuid::WithoutBraces));
            done = query.exec() && query.numRowsAffected() == 1;
        }
    }
    QSqlDatabase::removeDatabase(u"clock"_s);
    return done;
}

void GuidesTest::dataIsAskedForADayLater()
{
    const auto id = m_app.store().add(u"Contoso"_s, u"jobdiva-oneup"_s);
    QVERIFY(id.ok());
    const Guide &guide = *m_app.services().ports().catalog->guide(u"jobdiva-oneup"_s);
    const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-2);
    QVERIFY(
        m_app.store().places().switchTo(id.value(), {Slot::A, {{u"clientId"_s, u"1"_s}}, false, {}}).ok());
    QVERIFY(m_app.store().addAttempt(id.value(), {past, Verdict::Connected, {}, 9, 9}).ok());
    const Section &link = *guide.sectionOfKind(SectionKind::Link);
    QVERIFY(m_app.store().setTicks(id.value(), neededTickKeys(guide, link, {}), true).ok());
    const QString linkTitle = link.title; // the catalog goes with the program
    QVERIFY(restart());
    QVERIFY(!says(&m_app.window(), u"turned up in OneUp"_s)); // kept just now: not yet

    QVERIFY(keptDaysAgo(id.value(), 2));
    QVERIFY(restart());
    QTRY_VERIFY(says(&m_app.window(), u"Has the data of Contoso turned up in OneUp?"_s));
    QVERIFY(press(u"Not yet"_s));
    QVERIFY(m_app.waitForHeading(linkTitle));
    QVERIFY(says(&m_app.window(), u"Then write to OneUp Support"_s));
    QVERIFY(press(u"My data is there"_s));
    QVERIFY(restart());
    QVERIFY(!says(&m_app.window(), u"turned up in OneUp"_s));
}

ATS_TEST(GuidesTest)
#include "guidestest.moc"
