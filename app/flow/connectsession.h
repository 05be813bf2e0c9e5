// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/linkclient.h"
#include "app/check/systemnetwork.h"
#include "app/flow/keychaintask.h"
#include "app/flow/linkresult.h"
#include "app/flow/setupflow.h"

#include <QtCore/QTimer>

#include <functional>

namespace ats
{

enum class LinkStage {
    Resting,
    ReadingKey,
    Asking,  ///< what accounts there are, and for a page to link on
    Waiting, ///< the page is open somewhere; the platform is asked every few seconds
};

/// How patiently the platform is asked. Milliseconds.
struct LinkPace {
    int firstMs = 2'000;
    int slowestMs = 15'000;
    double slower = 1.3;       ///< each pause is that much longer than the one before
    int wholeMs = 15 * 60'000; ///< without the time in which there was no way to the platform
    std::function<NetworkState()> network = systemNetworkState;
};

/// Links the account of one connection on its platform with the engineer's API key: reads the key, asks for a
/// page, hands out its address, and waits until the platform says that the account is active; then the steps
/// of the link section are ticked and the list notes the account. Writes nothing anywhere else.
class ConnectSession : public QObject
{
    Q_OBJECT
public:
    /// The flow is borrowed and outlives it. Its end is the end of what it does, without a signal.
    explicit ConnectSession(SetupFlow &flow, LinkPace pace = {}, QObject *parent = nullptr);
    ~ConnectSession() override;

    /// The platform has a way to be asked for this guide's system.
    [[nodiscard]] static bool isOffered(const Guide &guide);

    [[nodiscard]] const LinkApi &api() const { return m_api; }
    [[nodiscard]] LinkStage stage() const { return m_stage; }
    /// Does nothing while it runs.
    void start();
    void stop();
    /// While waiting: asks now instead of after the pause, e.g. because the user came back from the page.
    void hurry();

    /// The address of the page, as long as somebody waits for it. Whoever has it can link: it is kept like a
    /// key and never shown, logged or noted.
    [[nodiscard]] const Secret &link() const { return m_link; }
    /// While waiting: the account as it was seen last, if that is news, and what is in the way just now.
    [[nodiscard]] const std::optional<LinkedAccount> &seen() const { return m_seen; }
    [[nodiscard]] std::optional<Cause> trouble() const { return m_trouble; }
    [[nodiscard]] bool isReconnect() const { return !m_wish.account.isEmpty(); }

Q_SIGNALS:
    /// The stage, or while waiting what is known.
    void changed();
    void waitingForKeychain();
    /// The page is to be opened now: see link().
    void linkReady();
    /// Exactly once for each start().
    void finished(const ats::LinkResult &result);

private:
    void keyRead(VaultResult &result);
    void ask(LinkCall call);
    void answered(LinkAnswer &answer);
    void firstLook(std::vector<LinkedAccount> accounts);
    void pageReady(Secret link);
    void look();
    void looked(const std::vector<LinkedAccount> &accounts);
    /// Looks again after a while, or ends when the time is over. The last thing to do: it may end this
    /// object.
    void wait(int atLeastMs = 0);
    /// True when waiting goes on in spite of what kept the answer away.
    [[nodiscard]] bool isPatientWith(const LinkAnswer &answer);
    void settle(const LinkedAccount &account);
    void endOn(const LinkAnswer &answer);
    void endWith(LinkEnd how, const std::optional<LinkedAccount> &account);
    void end(const LinkResult &result);

    const Ports &m_ports;
    SetupFlow &m_flow;
    LinkPace m_pace;
    LinkApi m_api;
    LinkStage m_stage = LinkStage::Resting;
    LinkCall m_call = LinkCall::ReadAccounts;
    LinkWish m_wish;
    Secret m_key;
    Secret m_link;
    QPointer<KeychainTask> m_reader;
    std::unique_ptr<LinkClient> m_client;
    std::vector<LinkedAccount> m_before;  ///< as they were before the page was asked for
    std::optional<LinkedAccount> m_known; ///< one of them, which is to be reconnected
    std::optional<LinkedAccount> m_seen;
    std::optional<Cause> m_trouble;
    QTimer m_pause;
    int m_pauseMs = 0;
    int m_spentMs = 0;
};

} // namespace ats
