// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVirtualObject>

namespace ats
{

/// A Secret Service that misbehaves on request: one default collection with one entry that answers every
/// search. On the bus from its making to its end.
class FakeSecrets : public QDBusVirtualObject
{
    Q_OBJECT
public:
    enum class Prompt {
        Dismissed,     ///< the user says no
        Unlocks,       ///< the user types the right password
        Pretends,      ///< completes as if unlocked, and is not
        Silent,        ///< nobody ever answers
        LeavesTheBus,  ///< the service's name goes away with the prompt open
        BreaksTheCall, ///< the connection breaks with the call unanswered
    };

    FakeSecrets(Prompt prompt, bool locked);
    ~FakeSecrets() override;

    [[nodiscard]] int dismissals() const { return m_dismissals; }
    [[nodiscard]] int deletions() const { return m_deletions; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    void reply(const QDBusMessage &message, const QVariantList &values);
    void answerPrompt(const QDBusMessage &message);
    void complete(bool dismissed);

    QDBusConnection m_bus;
    QString m_caller;
    Prompt m_prompt;
    bool m_locked;
    int m_dismissals = 0;
    int m_deletions = 0;
};

} // namespace ats
