// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/keychainverb.h"

#include "app/cli/reportprinter.h"
#include "app/flow/keychainrow.h"
#include "app/flow/keychaintext.h"
#include "app/flow/rehearsallog.h"
#include "app/model/plaintext.h"

#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

void KeychainVerb::run()
{
    auto *rehearsal = new KeychainRehearsal(*ports().vault, ports().now, this);
    connect(rehearsal, &KeychainRehearsal::waitingForUser, this, &Console::sayWaiting);
    connect(rehearsal, &KeychainRehearsal::finished, this, &KeychainVerb::ended);
    m_log = std::make_unique<RehearsalLog>(ports().store);
    m_log->begin();
    rehearsal->start();
}

void KeychainVerb::ended(const RehearsalResult &result)
{
    m_log->note(result);
    const bool passed = result.status == VaultStatus::Ok;
    QStringList advice;
    const QStringList marked = rehearsalAdvice(result);
    for (const QString &one : marked) {
        advice.append(plainText(one));
    }
    if (console().json()) {
        console().print(QJsonObject{{u"keychain"_s, result.keychain},
                                    {u"status"_s, QString(toId(result.status))},
                                    {u"step"_s, QString(toId(result.step))},
                                    {u"cause"_s, causeValue(keychainRow(result.status, {}).cause)},
                                    {u"text"_s, rehearsalText(result)},
                                    {u"advice"_s, QJsonArray::fromStringList(advice)}});
    } else {
        QString text = rehearsalText(result) + u'\n';
        for (const QString &one : std::as_const(advice)) {
            text += u"  * "_s + one + u'\n';
        }
        console().print(text);
    }
    Q_EMIT finished(passed ? Exit::Connected : Exit::Keychain);
}

} // namespace ats
