// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/peer.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace ats;
using namespace ats::test;

/// While a test runs: stopping it, and what must not start it twice. The peer never answers.
class RunningTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void escStopsTheTest();
    void escStopsTheTestFromTheBarAbove();
    void stoppedTestKeepsWhatWasTypedAndCanBeRepeated();
    void doubleConnectSendsOneSignIn();

private:
    [[nodiscard]] bool startTest();
    [[nodiscard]] int signIns() const { return m_peer->count("POST"); }

    std::unique_ptr<Peer> m_peer;
};

void RunningTest::init()
{
    begin();
    m_peer = std::make_unique<Peer>([](const PeerRequest &) { return PeerAct{{}, Then::KeepOpen}; });
}

void RunningTest::cleanup()
{
    finish();
    m_peer.reset();
}

bool RunningTest::startTest()
{
    if (!m_app.start() || !m_app.newConnection(u"Fabrikam"_s, true) ||
        !m_app.waitForHeading(u"Enter your credentials"_s) || !m_app.typeForm(practiceValue(u"password"_s))) {
        return false;
    }
    m_app.services().setHosts({{u"jobdiva"_s, m_peer->url()}});
    key(Qt::Key_Return, Qt::ControlModifier);
    return eventually([this] { return signIns() == 1; });
}

void RunningTest::escStopsTheTest()
{
    QVERIFY(startTest());
    QCOMPARE(m_app.flow()->state(), FlowState::Testing);
    QVERIFY(says(&m_app.window(), u"Stop (Esc)"_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(m_app.flow()->report().verdict, Verdict::CouldNotTell);
    QCOMPARE(m_app.flow()->report().cause, std::optional(Cause::Cancelled));
    QVERIFY(says(&m_app.window(), u"Stopped"_s));
    QCOMPARE(signIns(), 1);
    QCOMPARE(keptEntries(m_app.flow()->connection().id), 0);
}

void RunningTest::escStopsTheTestFromTheBarAbove()
{
    // Wherever the focus went meanwhile.
    QVERIFY(startTest());
    QVERIFY(tabTo(u"What the practice system does"_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(m_app.flow()->report().cause, std::optional(Cause::Cancelled));
}

void RunningTest::stoppedTestKeepsWhatWasTypedAndCanBeRepeated()
{
    QVERIFY(startTest());
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QVERIFY(*m_app.flow()->draft().secret(u"password"_s) ==
            Secret(QStringView(practiceValue(u"password"_s))));
    QVERIFY(m_app.setScenario(u"slow"_s));
    QVERIFY(m_app.setScenario(u"ok"_s)); // the practice service instead of the silent peer
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
}

void RunningTest::doubleConnectSendsOneSignIn()
{
    QVERIFY(startTest());
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_app.flow()->state(), FlowState::Testing);
    QCOMPARE(signIns(), 1);
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(signIns(), 1);
}

ATS_TEST(RunningTest)
#include "runningtest.moc"
