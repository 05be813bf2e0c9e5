// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/practice/practicerun.h"

#include <QtCore/QJsonDocument>
#include <QtNetwork/QTcpSocket>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

PracticeReply parse(const QByteArray &bytes)
{
    PracticeReply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1.1 ")) {
        return reply;
    }
    reply.status = bytes.mid(9, 3).toInt();
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = bytes.mid(end + 4);
    return reply;
}

bool isWhole(const PracticeReply &reply)
{
    return reply.status != 0 && reply.headers.contains("content-length") &&
           reply.body.size() >= reply.headers.value("content-length").toLongLong();
}

} // namespace

QJsonObject PracticeReply::json() const { return QJsonDocument::fromJson(body).object(); }

PracticeRun::PracticeRun(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(program(), arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(test::patience)) {
    }
    m_line = QJsonDocument::fromJson(m_process.readLine()).object();
}

PracticeRun::~PracticeRun()
{
    m_process.kill();
    m_process.waitForFinished(test::patience);
}

QUrl PracticeRun::url() const { return QUrl(m_line.value(u"jobdiva"_s).toString()); }

QUrl PracticeRun::url(const QString &scenario) const
{
    return QUrl(
        m_line.value(u"scenarios"_s).toObject().value(scenario).toObject().value(u"jobdiva"_s).toString());
}

QString PracticeRun::credential(const QString &field) const
{
    return m_line.value(u"credentials"_s).toObject().value(u"jobdiva"_s).toObject().value(field).toString();
}

QByteArray PracticeRun::rightBody() const
{
    return QJsonDocument(QJsonObject{{u"clientId"_s, credential(u"clientId"_s).toLongLong()},
                                     {u"userName"_s, credential(u"username"_s)},
                                     {u"password"_s, credential(u"password"_s)}})
        .toJson();
}

QByteArray PracticeRun::signIn(const QString &scenario) const
{
    const PracticeReply reply = ask(url(scenario), "POST"_ba, "/apiv2/v2/login"_ba, rightBody());
    return reply.status == 200 ? reply.json().value(u"token"_s).toString().toLatin1() : QByteArray();
}

QString PracticeRun::program() { return QStringLiteral(ATS_BIN_DIR "/ats-connect-practice"); }

PracticeReply sendRaw(const QUrl &base, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    if (!socket.waitForConnected(test::patience)) {
        return {};
    }
    socket.write(bytes);
    QByteArray received;
    while (!isWhole(parse(received)) && socket.waitForReadyRead(test::patience)) {
        received += socket.readAll();
    }
    return parse(received + socket.readAll());
}

PracticeReply ask(const QUrl &base, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                  const QByteArray &authorization)
{
    QByteArray request = method + ' ' + base.path().toLatin1() + path + " HTTP/1.1\r\nHost: practice\r\n";
    if (!authorization.isEmpty()) {
        request += "Authorization: " + authorization + "\r\n";
    }
    if (method == "POST") {
        request +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    return sendRaw(base, request + "Connection: close\r\n\r\n" + body);
}

} // namespace ats
