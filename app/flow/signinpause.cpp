// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/signinpause.h"

#include "app/model/fieldtext.h"
#include "app/store/signinlog.h"

#include <algorithm>

namespace ats
{

namespace
{

QStringList accountOf(const Guide &guide, const QMap<QString, QString> &plain, const QUuid &connection)
{
    QStringList values;
    for (const QString &id : guide.fields) {
        const FieldSpec *field = guide.system->field(id);
        // A region is looked for, so it may be known after a test and not before it.
        if (field != nullptr && !field->secret && !field->ofPlatform && field->kind != FieldKind::Region) {
            values.append(cleaned(*field, plain.value(id)).toCaseFolded());
        }
    }
    QStringList account{guide.system->id};
    if (std::ranges::all_of(values, &QString::isEmpty)) {
        account.append(connection.toString(QUuid::WithoutBraces));
    }
    return account + values;
}

} // namespace

SignInPause::SignInPause(const Ports &ports, const Guide &guide, const QMap<QString, QString> &plain,
                         const QUuid &connection)
    : m_ports(ports)
    , m_guide(guide)
    , m_account(accountOf(guide, plain, connection))
{
}

bool SignInPause::isHeeded() const
{
    const bool standIn = m_ports.standIn && !m_ports.standIn(m_guide.system->id).isEmpty();
    return m_ports.store != nullptr && !m_ports.practice && !standIn;
}

std::optional<Pause> SignInPause::inForce() const
{
    return isHeeded() ? pauseAt(m_ports.store->signIns().record(m_account), m_ports.now())
                      : std::optional<Pause>();
}

void SignInPause::note(const Report &report) const
{
    if (isHeeded()) {
        m_ports.store->signIns().note(m_account, report, m_ports.now());
    }
}

} // namespace ats
