// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"
#include "app/flow/reportmaterial.h"
#include "app/flow/setupflow.h"

namespace ats
{

/// A verb on kept connections: opens the program's services first.
class ConnectionVerb : public Verb
{
    Q_OBJECT
public:
    ConnectionVerb(const Arguments &arguments, const Console &console);
    ~ConnectionVerb() override;
    void start() final;

protected:
    virtual void run() = 0;
    [[nodiscard]] virtual bool needsStore() const { return true; }
    [[nodiscard]] const Ports &ports() const;
    /// The guide that --guide names; null after complaining.
    const Guide *guide();
    /// Opens the named connection; false after complaining.
    bool openFlow();
    [[nodiscard]] SetupFlow &flow() { return *m_flow; }
    /// Prints the flow's report and ends.
    void endWithReport(const QJsonObject &extra = {});
    /// The same as a report for support, after a look at which keychain there is.
    void endWithSupportReport(ReportMaterial material);

private:
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SetupFlow> m_flow;
};

/// list
class ListVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
};

/// check NAME|ID, and check --guide ID, which keeps nothing
class CheckVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool needsStore() const override { return arguments().guide.isEmpty(); }

private:
    void checkEntries();
};

/// reconnect NAME|ID
class ReconnectVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void ended(bool kept);
};

/// remove NAME|ID
class RemoveVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
};

} // namespace ats
