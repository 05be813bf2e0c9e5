// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/peer.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

namespace
{

/// What a peer that answers the sign-in does with the read, or the other way round.
Peer::Script silentAfter(const QByteArray &signIn, const QByteArray &read)
{
    return [=](const PeerRequest &request) {
        return PeerAct{request.method == "POST" ? signIn : read, Then::KeepOpen};
    };
}

} // namespace

/// Wherever the other side stops talking, the window lives on. The peer never says the rest, so whatever
/// happens here happens before it.
class WithheldTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup();
    void windowLivesOn_data();
    void windowLivesOn();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QUrl peerFor(const QString &stage);
    [[nodiscard]] bool isWithheld(const QString &stage) const;

    std::unique_ptr<Peer> m_peer;
    std::unique_ptr<QTcpServer> m_mute;
    std::unique_ptr<DeafPort> m_deaf;
    QString m_row; ///< the one that runs
    int m_paints = 0;
};

void WithheldTest::cleanup()
{
    finish();
    m_peer.reset();
    m_mute.reset();
    m_deaf.reset();
}

bool WithheldTest::eventFilter(QObject *watched, QEvent *event)
{
    m_paints += event->type() == QEvent::Paint ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

QUrl WithheldTest::peerFor(const QString &stage)
{
    const QByteArray token = answer(200, R"({"token":"a-token-long-enough-to-be-one"})");
    const QByteArray status = "HTTP/1.1 200 OK\r\n";
    const QByteArray head =
        status + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"token\":\"";
    const QMap<QString, Peer::Script> scripts{
        {u"sign-in"_s, silentAfter({}, {})},
        {u"sign-in, headers"_s, silentAfter(status, {})},
        {u"sign-in, body"_s, silentAfter(head, {})},
        {u"read"_s, silentAfter(token, {})},
        {u"read, headers"_s, silentAfter(token, status)},
        {u"read, body"_s, silentAfter(token, head)},
    };
    QUrl url(u"http://127.0.0.1/"_s);
    if (stage == u"reach") {
        m_deaf = std::make_unique<DeafPort>();
        url.setPort(m_deaf->port());
    } else if (stage == u"secure") {
        m_mute = std::make_unique<QTcpServer>();
        m_mute->listen(QHostAddress::LocalHost);
        url.setScheme(u"https"_s);
        url.setPort(m_mute->serverPort());
    } else {
        m_peer = std::make_unique<Peer>(scripts.value(stage));
        url = m_peer->url();
    }
    return url;
}

/// The peer has everything it will ever get, and says no more.
bool WithheldTest::isWithheld(const QString &stage) const
{
    if (stage == u"reach") {
        return m_row == stage; // nobody tells when the other side has not even answered the call
    }
    if (stage == u"secure") {
        return m_mute->hasPendingConnections();
    }
    return m_peer->count(stage.startsWith(u"read") ? "GET" : "POST") == 1;
}

void WithheldTest::windowLivesOn_data()
{
    QTest::addColumn<QString>("row");
    QTest::newRow("reach") << u"reach"_s;
    QTest::newRow("secure") << u"secure"_s;
    QTest::newRow("sign-in") << u"service"_s;
    QTest::newRow("sign-in, headers") << u"service"_s;
    QTest::newRow("sign-in, body") << u"service"_s;
    QTest::newRow("read") << u"session"_s;
    QTest::newRow("read, headers") << u"session"_s;
    QTest::newRow("read, body") << u"session"_s;
}

void WithheldTest::windowLivesOn()
{
    QFETCH(QString, row);
    const QString stage = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(m_app.start() && m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    m_app.services().setHosts({{u"jobdiva"_s, peerFor(stage)}});
    m_row.clear();
    connect(m_app.flow(), &SetupFlow::rowStarted, this, [this](const QString &id) { m_row = id; });
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([&] { return isWithheld(stage); }));

    for (QWidget *widget : m_app.window().findChildren<QWidget *>()) {
        widget->installEventFilter(this);
    }
    const int before = m_paints;
    const QString focus = focusName();
    key(Qt::Key_Tab);
    QTRY_VERIFY(focusName() != focus);
    QTRY_VERIFY(m_paints > before);
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(m_app.fill(u"Your name"_s, u"Anna"_s));
    QCOMPARE(onlyConnection().notes.value(u"senderName"_s), u"Anna"_s);
    QCOMPARE(m_app.flow()->state(), FlowState::Testing);

    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    const Report &report = m_app.flow()->report();
    QCOMPARE(report.verdict, Verdict::CouldNotTell);
    QVERIFY(report.row(row) != nullptr);
    QCOMPARE(report.row(row)->state, RowState::Failed);
    QCOMPARE(report.row(row)->cause, std::optional(Cause::Cancelled));
    QVERIFY(m_peer == nullptr || m_peer->count("POST") == 1);
}

ATS_TEST(WithheldTest)
#include "withheldtest.moc"
