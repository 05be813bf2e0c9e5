// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/catalog.h"
#include "app/model/credentials.h"
#include "app/model/report.h"

#include <QtCore/QMap>

#include <memory>

namespace ats
{

/// "Where a system's host really is" for development and practice: key "system" or "system.region", loopback
/// only.
using HostOverrides = QMap<QString, QUrl>;

/// Everything one live test needs. `http` and `network` are borrowed and outlive the check.
struct CheckRequest {
    const Guide *guide = nullptr;
    std::shared_ptr<const Credentials> credentials;
    HostOverrides hosts;
};

/// One live test: the rows of facts/checks.md in their order, then finished() exactly once.
/// Each row is announced when it starts (NotRun, no elapsed time) and when it ends. At most one sign-in goes
/// on the wire. cancel() ends it at any moment: the running row becomes Failed with Cause::Cancelled, later
/// rows NotRun, verdict could-not-tell unless the sign-in was judged before.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void cancel() = 0;
    /// The rows that this guide will run, in order, for a bar that goes once to the end.
    [[nodiscard]] virtual QStringList plannedRows() const = 0;

Q_SIGNALS:
    void rowStarted(const QString &id);
    void rowFinished(const ats::CheckRow &row);
    void finished(const ats::Report &report);
};

} // namespace ats
