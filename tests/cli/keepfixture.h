// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/clirun.h"

namespace ats::test
{

using namespace Qt::StringLiterals;

/// The fields of a keychain entry in the form that is fixed for ever; empty when it has another.
[[nodiscard]] inline QJsonObject fieldsOf(const QByteArray &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    return object.value(u"v"_s).toInt() == 1 ? object.value(u"fields"_s).toObject() : QJsonObject();
}

/// What tests of kept connections share: the practice service, and a console with data of its own.
class KeepFixture
{
protected:
    [[nodiscard]] QStringList host(const QString &scenario = u"ok"_s) const
    {
        return {u"--host"_s, u"jobdiva="_s + m_practice.url(scenario).toString()};
    }
    [[nodiscard]] QStringList entries() const
    {
        return {u"--set"_s, u"clientId="_s + m_practice.credential(u"clientId"_s), u"--set"_s,
                u"username="_s + m_practice.credential(u"username"_s), u"--secrets-stdin"_s};
    }
    [[nodiscard]] QStringList add(const QString &name) const
    {
        return QStringList{u"add"_s, name, u"--guide"_s, u"jobdiva-stackone"_s} + entries();
    }
    [[nodiscard]] static QByteArray secret(const QString &password)
    {
        return QJsonDocument(QJsonObject{{u"password"_s, password}}).toJson();
    }
    [[nodiscard]] QByteArray rightSecret() const { return secret(m_practice.credential(u"password"_s)); }
    /// Adds a connection that passes; its id.
    [[nodiscard]] QString added(const QString &name)
    {
        const CliResult result = m_cli->run(add(name) + host() + QStringList{u"--json"_s}, rightSecret());
        return result.exit == 0 ? result.json().value(u"id"_s).toString() : QString();
    }
    [[nodiscard]] QJsonObject listed(const QString &id) const
    {
        const QJsonArray all = m_cli->list();
        for (const QJsonValue &one : all) {
            if (one.toObject().value(u"id"_s).toString() == id) {
                return one.toObject();
            }
        }
        return {};
    }

    PracticeService m_practice;
    std::unique_ptr<Cli> m_cli = std::make_unique<Cli>();
};

} // namespace ats::test
