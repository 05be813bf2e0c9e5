// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/settingnames.h"
#include "app/flow/setupflow.h"
#include "app/model/words.h"
#include "tests/support/registry.h"
#include "tests/ui/homefixture.h"
#include "ui/handoff/sendpage.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/railitem.h"
#include "ui/wizard/wizardpage.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace ats;
using namespace ats::test;

/// Whoever comes back to a guide finds the place where it goes on, and each mail its own receiver.
class ComeBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<HomeFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void aWaitIsShownWithTheBoxForTheAnswer();
    void whatWasNotBegunStartsAtItsHeading();
    void eachMailHasItsOwnReceiver();
    void whoInvitedIsWrittenTo();
    void theUsersNameIsAskedOnce();
    void theTitleNamesTheClientOnce();

private:
    void open(const QUuid &id);
    void openEngineersMail(const QUuid &id);
    [[nodiscard]] QLineEdit *receiver() const;

    std::unique_ptr<HomeFixture> m_fixture;
    std::unique_ptr<WizardPage> m_page;
};

void ComeBackTest::open(const QUuid &id)
{
    Outcome<std::unique_ptr<SetupFlow>> flow = SetupFlow::open(m_fixture->ports(), id);
    QVERIFY(flow.ok());
    m_page = std::make_unique<WizardPage>(std::move(flow).value());
    showActive(*m_page);
    m_page->resume();
}

void ComeBackTest::openEngineersMail(const QUuid &id)
{
    open(id);
    m_page->flow().answer(u"route"_s, u"engineer"_s);
    m_page->goTo(u"link"_s);
    QTRY_VERIFY(receiver() != nullptr);
}

QLineEdit *ComeBackTest::receiver() const
{
    for (QLineEdit *box : m_page->findChildren<QLineEdit *>()) {
        if (box->isVisible() && nameOf(box) == "Their e-mail"_L1) {
            return box;
        }
    }
    return nullptr;
}

void ComeBackTest::aWaitIsShownWithTheBoxForTheAnswer()
{
    const QDate asked = QDate::currentDate().addDays(-3);
    const QUuid id = m_fixture->waiting(u"Tailspin"_s, asked);
    open(id);
    m_page->flow().setAsked(QLatin1StringView(askedSystem), asked); // ticks what has been done with it
    QCOMPARE(m_page->findChild<RailItem *>()->accessibleDescription(),
             u"Asked on %1"_s.arg(QLocale().toString(asked, u"d MMM"_s)));
    m_page.reset();

    open(id);
    QTRY_COMPARE(focusName(), u"Save your Client ID"_s);
    const auto boxIsInSight = [this] {
        for (const FieldLine *box : m_page->findChildren<FieldLine *>()) {
            if (box->isVisible() && nameOf(box) == "Client ID"_L1) {
                return box->visibleRegion().boundingRect().size() == box->size();
            }
        }
        return false;
    };
    QTRY_VERIFY(boxIsInSight());
}

void ComeBackTest::whatWasNotBegunStartsAtItsHeading()
{
    open(m_fixture->draft(u"Tailspin"_s));
    QTRY_COMPARE(focusName(), u"Obtain your Client ID"_s);
}

void ComeBackTest::eachMailHasItsOwnReceiver()
{
    const QUuid id = m_fixture->notYetLinked(u"Tailspin"_s);
    QVERIFY(m_fixture->store().setNote(id, u"adminEmail"_s, u"admin@tailspin.example"_s).ok());
    openEngineersMail(id);
    QCOMPARE(receiver()->text(), QString());
    QCOMPARE(receiver()->placeholderText(), u"engineer@example.com"_s);
    QVERIFY(tabTo(u"Their e-mail"_s));
    type(u"emil@example.org"_s);
    QVERIFY(press(u"Copy address"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"emil@example.org"_s);
    QCOMPARE(m_page->flow().draft().note(u"adminEmail"_s), u"admin@tailspin.example"_s);
}

void ComeBackTest::whoInvitedIsWrittenTo()
{
    const QUuid id = m_fixture->notYetLinked(u"Tailspin"_s);
    HandoffFacts facts;
    facts.name = u"Emil"_s;
    facts.contact = u"emil@example.org"_s;
    facts.accepted = QDateTime::currentDateTimeUtc();
    QVERIFY(m_fixture->store().setHandoff(id, facts).ok());
    openEngineersMail(id);
    QCOMPARE(receiver()->placeholderText(), u"emil@example.org"_s);
    QVERIFY(tabTo(u"Their e-mail"_s));
    QVERIFY(press(u"Copy address"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"emil@example.org"_s);
}

void ComeBackTest::theUsersNameIsAskedOnce()
{
    const QUuid id = m_fixture->notYetLinked(u"Tailspin"_s);
    QVERIFY(m_fixture->store().setSetting(handoffNameSetting, u"Ada Berg"_s).ok());
    openEngineersMail(id);
    QVERIFY(says(m_page.get(), u"Ada Berg"_s)); // under the mail
    QVERIFY(m_fixture->store().setSetting(handoffNameSetting, {}).ok());
    m_page->flow().draft().setNote(QLatin1StringView(senderNameNote), u"Anna Berg"_s);
    const Connection &connection = m_page->flow().connection();
    SendPage send(m_fixture->ports(), connection, m_fixture->guide(), {});
    const auto boxes = send.findChildren<FieldLine *>();
    QVERIFY(std::ranges::any_of(boxes, [](const FieldLine *box) { return box->text() == "Anna Berg"_L1; }));
    const QDate today = QDate::currentDate();
    send.show();
    QTRY_VERIFY(says(&send, u"opened by %1."_s.arg(dayText(today.addDays(handoffOpenDays), today))));
}

void ComeBackTest::theTitleNamesTheClientOnce()
{
    open(m_fixture->authenticated(u"Tailspin"_s));
    const QSignalSpy titles(m_page.get(), &WizardPage::titleChanged);
    m_page->openReconnect();
    QCOMPARE(titles.last().first().toString(), u"New credentials for Tailspin"_s);
}

ATS_TEST(ComeBackTest)
#include "comebacktest.moc"
