// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/practice/practicechild.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The addresses of one system by the names that host overrides have: "jobdiva", or "teamtailor.eu" and so
/// on.
QMap<QString, QUrl> addressesOf(const QString &system, const QJsonValue &value)
{
    if (!value.isObject()) {
        return {{system, QUrl(value.toString())}};
    }
    QMap<QString, QUrl> regions;
    const QJsonObject object = value.toObject();
    for (auto region = object.begin(); region != object.end(); ++region) {
        regions.insert(system + u'.' + region.key(), QUrl(region.value().toString()));
    }
    return regions;
}

constexpr qsizetype longestLine = 100'000;

} // namespace

Outcome<PracticeInfo> parsePracticeInfo(const QByteArray &line)
{
    const QJsonObject root = QJsonDocument::fromJson(line).object();
    PracticeInfo info;
    const QJsonObject scenarios = root.value("scenarios"_L1).toObject();
    for (auto it = scenarios.begin(); it != scenarios.end(); ++it) {
        HostOverrides hosts;
        const QJsonObject systems = it.value().toObject();
        for (auto system = systems.begin(); system != systems.end(); ++system) {
            const QMap<QString, QUrl> addresses = addressesOf(system.key(), system.value());
            if (!std::ranges::all_of(addresses, isLoopback)) {
                return Problem{QCoreApplication::translate(
                    "ats::PracticeChild", "The practice service named an address outside this computer.")};
            }
            hosts.insert(addresses);
            if (system.value() == root.value(system.key())) {
                info.first = it.key();
            }
        }
        info.scenarios.emplace_back(it.key(), hosts);
    }
    const QJsonObject credentials = root.value("credentials"_L1).toObject();
    for (auto it = credentials.begin(); it != credentials.end(); ++it) {
        const QJsonObject fields = it.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            info.credentials[it.key()].insert(field.key(), field.value().toVariant().toString());
        }
    }
    if (info.scenarios.empty()) {
        return Problem{QCoreApplication::translate("ats::PracticeChild",
                                                   "The practice service did not say where it listens.")};
    }
    return info;
}

PracticeChild::PracticeChild(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PracticeChild::readFirstLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT failed(tr("The practice service could not be started. It belongs beside this program."));
        }
    });
    connect(&m_process, &QProcess::finished, this,
            [this] { Q_EMIT failed(tr("The practice service has stopped.")); });
}

PracticeChild::~PracticeChild()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(1000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void PracticeChild::start()
{
    m_ready = false;
    m_line.clear();
    m_process.start(QCoreApplication::applicationDirPath() + "/ats-connect-practice"_L1,
                    {u"--port"_s, u"0"_s, u"--exit-with-stdin"_s});
}

void PracticeChild::readFirstLine()
{
    const QByteArray news = m_process.readAllStandardOutput();
    if (m_ready) {
        return;
    }
    m_line += news;
    const qsizetype end = m_line.indexOf('\n');
    if (end < 0) {
        if (m_line.size() > longestLine) {
            m_process.kill();
        }
        return;
    }
    m_ready = true;
    const Outcome<PracticeInfo> info = parsePracticeInfo(m_line.left(end));
    if (info) {
        Q_EMIT ready(info.value());
    } else {
        Q_EMIT failed(info.problem().text);
    }
}

} // namespace ats
