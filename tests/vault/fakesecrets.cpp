// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/vault/fakesecrets.h"

#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

const QDBusObjectPath nothing(u"/"_s);
const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/fake"_s);
const QDBusObjectPath entry(u"/org/freedesktop/secrets/collection/fake/1"_s);
const QDBusObjectPath prompt(u"/org/freedesktop/secrets/prompt/p1"_s);

QVariant list(const QList<QDBusObjectPath> &paths) { return QVariant::fromValue(paths); }

} // namespace

FakeSecrets::FakeSecrets(Prompt whatPromptsDo, bool locked)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake"_s))
    , m_prompt(whatPromptsDo)
    , m_locked(locked)
{
    m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath);
    m_bus.registerService(u"org.freedesktop.secrets"_s);
}

FakeSecrets::~FakeSecrets()
{
    if (!m_bus.isConnected()) {
        return;
    }
    m_bus.unregisterObject(u"/org/freedesktop/secrets"_s, QDBusConnection::UnregisterTree);
    m_bus.unregisterService(u"org.freedesktop.secrets"_s);
    QDBusConnection::disconnectFromBus(u"fake"_s);
}

QString FakeSecrets::introspect(const QString &) const { return {}; }

bool FakeSecrets::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    const QString method = message.member();
    if (method == "SearchItems"_L1) {
        reply(message,
              m_locked ? QVariantList{list({}), list({entry})} : QVariantList{list({entry}), list({})});
    } else if (method == "ReadAlias"_L1) {
        reply(message, {QVariant::fromValue(collection)});
    } else if (method == "Get"_L1) {
        reply(message, {QVariant::fromValue(QDBusVariant(m_locked))});
    } else if (method == "GetAll"_L1) {
        reply(message, {QVariantMap()});
    } else if (method == "Unlock"_L1) {
        reply(message, {list({}), QVariant::fromValue(prompt)});
    } else if (method == "Delete"_L1) {
        ++m_deletions; // and nothing is deleted
        reply(message, {QVariant::fromValue(nothing)});
    } else if (method == "Prompt"_L1) {
        m_caller = message.service();
        answerPrompt(message);
    } else if (method == "Dismiss"_L1) {
        ++m_dismissals;
        reply(message, {});
        complete(true);
    } else {
        return false;
    }
    return true;
}

void FakeSecrets::reply(const QDBusMessage &message, const QVariantList &values)
{
    m_bus.send(message.createReply(values));
}

void FakeSecrets::answerPrompt(const QDBusMessage &message)
{
    switch (m_prompt) {
    case Prompt::Dismissed:
        reply(message, {});
        complete(true);
        break;
    case Prompt::Unlocks:
        m_locked = false;
        reply(message, {});
        complete(false);
        break;
    case Prompt::Pretends:
        reply(message, {});
        complete(false);
        break;
    case Prompt::Silent:
        reply(message, {});
        break;
    case Prompt::LeavesTheBus:
        reply(message, {});
        m_bus.unregisterService(u"org.freedesktop.secrets"_s);
        break;
    case Prompt::BreaksTheCall:
        message.setDelayedReply(true);
        QDBusConnection::disconnectFromBus(u"fake"_s);
        m_bus = QDBusConnection(u"none"_s); // the last reference keeps the socket open
        break;
    }
}

void FakeSecrets::complete(bool dismissed)
{
    QDBusMessage signal = QDBusMessage::createTargetedSignal(
        m_caller, prompt.path(), u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant(QString()))});
    m_bus.send(signal);
}

} // namespace ats
