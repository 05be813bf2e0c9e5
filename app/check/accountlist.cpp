// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/accountlist.h"

#include "app/check/jsontext.h"
#include "app/check/redactor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t mostAccounts = 100;
constexpr qsizetype mostReasons = 10;
constexpr int deepestReason = 4;

/// Takes plain lines out of what an answer says.
class Lines
{
public:
    explicit Lines(const Secret &key) { m_redactor.add(key); }

    [[nodiscard]] QString of(const QJsonValue &value) const
    {
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
        return oneLine(m_redactor.redacted(text.left(4096)));
    }

    /// Reasons may be texts, or objects that have their sentence under one of several names.
    void collect(const QJsonValue &value, QStringList &reasons, int depth = 0) const
    {
        if (depth > deepestReason || reasons.size() >= mostReasons) {
            return;
        }
        if (value.isString()) {
            if (const QString line = of(value); !line.isEmpty() && !reasons.contains(line)) {
                reasons.append(line);
            }
        } else if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size() && i < mostReasons; ++i) {
                collect(list.at(i), reasons, depth + 1);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            static constexpr std::array names{"description"_L1, "message"_L1, "reason"_L1, "code"_L1};
            for (const QLatin1StringView name : names) {
                if (object.contains(name)) {
                    collect(object.value(name), reasons, depth + 1);
                    return;
                }
            }
        }
    }

private:
    Redactor m_redactor;
};

/// Empty where the answer has no list of its own: an object is looked through for one.
std::optional<QJsonArray> listIn(const QJsonValue &content)
{
    if (content.isArray()) {
        return content.toArray();
    }
    const QJsonObject object = content.toObject();
    for (const QJsonValue member : object) {
        if (member.isArray()) {
            return member.toArray();
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<LinkedAccount>> readAccountList(const QByteArray &body, const Secret &key)
{
    const std::optional<QJsonArray> list = listIn(jsonContent(body));
    if (!list) {
        return std::nullopt;
    }
    const Lines lines(key);
    std::vector<LinkedAccount> accounts;
    for (const QJsonValue entry : *list) {
        const QJsonObject object = entry.toObject();
        if (!object.value("status"_L1).isString() || accounts.size() == mostAccounts) {
            return std::nullopt; // not a list of accounts, or far more of them than one connection has
        }
        LinkedAccount account;
        account.id = lines.of(object.value("id"_L1));
        account.word = lines.of(object.value("status"_L1));
        account.status = accountStatusFromId(account.word);
        account.owner = lines.of(object.value("origin_owner_id"_L1));
        account.provider = lines.of(object.value("provider"_L1));
        account.updated = lines.of(object.value("updated_at"_L1));
        lines.collect(object.value("status_reasons"_L1), account.reasons);
        accounts.push_back(std::move(account));
    }
    return accounts;
}

} // namespace ats
