// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/flowtable.h"

#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

/// Every state with every event, against a table written by hand.
class FlowTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsWhereThePictureSays_data();
    void leadsWhereThePictureSays();
    void namesNoMoveTwice();
    void leavesNoStateWithoutAWayOn();
};

namespace
{

/// In the order of FlowState and FlowEvent.
constexpr std::array states{"Choosing",   "Guiding", "Waiting", "Testing",    "Failed", "Saving",
                            "SaveFailed", "Linking", "Done",    "Explaining", "Tried"};
constexpr std::array events{"Chosen",    "Asked",       "Answered",   "TestAsked",     "Passed",
                            "NotPassed", "Checked",     "Saved",      "SavedWithGaps", "NotSaved",
                            "SaveAsked", "SessionOnly", "AllTicked",  "Unticked",      "ReconnectOpened",
                            "GivenUp",   "WentBack",    "PassedOnly", "Edited"};

/// One line a state: "event>state" for each move; every pair that is not named must lead nowhere.
const QStringList picture{
    u"Choosing: Chosen>Guiding"_s,
    u"Guiding: Asked>Waiting TestAsked>Testing ReconnectOpened>Explaining WentBack>Linking"_s,
    u"Waiting: Asked>Waiting Answered>Guiding TestAsked>Testing ReconnectOpened>Explaining"_s,
    u"Testing: Passed>Saving PassedOnly>Tried NotPassed>Failed Checked>Done"_s,
    u"Failed: Asked>Failed TestAsked>Testing ReconnectOpened>Explaining GivenUp>Done WentBack>Linking"_s,
    u"Saving: Saved>Linking SavedWithGaps>Failed NotSaved>SaveFailed"_s,
    u"SaveFailed: TestAsked>Testing SaveAsked>Saving SessionOnly>Linking GivenUp>Done"_s,
    u"Linking: TestAsked>Testing AllTicked>Done ReconnectOpened>Explaining WentBack>Linking"_s,
    u"Done: TestAsked>Testing Unticked>Linking ReconnectOpened>Explaining WentBack>Linking"_s,
    u"Explaining: TestAsked>Testing GivenUp>Done WentBack>Linking"_s,
    u"Tried: TestAsked>Testing SaveAsked>Saving Edited>Guiding ReconnectOpened>Explaining GivenUp>Done WentBack>Linking"_s,
};

QString pictured(const QString &state, const QString &event)
{
    for (const QString &line : picture) {
        if (!line.startsWith(state + u':')) {
            continue;
        }
        const QStringList moves = line.section(u": "_s, 1).split(u' ');
        for (const QString &move : moves) {
            if (move.startsWith(event + u'>')) {
                return move.section(u'>', 1);
            }
        }
    }
    return {};
}

} // namespace

void FlowTableTest::leadsWhereThePictureSays_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("expected");
    static_assert(states.size() == static_cast<std::size_t>(FlowState::Tried) + 1);
    static_assert(events.size() == static_cast<std::size_t>(FlowEvent::Edited) + 1);
    for (std::size_t state = 0; state < states.size(); ++state) {
        for (std::size_t event = 0; event < events.size(); ++event) {
            QTest::addRow("%s %s", states[state], events[event])
                << static_cast<int>(state) << static_cast<int>(event)
                << pictured(QLatin1StringView(states[state]), QLatin1StringView(events[event]));
        }
    }
}

void FlowTableTest::leadsWhereThePictureSays()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, expected);
    const auto next = nextState(static_cast<FlowState>(state), static_cast<FlowEvent>(event));
    const QString found =
        next ? QString(QLatin1StringView(states[static_cast<std::size_t>(*next)])) : QString();
    QCOMPARE(found, expected);
}

void FlowTableTest::namesNoMoveTwice()
{
    for (const FlowArrow &one : flowTable) {
        QCOMPARE(std::ranges::count_if(flowTable,
                                       [&](const FlowArrow &other) {
                                           return other.from == one.from && other.event == one.event;
                                       }),
                 1);
    }
}

void FlowTableTest::leavesNoStateWithoutAWayOn()
{
    for (std::size_t state = 0; state < states.size(); ++state) {
        QVERIFY2(std::ranges::any_of(flowTable,
                                     [&](const FlowArrow &one) {
                                         return one.from == static_cast<FlowState>(state) &&
                                                one.to != one.from;
                                     }),
                 states[state]);
    }
}

ATS_TEST(FlowTableTest)
#include "flowtabletest.moc"
