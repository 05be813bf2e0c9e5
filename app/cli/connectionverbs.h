// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"
#include "app/flow/setupflow.h"

#include <optional>

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
    enum class StoreUse { None, IfPossible, Needed };

    virtual void run() = 0;
    /// Uses the named connection's keychain entries: what a stop left behind is put in order first.
    [[nodiscard]] virtual bool usesKeychain() const { return false; }
    [[nodiscard]] virtual StoreUse storeUse() const { return StoreUse::Needed; }
    [[nodiscard]] const Ports &ports() const;
    /// Ends with the list's problem, and with what helps when it is damaged, else with `hint`.
    void failStore(const Problem &problem, const QString &hint = {});
    /// The guide that --guide names; null after complaining.
    const Guide *guide();
    /// The details that the command line and its standard input give; nothing after complaining.
    [[nodiscard]] std::optional<Credentials> entries(const Guide &guide);
    /// The named connection; nothing after complaining.
    [[nodiscard]] std::optional<Connection> connection();
    /// Opens the named connection; false after complaining.
    bool openFlow();
    [[nodiscard]] SetupFlow &flow() { return *m_flow; }
    /// Prints the flow's report and ends.
    void endWithReport(const QJsonObject &extra = {});
    /// One test of details that belong to no connection yet. While a pause is in force this ends the verb
    /// instead, unless --now was given.
    void testOnce(const Guide &guide, const std::shared_ptr<const Credentials> &credentials,
                  std::function<void(const Report &)> tested);
    [[nodiscard]] PauseUse pauseUse() const { return arguments().now ? PauseUse::Skipped : PauseUse::Heeded; }

    /// Ends because nothing was sent while this pause is in force.
    void endHeldBack(const Guide &guide, const Pause &pause);

private:
    /// run(), after a look at what a stop may have left behind.
    void careThenRun();

    std::unique_ptr<Services> m_services;
    std::unique_ptr<SetupFlow> m_flow;
};

/// reconnect NAME|ID
class ReconnectVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool usesKeychain() const override { return true; }

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
