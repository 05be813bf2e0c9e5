// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QUrl>

namespace ats::test
{

/// The real practice service as a child that ends with this object. A test program needs ATS_BIN_DIR (given
/// by ats_test) and a build dependency on ats-connect-practice.
class PracticeService
{
public:
    /// Starts it and waits for its first line; isRunning() says whether that came.
    explicit PracticeService(const QString &scenario = QStringLiteral("ok"))
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QDir(QStringLiteral(ATS_BIN_DIR)).filePath(QStringLiteral("ats-connect-practice")),
                        {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--scenario"),
                         scenario, QStringLiteral("--exit-with-stdin")});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
        }
        m_first = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~PracticeService() { stop(); }
    PracticeService(const PracticeService &) = delete;
    PracticeService &operator=(const PracticeService &) = delete;

    [[nodiscard]] bool isRunning() const
    {
        return m_process.state() == QProcess::Running && !m_first.isEmpty();
    }
    /// Ends it, so that its port refuses connections.
    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.closeWriteChannel();
            m_process.waitForFinished(60'000);
        }
    }

    /// Where JobDiva is in the scenario the service was started with, or in a named one.
    [[nodiscard]] QUrl url() const { return QUrl(m_first.value(QLatin1String("jobdiva")).toString()); }
    [[nodiscard]] QUrl url(const QString &scenario) const
    {
        const QJsonObject all = m_first.value(QLatin1String("scenarios")).toObject();
        return QUrl(all.value(scenario).toObject().value(QLatin1String("jobdiva")).toString());
    }
    /// Where StackOne is in a scenario, and the made-up key that it accepts.
    [[nodiscard]] QUrl stackOneUrl(const QString &scenario) const
    {
        const QJsonObject all = m_first.value(QLatin1String("scenarios")).toObject();
        return QUrl(all.value(scenario).toObject().value(QLatin1String("stackone")).toString());
    }
    [[nodiscard]] QString stackOneKey() const
    {
        const QJsonObject all = m_first.value(QLatin1String("credentials")).toObject();
        return all.value(QLatin1String("stackone")).toObject().value(QLatin1String("apiKey")).toString();
    }
    /// Host overrides for Teamtailor's regions: "teamtailor.eu=http://…".
    [[nodiscard]] QStringList teamtailorHosts(const QString &scenario) const
    {
        const QJsonObject all = m_first.value(QLatin1String("scenarios")).toObject();
        const QJsonObject regions =
            all.value(scenario).toObject().value(QLatin1String("teamtailor")).toObject();
        QStringList hosts;
        for (auto region = regions.begin(); region != regions.end(); ++region) {
            hosts.append(QStringLiteral("teamtailor.%1=%2").arg(region.key(), region.value().toString()));
        }
        return hosts;
    }
    [[nodiscard]] QStringList scenarios() const
    {
        return m_first.value(QLatin1String("scenarios")).toObject().keys();
    }
    /// Those that play a part in a check; the others are about linking.
    [[nodiscard]] QStringList checkScenarios() const
    {
        QStringList names = scenarios();
        names.removeIf([](const QString &name) { return name.startsWith(QLatin1String("stackone-")); });
        return names;
    }
    /// What it accepts, by field id (clientId, username, password).
    [[nodiscard]] QString credential(const QString &field,
                                     const QString &system = QStringLiteral("jobdiva")) const
    {
        const QJsonObject all = m_first.value(QLatin1String("credentials")).toObject();
        return all.value(system).toObject().value(field).toString();
    }

private:
    QProcess m_process;
    QJsonObject m_first;
};

} // namespace ats::test
