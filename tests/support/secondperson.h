// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>

namespace ats::test
{

/// Somebody else on another computer: a home, a session bus and an unlocked GNOME keyring of their own, and
/// a display if wanted, as long as this lives.
class SecondPerson
{
public:
    enum class Screen { None, Own };

    /// Begins to set it up; isThere() waits for that.
    explicit SecondPerson(Screen screen = Screen::None)
    {
        QStringList words{QStringLiteral("unlocked")};
        if (screen == Screen::Own) {
            words.append(QStringLiteral(ATS_SOURCE_DIR "/tests/support/with-display.sh"));
        }
        // Says what it runs in, and stays until its standard input ends.
        words += {QStringLiteral("bash"), QStringLiteral("-c"), QStringLiteral("env -0; echo; cat")};
        m_shell.start(QStringLiteral(ATS_SOURCE_DIR "/tests/support/with-keyring.sh"), words);
    }
    ~SecondPerson()
    {
        m_shell.closeWriteChannel();
        m_shell.waitForFinished(60'000);
    }
    SecondPerson(const SecondPerson &) = delete;
    SecondPerson &operator=(const SecondPerson &) = delete;

    /// False: it did not come up, or is not another one than whoever asks.
    [[nodiscard]] bool isThere()
    {
        QByteArray said;
        while (m_environment.isEmpty()) {
            said += m_shell.readAllStandardOutput();
            if (said.endsWith(QByteArrayView("\0\n", 2))) {
                for (const QByteArray &line : said.split('\0')) {
                    const QString text = QString::fromUtf8(line);
                    m_environment.insert(text.section(QLatin1Char('='), 0, 0),
                                         text.section(QLatin1Char('='), 1));
                }
            } else if (!m_shell.waitForReadyRead(60'000)) {
                return false;
            }
        }
        return isOther("DBUS_SESSION_BUS_ADDRESS") && isOther("HOME") && isOther("XDG_DATA_HOME");
    }
    /// What a program of theirs runs in, once they are there.
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

private:
    [[nodiscard]] bool isOther(const char *variable) const
    {
        const QString theirs = m_environment.value(QLatin1String(variable));
        return !theirs.isEmpty() && theirs != qEnvironmentVariable(variable);
    }

    QProcess m_shell;
    QProcessEnvironment m_environment;
};

} // namespace ats::test
