// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>

namespace ats::test
{

/// Somebody else on another computer: a home, a session bus and an unlocked GNOME keyring of their own, as
/// long as this lives.
class SecondPerson
{
public:
    SecondPerson()
    {
        // Says what it runs in, and stays until its standard input ends.
        m_shell.start(QStringLiteral(ATS_SOURCE_DIR "/tests/support/with-keyring.sh"),
                      {QStringLiteral("unlocked"), QStringLiteral("bash"), QStringLiteral("-c"),
                       QStringLiteral("env -0; echo; cat")});
        QByteArray said;
        while (!said.endsWith(QByteArrayView("\0\n", 2)) && m_shell.waitForReadyRead(60'000)) {
            said += m_shell.readAllStandardOutput();
        }
        for (const QByteArray &line : said.split('\0')) {
            const QString text = QString::fromUtf8(line);
            m_environment.insert(text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1));
        }
    }
    ~SecondPerson()
    {
        m_shell.closeWriteChannel();
        m_shell.waitForFinished(60'000);
    }
    SecondPerson(const SecondPerson &) = delete;
    SecondPerson &operator=(const SecondPerson &) = delete;

    [[nodiscard]] bool isThere() const
    {
        return m_environment.contains(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")) &&
               m_environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")) !=
                   qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

private:
    QProcess m_shell;
    QProcessEnvironment m_environment;
};

} // namespace ats::test
