// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/copyfieldrow.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace ats;
using namespace ats::test;

/// New credentials for a kept connection, and removing one. What is in force is looked up with secret-tool.
class ReconnectTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void passedReplacesTheSetAndLeadsToThePlatform();
    void failedLeavesTheOldEntryIntact();
    void cancelLeavesEverythingAsItWas();
    void halfTypedIsNotForThePlatform();
    void setInForceCanBeTestedAlone();
    void anotherAccountIsAskedAbout();
    void anotherAccountBecomesAConnectionOfItsOwn();
    void removedEntriesAreProvenGone();
    void keepingInsteadOfDeletingChangesNothing();

private:
    [[nodiscard]] bool openReconnect();
    [[nodiscard]] bool unchanged() const;

    QUuid m_id;
    Connection m_before;
    QJsonObject m_entry;
};

void ReconnectTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso Talent"_s));
    m_id = m_app.flow()->connection().id;
    QVERIFY(linkIt());
    m_before = onlyConnection();
    m_entry = keptEntry(m_id, Slot::A).value_or(QJsonObject());
    QCOMPARE(m_entry.value(u"password"_s).toString(), practiceValue(u"password"_s));
}

bool ReconnectTest::openReconnect()
{
    key(Qt::Key_R, Qt::ControlModifier);
    return m_app.waitForHeading(u"New credentials for Contoso Talent"_s) &&
           eventually([] { return focusName() == u"API Password"; });
}

bool ReconnectTest::unchanged() const
{
    const Connection now = m_app.store().load(m_id).value();
    return now.slot == m_before.slot && now.inForce == m_before.inForce &&
           now.slotSince == m_before.slotSince && now.ticks == m_before.ticks && now.values.isEmpty() &&
           !now.reconnecting && !now.draftKept && !now.platformStale && keptEntry(m_id, Slot::A) == m_entry &&
           keptEntries(m_id) == 1;
}

void ReconnectTest::passedReplacesTheSetAndLeadsToThePlatform()
{
    QVERIFY(openReconnect());
    QVERIFY(says(&m_app.window(), u"It stays until the new one has passed."_s));
    type(practiceValue(u"password"_s));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(says(&m_app.window(), u"StackOne Hub still has the old ones."_s));
    // Written beside the old one, read back, made current; the old one stays for a day.
    QCOMPARE(onlyConnection().slot, std::optional(Slot::B));
    QCOMPARE(keptPassword(m_id, Slot::B), practiceValue(u"password"_s));
    QCOMPARE(keptEntries(m_id), 2);
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"update StackOne Hub"_s), qPrintable(homeRow()));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(linkIt());
    QVERIFY2(!homeRow().contains(u"update"_s), qPrintable(homeRow()));
}

void ReconnectTest::failedLeavesTheOldEntryIntact()
{
    QVERIFY(openReconnect());
    type(u"Not-the-one"_s);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QTRY_VERIFY(says(&m_app.window(), u"The earlier ones are still stored and unchanged"_s));
    // In sight together with the box that has the keyboard.
    QTRY_COMPARE(focusName(), u"API Password"_s);
    const auto isInSight = [](const RichText *text) {
        return text->plainText().contains("still stored and unchanged"_L1) &&
               text->visibleRegion().boundingRect().size() == text->size();
    };
    QTRY_VERIFY(std::ranges::any_of(m_app.window().findChildren<RichText *>(), isInSight));
    QCOMPARE(keptEntry(m_id, Slot::A), std::optional(m_entry));
    QCOMPARE(keptEntries(m_id), 1);
    QCOMPARE(onlyConnection().slot, std::optional(Slot::A));
    QVERIFY(press(u"Back"_s));
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso Talent"_s));
    QVERIFY(press(u"Cancel"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(unchanged());
}

void ReconnectTest::cancelLeavesEverythingAsItWas()
{
    QVERIFY(openReconnect());
    type(u"half"_s);
    QVERIFY(tabTo(u"Change Client ID"_s));
    key(Qt::Key_Return);
    type(u"777"_s);
    QCOMPARE(m_app.flow()->draft().value(u"clientId"_s), u"777"_s);
    QVERIFY(press(u"Cancel"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(unchanged());
    QVERIFY2(homeRow().contains(u"Authenticated"_s), qPrintable(homeRow()));
}

void ReconnectTest::halfTypedIsNotForThePlatform()
{
    QVERIFY(openReconnect());
    type(u"half"_s);
    QVERIFY(tabTo(u"Change Client ID"_s));
    key(Qt::Key_Return);
    type(u"777"_s);
    const System &system = *m_app.flow()->guide().system;
    for (const QString &field : {u"clientId"_s, u"password"_s}) {
        CopyFieldRow row(*m_app.flow(), *system.field(field));
        const QList<QLabel *> labels = row.findChildren<QLabel *>();
        QVERIFY(std::ranges::none_of(labels, [](QLabel *one) { return one->text().contains(u"777"_s); }));
        QGuiApplication::clipboard()->clear();
        row.findChild<QPushButton *>()->click();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), practiceValue(field));
    }
}

void ReconnectTest::setInForceCanBeTestedAlone()
{
    QVERIFY(openReconnect());
    QVERIFY(press(u"Test the set in force"_s));
    QVERIFY(m_app.waitForState(FlowState::Done));
    QCOMPARE(m_app.flow()->report().verdict, Verdict::Connected);
    QCOMPARE(keptEntry(m_id, Slot::A), std::optional(m_entry));
    QCOMPARE(keptEntries(m_id), 1);
}

void ReconnectTest::anotherAccountIsAskedAbout()
{
    QVERIFY(openReconnect());
    type(practiceValue(u"password"_s));
    QVERIFY(tabTo(u"Change Client ID"_s));
    key(Qt::Key_Return);
    type(u"654321"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(says(&m_app.window(), u"This Client ID differs from the stored one."_s));
    QTRY_COMPARE(focusName(), u"New connection"_s);
    QCOMPARE(m_app.flow()->state(), FlowState::Explaining); // nothing was sent
    // Back leads to the box in question.
    QVERIFY(tabTo(u"Back"_s));
    key(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"Client ID"_s);
    key(Qt::Key_Return);
    QVERIFY(press(u"Same connection, ID changed"_s));
    QVERIFY(m_app.waitForState(FlowState::Failed)); // the practice system does not know that number
    QCOMPARE(keptEntry(m_id, Slot::A), std::optional(m_entry));
}

void ReconnectTest::anotherAccountBecomesAConnectionOfItsOwn()
{
    QVERIFY(openReconnect());
    type(u"Another-one"_s);
    QVERIFY(tabTo(u"Change Client ID"_s));
    key(Qt::Key_Return);
    type(u"654321"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(focusName(), u"New connection"_s);
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.flow()->connection().id != m_id);
    QCOMPARE(m_app.flow()->draft().value(u"clientId"_s), u"654321"_s);
    QVERIFY(*m_app.flow()->draft().secret(u"password"_s) == Secret(QStringView(u"Another-one")));
    QCOMPARE(m_app.store().all().value().size(), std::size_t(2));
    QVERIFY(unchanged());
}

void ReconnectTest::removedEntriesAreProvenGone()
{
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Delete"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Deleted. Nothing of it is left in your keychain."_s));
    QCOMPARE(keptEntries(m_id), 0);
    QVERIFY(m_app.store().all().value().empty());
    QVERIFY(says(&m_app.window(), u"No connections yet"_s));
}

void ReconnectTest::keepingInsteadOfDeletingChangesNothing()
{
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    QVERIFY(waitForDialog());
    key(Qt::Key_Return); // Enter never deletes
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(unchanged());
}

ATS_TEST(ReconnectTest)
#include "reconnecttest.moc"
