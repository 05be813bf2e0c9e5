// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/linkverb.h"

#include "app/check/hostoverride.h"
#include "app/flow/apikey.h"
#include "app/model/diagnosis.h"

#include <QtCore/QJsonArray>
#include <QtCore/QProcess>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Exit exitOf(const LinkResult &result)
{
    switch (result.end) {
    case LinkEnd::Linked:
        return Exit::Connected;
    case LinkEnd::Refused:
    case LinkEnd::KeyRefused:
        return Exit::NotConnected;
    case LinkEnd::NoKey:
        return result.keychain == VaultStatus::Missing ? Exit::Usage : Exit::Keychain;
    case LinkEnd::WasActive:
    case LinkEnd::NotYet:
    case LinkEnd::CouldNotAsk:
    case LinkEnd::Stopped:
        break;
    }
    return Exit::CouldNotTell;
}

} // namespace

void LinkVerb::run()
{
    if (!openFlow()) {
        return;
    }
    if (!ConnectSession::isOffered(flow().guide())) {
        fail(tr("Accounts of %1 on %2 cannot be linked from here. Follow the guide's own steps.")
                 .arg(flow().guide().system->name, flow().guide().platform->name));
        return;
    }
    m_session = new ConnectSession(flow(), {}, this);
    connect(m_session, &ConnectSession::waitingForKeychain, this, &Console::sayWaiting);
    connect(m_session, &ConnectSession::linkReady, this, &LinkVerb::linkReady);
    connect(m_session, &ConnectSession::changed, this, &LinkVerb::progress);
    connect(m_session, &ConnectSession::finished, this, &LinkVerb::ended);
    m_session->start();
}

void LinkVerb::linkReady()
{
    const QString link = m_session->link().exposeText();
    const QString host = hostText(QUrl(link));
    if (arguments().flags.contains(u"--open"_s)) {
        // As the desktop's own programs do it; the browser has the address on its command line, too.
        const bool opened = QProcess::startDetached(u"xdg-open"_s, {link});
        Console::complain(opened ? tr("Opening the page at %1 in your browser…").arg(host)
                                 : tr("No browser could be started."));
        if (opened) {
            return;
        }
    }
    // The engineer needs it, and it is worth nothing once the account is linked: once, here, and nowhere
    // else.
    if (console().json()) {
        console().print(QJsonObject{{u"link"_s, link}, {u"host"_s, host}});
    } else {
        Console::complain(
            tr("Open this page at %1. Whoever has its address can link the account, so do not pass "
               "it on:")
                .arg(host));
        console().print(link);
    }
}

void LinkVerb::progress()
{
    if (m_session->stage() != LinkStage::Waiting) {
        return;
    }
    const QString now =
        waitingText(m_session->isReconnect(), m_session->seen(), m_session->trouble(), m_session->api());
    if (now != m_said) {
        m_said = now;
        Console::complain(now);
    }
}

void LinkVerb::ended(const LinkResult &result)
{
    const LinkApi &api = m_session->api();
    const QString reasons = reasonsText(result, api);
    if (console().json()) {
        QJsonObject object{
            {u"id"_s, flow().connection().id.toString(QUuid::WithoutBraces)},
            {u"result"_s, QString(toId(result.end))},
            {u"text"_s, linkText(result, api)},
            {u"reasons"_s, QJsonArray::fromStringList(reasons.split(u'\n', Qt::SkipEmptyParts))}};
        object.insert(u"cause"_s, result.cause ? QJsonValue(QString(toId(*result.cause))) : QJsonValue::Null);
        object.insert(u"account"_s, result.account ? QJsonValue(result.account->id) : QJsonValue::Null);
        object.insert(u"status"_s, result.account ? QJsonValue(result.account->word) : QJsonValue::Null);
        console().print(object);
    } else if (result.end == LinkEnd::Linked) {
        console().print(linkText(result, api));
    } else {
        Console::complain(linkText(result, api));
        if (result.end == LinkEnd::NoKey && result.keychain == VaultStatus::Missing) {
            Console::complain(tr("On the console: ats-connect-cli api-key %1 --stdin")
                                  .arg(QLatin1StringView(apiKeyPlatform)));
        }
        if (!reasons.isEmpty()) {
            Console::complain(reasons);
        }
    }
    Q_EMIT finished(exitOf(result));
}

} // namespace ats
