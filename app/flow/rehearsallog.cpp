// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/rehearsallog.h"

#include "app/flow/settingnames.h"
#include "app/store/connectionstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString passedMark(const QString &keychain)
{
    return QCoreApplication::applicationVersion() + u'\n' + keychain;
}

std::optional<RehearsalStep> stepFromId(QStringView id)
{
    for (const RehearsalStep step :
         {RehearsalStep::Look, RehearsalStep::Write, RehearsalStep::Read, RehearsalStep::Remove}) {
        if (toId(step) == id) {
            return step;
        }
    }
    return {};
}

} // namespace

bool RehearsalLog::isDue(const VaultInfo &info) const
{
    if (info.status != VaultStatus::Ok && info.status != VaultStatus::Locked) {
        return false;
    }
    const Outcome<QString> passed = m_store == nullptr ? QString() : m_store->setting(rehearsalPassedSetting);
    return !passed || passed.value() != passedMark(info.name);
}

QUuid RehearsalLog::claimId() { return QUuid(u"9f1d6c52-2c57-4b0e-8a6f-0f4f8d1b7c30"_s); }

void RehearsalLog::begin()
{
    if (m_store == nullptr) {
        return;
    }
    if (Outcome<Claim> claim = m_store->places().claim(claimId())) { // else another program is trying it out
        m_claim = std::move(claim).value();
    }
    const Done marked = m_store->setSetting(rehearsalLeftSetting, u"yes"_s);
    Q_UNUSED(marked) // then the next rehearsal writes over what this one leaves
}

bool RehearsalLog::isLeft() const
{
    const Outcome<QString> left = m_store == nullptr ? QString() : m_store->setting(rehearsalLeftSetting);
    return left && !left.value().isEmpty();
}

void RehearsalLog::gone()
{
    const Done unmarked = m_store->setSetting(rehearsalLeftSetting, {});
    Q_UNUSED(unmarked) // then it is looked for once more
}

void RehearsalLog::note(const RehearsalResult &result)
{
    m_claim.reset();
    if (m_store == nullptr) {
        return;
    }
    const bool nothingWritten = result.step == RehearsalStep::Look ||
                                (result.step == RehearsalStep::Write && wroteNothing(result.status));
    if (result.status == VaultStatus::Ok || nothingWritten) {
        gone();
    }
    if (result.status == VaultStatus::Cancelled) {
        return;
    }
    const QJsonObject object{{u"at"_s, result.at.toUTC().toString(Qt::ISODate)},
                             {u"status"_s, QString(toId(result.status))},
                             {u"step"_s, QString(toId(result.step))},
                             {u"keychain"_s, result.keychain}};
    const Done kept = m_store->setSetting(
        rehearsalLastSetting, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    const bool passed = result.status == VaultStatus::Ok;
    const Done marked =
        m_store->setSetting(rehearsalPassedSetting, passed ? passedMark(result.keychain) : QString());
    Q_UNUSED(kept)
    Q_UNUSED(marked)
}

std::optional<RehearsalResult> RehearsalLog::last() const
{
    const Outcome<QString> kept = m_store == nullptr ? QString() : m_store->setting(rehearsalLastSetting);
    const QJsonObject object = kept ? QJsonDocument::fromJson(kept.value().toUtf8()).object() : QJsonObject();
    const auto status = vaultStatusFromId(object.value("status"_L1).toString());
    const auto step = stepFromId(object.value("step"_L1).toString());
    const QDateTime at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODate);
    if (!status || !step || !at.isValid()) {
        return {};
    }
    return RehearsalResult{*status, *step, object.value("keychain"_L1).toString(), {}, at};
}

} // namespace ats
