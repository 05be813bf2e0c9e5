// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/settledprobe.h"

#include <QtCore/QMetaObject>

namespace ats
{

SettledProbe::SettledProbe(VaultInfo info, QObject *parent)
    : VaultProbe(parent)
    , m_info(std::move(info))
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            deleteLater();
            Q_EMIT finished(m_info);
        },
        Qt::QueuedConnection);
}

} // namespace ats
