// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/redactor.h"
#include "app/flow/draft.h"
#include "app/flow/flowtable.h"
#include "app/model/pause.h"

namespace ats
{

class CredentialSaver;
class EarlierSet;
class SetSharer;

/// What a test is asked for.
enum class TestPurpose {
    Connect,   ///< test what is typed, and keep it when it passes
    Try,       ///< test what is typed; keep nothing before saveAgain() asks for it
    StoredSet, ///< test the set in force again
    Replace,   ///< test and keep what replaceWith() was given
};

/// A pause in force is kept to, or the user knows of it and goes on.
enum class PauseUse { Heeded, Skipped };

/// Another connection that uses the same set.
struct SharedUse {
    QUuid id;
    QString client;
    QString platform;   ///< its name, or the guide's id without a guide
    bool stale = false; ///< its platform has to be told of the set in force
};

/// A set that stands in the keychain already and that this connection could use.
struct OfferedSet {
    QUuid id; ///< a connection that uses it
    QString client;
    QString platform;
    QMap<QString, QString> inForce; ///< its fields that are not secret
};

/// The whole way of one connection, for window and console: draft, live test, keeping, linking, reconnect.
/// It owns the draft and at most one running test and save. Answers of an earlier attempt are dropped.
class SetupFlow : public QObject
{
    Q_OBJECT
public:
    /// Opens a kept connection where it was left. Fails when store or guide do not know it.
    [[nodiscard]] static Outcome<std::unique_ptr<SetupFlow>> open(const Ports &ports, const QUuid &id);
    ~SetupFlow() override;

    [[nodiscard]] Draft &draft() { return *m_draft; }
    [[nodiscard]] const Draft &draft() const { return *m_draft; }
    [[nodiscard]] const Guide &guide() const { return m_draft->guide(); }
    [[nodiscard]] const Connection &connection() const { return m_draft->connection(); }
    [[nodiscard]] FlowState state() const { return m_state; }
    /// What it stands on, for what works beside it.
    [[nodiscard]] const Ports &ports() const { return m_ports; }

    /// One live test. Does nothing while one runs. Rows are announced by rowStarted/rowFinished, its end by
    /// tested(). While a pause is in force nothing is sent: then heldBack() says so.
    void test(TestPurpose purpose, PauseUse use = PauseUse::Heeded);
    /// Tests the set in force with `given` instead of what it has there, and keeps that when it passes. What
    /// is half typed has no part in it. Does nothing without a set in force.
    void replaceWith(Credentials given, PauseUse use = PauseUse::Heeded);
    /// What would hold such a test back now.
    [[nodiscard]] std::optional<Pause> pause(TestPurpose purpose) const;
    [[nodiscard]] QDateTime now() const { return m_ports.now(); }
    /// Stops the test, or the wait for the keychain.
    void stop();
    /// The test that runs now, or ran last in this session.
    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] bool hasReport() const { return m_report.at.isValid(); }
    [[nodiscard]] TestPurpose purpose() const { return m_purpose; }
    [[nodiscard]] QStringList plannedRows() const { return m_planned; }
    /// The secrets that were tested last or are typed now, to keep them out of what is shown or copied.
    [[nodiscard]] Redactor knownSecrets() const;
    /// The host that stands in for the system's own, or empty.
    [[nodiscard]] QString standIn() const
    {
        return m_ports.standIn ? m_ports.standIn(guide().system->id) : QString();
    }
    /// The tested values are those that passed last: changes the advice after a refusal.
    [[nodiscard]] bool testedKnownGoodSet() const;

    /// After SaveFailed or Tried: keeps what was tested.
    void saveAgain();
    void keepForSession();
    [[nodiscard]] bool isKeptForSession() const { return m_sessionOnly; }

    void openReconnect();
    /// Back to the set in force; what was typed for the new one is forgotten.
    void giveUpReconnect();
    /// The set before the one in force is still kept.
    [[nodiscard]] bool canGoBack() const { return ats::canGoBack(connection(), now()); }
    /// Whether a set that is replaced is kept for a while; one wish for all connections.
    [[nodiscard]] bool keepsEarlier() const;
    void setKeepsEarlier(bool keep);
    /// Puts it in force again, or removes it before its time; earlierEnded() says how that went. Nothing
    /// happens while a test or a save runs.
    void goBack();
    void removeEarlier();
    /// The named field that tells accounts apart was changed against the set in force.
    [[nodiscard]] bool accountChanged() const;
    /// `identity`, a value of that field, names another account than the set in force.
    [[nodiscard]] bool isOtherAccount(const QString &identity) const;
    /// A non-secret field as in the set in force (or of this session); as typed while there is none.
    [[nodiscard]] QString valueInForce(const QString &field) const;
    /// Typed secrets that are neither in the keychain nor in the set that is kept for this session.
    [[nodiscard]] bool hasSecretsToLose() const;
    /// A set was proven and kept, in the keychain or for this session.
    [[nodiscard]] bool hasStoredSet() const { return connection().slot.has_value() || m_sessionOnly; }

    /// The others that use the set in force, as the store has them now.
    [[nodiscard]] std::vector<SharedUse> sharedUses() const;
    /// Sets of the same client or account, as long as there is none for this connection.
    [[nodiscard]] std::vector<OfferedSet> offeredSets() const;
    /// Uses the set of that connection from now on; sharingEnded() says how that went. What is typed stays.
    /// Nothing happens while a test or a save runs.
    void useSetOf(const QUuid &other);

    /// Every finished test, newest first.
    [[nodiscard]] Outcome<std::vector<Attempt>> history() const
    {
        return m_ports.store->history(connection().id);
    }

    /// What else happened to it, newest first.
    [[nodiscard]] Outcome<std::vector<Event>> events() const
    {
        return m_ports.store->events(connection().id);
    }

    /// Somebody was asked and has not answered yet.
    [[nodiscard]] static bool isAwaiting(const Connection &connection, const Guide &guide);
    void setAsked(const QString &whom, const QDate &date);
    void setTicked(const QStringList &keys, bool ticked);
    /// Keeps the answer to one of the guide's questions; it may change what is left to tick.
    void answer(const QString &question, const QString &option);

    /// Reads one secret of the set in force (or of this session) for copying; `answer` comes once, later,
    /// unless this flow or `receiver` is destroyed first. Not Ok: the secret is empty.
    void fetchSecret(const QString &field, QObject *receiver,
                     std::function<void(VaultStatus, Secret)> answer);

    /// What a test came to is good enough to be kept; `hasSet`: in place of a set in force.
    [[nodiscard]] static bool mayKeep(const Report &report, bool hasSet);

Q_SIGNALS:
    void stateChanged(ats::FlowState state);
    void rowStarted(const QString &id);
    void rowFinished(const ats::CheckRow &row);
    /// The report is complete (without the `keychain` row when keeping still goes on).
    void tested();
    /// The keychain answered: the report's last row is `keychain`.
    void saved(ats::VaultStatus status);
    void waitingForKeychain();
    /// goBack() or removeEarlier() is over; `text` says why when it did not work.
    void earlierEnded(ats::VaultStatus status, const QString &text);
    /// useSetOf() is over; `text` says why when it did not work.
    void sharingEnded(ats::VaultStatus status, const QString &text);
    /// Nothing was sent because of this.
    void heldBack(const ats::Pause &pause);

private:
    SetupFlow(const Ports &ports, const Guide &guide, Connection connection);
    void apply(FlowEvent event);
    /// What waits to be kept is not what is entered any more.
    void forgetTried();
    void judgeLinked();
    [[nodiscard]] QMap<QString, QString> accountValues(TestPurpose purpose) const;
    [[nodiscard]] bool isHeldBack(TestPurpose purpose);
    [[nodiscard]] VaultJob *readStored();
    [[nodiscard]] bool needsStored() const;
    [[nodiscard]] Credentials replacement(const Credentials *stored) const;
    void startEarlier(bool back);
    [[nodiscard]] bool isBusy() const;
    void settleAfterGoingBack();
    void startCheck(const Credentials *stored);
    void checkFinished(const Report &report);
    /// There is nothing in its place that could be lost any more.
    [[nodiscard]] static bool isLost(VaultStatus status)
    {
        return status == VaultStatus::Missing || status == VaultStatus::NotOurs;
    }
    /// Where the entry and what is shown of it differ, the entry wins.
    void takeDisplayCopy(const Credentials &stored);
    /// What is in force is looked at first: an entry of a newer version is not replaced.
    void startSaving();
    void save();
    void saveFinished(VaultStatus status, const QString &detail);
    void finishReport(bool kept);
    void failOnKeychain(VaultStatus status, const QString &detail);
    void takeFound(const Report &report);
    [[nodiscard]] bool mayKeep(const Report &report) const;
    /// The details work; a warning beside them does not take that away.
    [[nodiscard]] static bool isPass(const Report &report);

    Ports m_ports;
    Draft *m_draft = nullptr; ///< child
    FlowState m_state = FlowState::Guiding;
    TestPurpose m_purpose = TestPurpose::Connect;
    Report m_report;
    QStringList m_planned;
    Credentials m_given;
    std::shared_ptr<const Credentials> m_tested;
    Redactor m_testedSecrets;               ///< a peer may have repeated them
    QMap<QString, QString> m_sessionValues; ///< of the set kept for this session
    bool m_sessionOnly = false;
    bool m_draftKeptAnew = false; ///< since the test began
    bool m_testedStored = false;
    bool m_readThisTime = false;    ///< the test began with the set in force
    std::optional<Slot> m_readSlot; ///< where it was read; none: in memory
    QPointer<VaultJob> m_reading;
    QPointer<VaultJob> m_remembering;
    QPointer<ConnectionCheck> m_check;
    QPointer<CredentialSaver> m_saver;
    QPointer<EarlierSet> m_earlier;
    QPointer<SetSharer> m_sharer;
};

} // namespace ats
