// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/sessionjob.h"

#include <QtCore/QMetaObject>

namespace ats
{

SessionJob::SessionJob(std::function<VaultResult()> work, QObject *parent)
    : VaultJob(parent)
    , m_work(std::move(work))
{
    QMetaObject::invokeMethod(this, &SessionJob::run, Qt::QueuedConnection);
}

void SessionJob::cancel() { m_cancelled = true; }

void SessionJob::run()
{
    VaultResult result;
    if (m_cancelled) {
        result.status = VaultStatus::Cancelled;
    } else {
        result = m_work();
    }
    deleteLater();
    Q_EMIT finished(result);
}

} // namespace ats
