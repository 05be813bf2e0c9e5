// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/practice/practicerun.h"
#include "tests/support/registry.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

class PracticeBadInput : public QObject
{
    Q_OBJECT

private:
    static bool stillAnswers(const PracticeRun &run)
    {
        return ask(run.url(u"down"_s), "GET"_ba, "/"_ba).status == 503 && !run.signIn(u"ok"_s).isEmpty();
    }

private slots:
    void clientsThatHangUpDoNoHarm()
    {
        PracticeRun run;
        const QByteArray body = run.rightBody();
        const QByteArray header = "POST /slow/apiv2/v2/login HTTP/1.1\r\nHost: practice\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\n\r\n";
        // In the request line, in the headers, in the body, and while the answer is being waited for.
        for (const QByteArray &sent :
             {"PO"_ba, header.left(40), header + body.left(5), header + body, header + body}) {
            QTcpSocket socket;
            socket.connectToHost(run.url().host(), static_cast<quint16>(run.url().port()));
            QVERIFY(socket.waitForConnected(test::patience));
            socket.write(sent);
            QVERIFY(socket.waitForBytesWritten(test::patience));
            socket.abort();
        }
        QVERIFY(!run.signIn(u"slow"_s).isEmpty()); // outlasts the ones above, whose answers nobody takes
        QVERIFY(stillAnswers(run));
        QCOMPARE(run.process().state(), QProcess::Running);
    }

    void badInputGetsAClearAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("statuses");
        const QByteArray post =
            "POST /ok/apiv2/v2/login HTTP/1.1\r\nHost: practice\r\nConnection: close\r\n"_ba;
        const auto sized = [&post](const QByteArray &body) {
            return post + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        };
        const QByteArray big(200000, 'x');
        QTest::newRow("not HTTP") << "hello\r\n\r\n"_ba << QList<int>{400};
        QTest::newRow("unknown method")
            << "BREW /ok HTTP/1.1\r\nHost: practice\r\n\r\n"_ba << QList<int>{400};
        QTest::newRow("no body") << sized({}) << QList<int>{400};
        QTest::newRow("not JSON") << sized("clientId=1"_ba) << QList<int>{400};
        QTest::newRow("a list") << sized("[]"_ba) << QList<int>{400};
        QTest::newRow("nested deeply") << sized(QByteArray(50000, '[')) << QList<int>{400};
        QTest::newRow("zero bytes") << sized(QByteArray(100, '\0')) << QList<int>{400};
        QTest::newRow("long body") << sized(big) << QList<int>{413};
        QTest::newRow("long body in chunks")
            << post + "Transfer-Encoding: chunked\r\n\r\n30d40\r\n" + big + "\r\n0\r\n\r\n"
            << QList<int>{413};
        QTest::newRow("chunks of nonsense") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
                                            << QList<int>{400};
        QTest::newRow("form with files")
            << post + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5\r\n\r\n--b--"
            << QList<int>{400};
        QTest::newRow("long path") << "GET /ok/"_ba + QByteArray(5000, 'a') +
                                          " HTTP/1.1\r\nHost: practice\r\n\r\n"
                                   << QList<int>{414};
        QTest::newRow("endless path")
            << "GET /ok/"_ba + QByteArray(60000, 'a') + " HTTP/1.1\r\nHost: practice\r\n\r\n"
            << QList<int>{414};
        QTest::newRow("endless header") << "GET /ok HTTP/1.1\r\nX: "_ba + QByteArray(60000, 'a') + "\r\n\r\n"
                                        << QList<int>{400, 401};
    }

    void badInputGetsAClearAnswer()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, statuses);
        PracticeRun run;
        const PracticeReply reply = sendRaw(run.url(), bytes);
        QVERIFY2(statuses.contains(reply.status),
                 (QByteArray::number(reply.status) + reply.body).constData());
        QVERIFY(!reply.json().value(u"message"_s).toString().isEmpty());
        QVERIFY(stillAnswers(run));
    }

    void manyAtOnceAreAllAnswered()
    {
        const PracticeRun run;
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 40; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(run.url().host(), static_cast<quint16>(run.url().port()));
            QVERIFY(sockets.back()->waitForConnected(test::patience));
        }
        for (const auto &socket : sockets) {
            socket->write("GET /down/ HTTP/1.1\r\nHost: practice\r\n\r\n");
            socket->flush();
        }
        for (const auto &socket : sockets) {
            QVERIFY(socket->bytesAvailable() > 0 || socket->waitForReadyRead(test::patience));
            QVERIFY(socket->readAll().startsWith("HTTP/1.1 503"));
        }
    }
};

ATS_TEST(PracticeBadInput)
#include "practicebadinput.moc"
