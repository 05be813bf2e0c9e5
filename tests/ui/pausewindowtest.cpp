// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/peer.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/widgets/announcer.h"
#include "ui/wizard/pausebanner.h"
#include "ui/wizard/testedline.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace ats;
using namespace ats::test;

/// The wizard's test against a real peer that counts, with the real live test and store, on a clock of its
/// own and with nobody exempt. Keys only.
class PauseWindowTest : public QObject, private WindowRig
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNextTryIsCountedDown();
    void theUserMaySkipIt();
    void anotherUserNameNeedsNoPause();
    void anotherWindowEndsItAndBeginsIt();
    void aRetryAfterIsCountedDown();
    void theTimeOfATestGrowsOld();

private:
    [[nodiscard]] static PeerAct refusal()
    {
        return {test::answer(500, R"({"message":"invalid username/password"})"), Then::Close};
    }
    [[nodiscard]] QString lastSaid() const { return m_said.isEmpty() ? QString() : m_said.last(); }
    [[nodiscard]] bool shows(const QString &words) const
    {
        return eventually([&] { return says(m_page.get(), words); });
    }
    /// Ctrl+Enter, and the whole of a test that is refused.
    [[nodiscard]] bool refusedOnceMore()
    {
        const int before = m_peer->count("POST");
        key(Qt::Key_Return, Qt::ControlModifier);
        return eventually([&] {
            return m_peer->count("POST") == before + 1 && m_page->flow().state() == FlowState::Failed;
        });
    }
    [[nodiscard]] bool refusedThrice()
    {
        return refusedOnceMore() && refusedOnceMore() && refusedOnceMore() && banner()->isVisible();
    }
    [[nodiscard]] PauseBanner *banner() const { return m_page->findChild<PauseBanner *>(); }
    /// The one button "Test again" can be pressed, or waits.
    [[nodiscard]] bool testAgainIs(bool enabled) const
    {
        return eventually([&] { // new parts of a page come on screen with its next layout
            for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == u"Test again"_s) {
                    return button->isEnabled() == enabled;
                }
            }
            return false;
        });
    }

    std::unique_ptr<Peer> m_peer;
    Peer::Script m_script;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<WizardPage> m_page;
    Ports m_ports;
    QUuid m_id;
    QDateTime m_now;
    QStringList m_said;
};

void PauseWindowTest::init()
{
    begin();
    m_said.clear();
    m_now = QDateTime::currentDateTimeUtc();
    m_script = [](const PeerRequest &) { return refusal(); };
    m_peer = std::make_unique<Peer>([this](const PeerRequest &request) { return m_script(request); });
    ServiceOptions options;
    options.hosts.insert(u"jobdiva"_s, m_peer->url());
    m_services = std::move(Services::create(options)).value();
    QVERIFY(m_services->catalogRead().ok());
    m_ports = m_services->ports();
    m_ports.standIn = {}; // as if the peer were the real service
    m_ports.now = [this] { return m_now; };
    m_id = m_ports.store->add(u"Contoso"_s, u"jobdiva-stackone"_s).value();
    auto flow = std::move(SetupFlow::open(m_ports, m_id)).value();
    flow->draft().setValue(u"clientId"_s, u"123456"_s);
    flow->draft().setValue(u"username"_s, u"api@example.org"_s);
    flow->draft().setSecret(u"password"_s, Secret(u"wrong"));
    m_page = std::make_unique<WizardPage>(std::move(flow));
    m_page->resize(960, 680);
    m_page->goTo(m_page->flow().guide().sectionOfKind(SectionKind::Test)->id);
    banner()->findChild<QTimer *>()->setInterval(
        10); // the clock is the test's own, so its ticks may be short
    m_page->setVisible(true);
    QVERIFY(eventually([this] {
        m_page->activateWindow();
        return m_page->isActiveWindow() && QApplication::focusWidget() != nullptr;
    }));
    connect(&Announcer::instance(), &Announcer::said, this, [this](const QString &text) { m_said += text; });
}

void PauseWindowTest::cleanup()
{
    Announcer::instance().disconnect(this);
    m_page.reset();
    m_services.reset();
    m_peer.reset();
    finish();
}

void PauseWindowTest::theNextTryIsCountedDown()
{
    QVERIFY(!banner()->isVisible());
    QVERIFY(refusedOnceMore());
    QVERIFY(refusedOnceMore());
    QVERIFY(!banner()->isVisible() && testAgainIs(true));
    QVERIFY(refusedOnceMore());
    QVERIFY(says(m_page.get(), u"JobDiva has refused three times. Waiting protects the account from being "
                               "locked."_s));
    QVERIFY(says(m_page.get(), u"Next try in 5:00."_s));
    QVERIFY(testAgainIs(false));
    QVERIFY2(lastSaid().endsWith(u"Next try in 5:00."_s), qPrintable(m_said.join(u'\n')));
    // The box that is in doubt has the focus all the same, and mending it sends nothing.
    QVERIFY(eventually([] { return focusName() == u"API Password"_s; }));
    type(u"another"_s);
    const qsizetype said = m_said.size();
    key(Qt::Key_Return);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_peer->count("POST"), 3);
    QVERIFY(m_page->flow().state() == FlowState::Failed);
    QVERIFY2(m_said.size() > said, "the keys were met with silence");
    m_now = m_now.addSecs(61);
    QVERIFY(shows(u"Next try in 3:59."_s));
    m_now = m_now.addSecs(239);
    QVERIFY(eventually([this] { return !banner()->isVisible(); }));
    QCOMPARE(lastSaid(), u"You can test again now."_s);
    QVERIFY(testAgainIs(true));
    QVERIFY(refusedOnceMore());
    QCOMPARE(m_peer->count("POST"), 4);
    QVERIFY(says(m_page.get(), u"JobDiva has refused 4 times."_s));
    // A clock that is set back ends it, too.
    m_now = m_now.addDays(-1);
    QVERIFY(eventually([this] { return !banner()->isVisible(); }));
}

void PauseWindowTest::theUserMaySkipIt()
{
    QVERIFY(refusedThrice());
    QVERIFY(says(m_page.get(), u"Another refused try before that may lock the account."_s));
    QVERIFY(tabTo(u"Test now anyway"_s, true) || tabTo(u"Test now anyway"_s));
    key(Qt::Key_Space);
    QVERIFY(eventually(
        [this] { return m_peer->count("POST") == 4 && m_page->flow().state() == FlowState::Failed; }));
    QVERIFY(banner()->isVisible());
    QVERIFY(QApplication::focusWidget() != nullptr && m_page->isAncestorOf(QApplication::focusWidget()));
    // With details that work it is over for good.
    m_script = [](const PeerRequest &request) {
        return request.method == "POST"
                   ? PeerAct{test::answer(200, R"({"token":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})")}
                   : PeerAct{test::answer(200, R"({"message":"","data":[]})")};
    };
    QVERIFY(tabTo(u"Test now anyway"_s, true) || tabTo(u"Test now anyway"_s));
    key(Qt::Key_Space);
    QVERIFY(eventually([this] { return m_page->flow().state() == FlowState::Linking; }));
    QVERIFY(!m_page->flow().pause(TestPurpose::StoredSet));
}

void PauseWindowTest::anotherUserNameNeedsNoPause()
{
    QVERIFY(refusedThrice());
    m_page->flow().draft().setValue(u"username"_s, u"second@example.org"_s);
    QVERIFY(!banner()->isVisible() && testAgainIs(true));
    m_page->flow().draft().setValue(u"username"_s, u"api@example.org"_s);
    QVERIFY(banner()->isVisible() && testAgainIs(false));
}

void PauseWindowTest::anotherWindowEndsItAndBeginsIt()
{
    QVERIFY(refusedOnceMore());
    const auto other = std::move(SetupFlow::open(m_ports, m_id)).value();
    other->draft().setSecret(u"password"_s, Secret(u"wrong, too"));
    for (int i = 0; i < 2; ++i) {
        other->test(TestPurpose::Connect);
        QVERIFY(eventually([&] { return other->state() == FlowState::Failed; }));
    }
    QCOMPARE(m_peer->count("POST"), 3);
    QVERIFY(!banner()->isVisible());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(banner()->isVisible());
    QVERIFY(!m_page->flow().report().rows.empty()); // what was on screen stays there
    QCOMPARE(m_peer->count("POST"), 3);
    m_script = [](const PeerRequest &request) {
        return request.method == "POST"
                   ? PeerAct{test::answer(200, R"({"token":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})")}
                   : PeerAct{test::answer(403, "{}")};
    };
    other->test(TestPurpose::Connect, PauseUse::Skipped);
    QVERIFY(eventually([this] { return !banner()->isVisible(); }));
}

void PauseWindowTest::aRetryAfterIsCountedDown()
{
    m_script = [](const PeerRequest &) {
        return PeerAct{test::answer(429, "{}", "application/json", {"Retry-After: 90"}), Then::Close};
    };
    QVERIFY(refusedOnceMore());
    QVERIFY(says(m_page.get(), u"JobDiva wants a pause of 90 seconds."_s));
    QVERIFY(says(m_page.get(), u"Next try in 1:30."_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_peer->count("POST"), 1);
    m_now = m_now.addSecs(90);
    QVERIFY(eventually([this] { return !banner()->isVisible(); }));
    // A wait that nobody means is capped, and that is said.
    m_script = [](const PeerRequest &) {
        return PeerAct{test::answer(429, "{}", "application/json", {"Retry-After: 315360000"}), Then::Close};
    };
    QVERIFY(refusedOnceMore());
    QVERIFY(says(m_page.get(), u"This program waits for 60 minutes at most."_s));
    QVERIFY(says(m_page.get(), u"Next try in 1:00:00."_s));
}

void PauseWindowTest::theTimeOfATestGrowsOld()
{
    QVERIFY(refusedOnceMore());
    QVERIFY(says(m_page.get(), u"Tested just now"_s));
    m_now = m_now.addSecs(620);                   // the test itself went by the computer's clock
    m_page->findChild<TestedLine *>()->refresh(); // as its timer does each minute
    QVERIFY2(says(m_page.get(), u"Tested 10 minutes ago"_s), qPrintable(wordsOn(m_page.get())));
}

ATS_TEST(PauseWindowTest)
#include "pausewindowtest.moc"
