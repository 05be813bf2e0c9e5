// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/handoffreceiver.h"

#include "app/catalog/catalog.h"
#include "app/flow/credentialsaver.h"
#include "app/flow/draft.h"
#include "app/flow/handofffile.h"
#include "app/flow/keychainrow.h"
#include "app/flow/matters.h"
#include "app/flow/signinpause.h"
#include "app/flow/storedset.h"

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

HandoffReceiver::HandoffReceiver(const Ports &ports, std::shared_ptr<const Handoff> handoff,
                                 const ReceiveOptions &options, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_handoff(std::move(handoff))
    , m_options(options)
    , m_guide(ports.catalog->guide(m_handoff->guideId))
{
    Credentials set = m_handoff->details.clone();
    set.tidy(*m_guide->system);
    m_set = std::make_shared<const Credentials>(std::move(set));
}

HandoffReceiver::~HandoffReceiver() = default;

void HandoffReceiver::start()
{
    QMetaObject::invokeMethod(this, &HandoffReceiver::begin, Qt::QueuedConnection);
}

void HandoffReceiver::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
    if (m_check) {
        m_check->cancel();
    }
    if (m_saver) {
        m_saver->cancel();
    }
}

void HandoffReceiver::begin()
{
    const Outcome<std::optional<Connection>> known = findMatter(*m_ports.store, m_handoff->matter);
    if (m_cancelled || !known) {
        fail(known ? QString() : known.problem().text);
        return;
    }
    m_known = known.value();
    if (m_known && m_known->guideId != m_guide->id) {
        fail(tr("“%1” is the connection for this file, but it has another guide. Nothing was changed.")
                 .arg(m_known->client));
    } else if (m_known && m_known->handoff.sent.isValid() && !m_known->handoff.invited.isValid() &&
               !m_known->handoff.received.isValid()) {
        fail(tr("You sealed this file yourself, from “%1”. Send it to the person it is for.")
                 .arg(m_known->client));
    } else if (m_known && m_known->slot && m_options.untested) {
        fail(tr("“%1” has details in force already: others take their place only after a test.")
                 .arg(m_known->client));
    } else if (m_options.untested) {
        keepDraft();
    } else if (m_known && m_known->slot) {
        lookAtForce();
    } else {
        startTest();
    }
}

void HandoffReceiver::lookAtForce()
{
    const FieldSpec *identity = m_guide->system->field(m_guide->system->identity);
    const QString inForce = identity == nullptr ? QString() : m_known->inForce.value(identity->id);
    if (!inForce.isEmpty() && m_set->plain.value(identity->id) != inForce && !m_options.accountChanged) {
        ReceiveEnd other;
        other.otherAccount = true;
        other.text = tr("“%1” differs from the one in force for “%2”: this may be another account.")
                         .arg(identity->label, m_known->client);
        end(other);
        return;
    }
    // An entry of a newer version is not replaced.
    m_job = m_ports.vault->read(setKey(*m_known));
    connect(m_job, &VaultJob::waitingForUser, this, &HandoffReceiver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this](const VaultResult &result) {
        const VaultStatus status = openEntry(result, *m_guide->system).status;
        if (status == VaultStatus::Ok || status == VaultStatus::Missing || status == VaultStatus::NotOurs) {
            startTest();
        } else {
            kept(status, result.detail);
        }
    });
}

void HandoffReceiver::startTest()
{
    const SignInPause account(m_ports, *m_guide, m_set->plain, m_known ? m_known->id : QUuid());
    const std::optional<Pause> pause =
        m_options.pause == PauseUse::Skipped ? std::nullopt : account.inForce();
    if (m_cancelled || pause) {
        ReceiveEnd none;
        none.pause = pause;
        end(none);
        return;
    }
    m_check = m_ports.makeCheck(*m_guide, m_set, this);
    m_planned = m_check->plannedRows() + QStringList{u"keychain"_s};
    connect(m_check, &ConnectionCheck::rowStarted, this, &HandoffReceiver::rowStarted);
    connect(m_check, &ConnectionCheck::rowFinished, this, &HandoffReceiver::rowFinished);
    connect(m_check, &ConnectionCheck::finished, this, &HandoffReceiver::tested);
    const QPointer<HandoffReceiver> alive(this);
    Q_EMIT testing();
    if (alive) {
        m_check->start();
    }
}

void HandoffReceiver::tested(const Report &report)
{
    m_check->disconnect(this);
    m_check->deleteLater();
    m_check.clear();
    m_report = report;
    SignInPause(m_ports, *m_guide, m_set->plain, m_known ? m_known->id : QUuid()).note(report);
    const bool hasSet = m_known && m_known->slot;
    if (m_cancelled || !SetupFlow::mayKeep(report, hasSet)) {
        end({});
        return;
    }
    if (const QMap<QString, QString> found = report.found(); !found.isEmpty()) {
        Credentials whole = m_set->clone();
        whole.plain.insert(found);
        m_set = std::make_shared<const Credentials>(std::move(whole));
    }
    keep();
}

Outcome<Connection> HandoffReceiver::target()
{
    if (m_known) {
        m_id = m_known->id;
    } else {
        const Outcome<QUuid> added = m_ports.store->add(m_handoff->client.trimmed(), m_guide->id);
        if (!added) {
            return added.problem();
        }
        m_id = added.value();
        m_isNew = true;
    }
    return m_ports.store->load(m_id);
}

void HandoffReceiver::keep()
{
    const Outcome<Connection> connection = target();
    if (!connection) {
        fail(connection.problem().text);
        return;
    }
    const Origin origin = connection.value().slot ? Origin::Elsewhere : Origin::Typed;
    m_saver = new CredentialSaver(m_ports, connection.value(), *m_guide, m_set, origin, this);
    connect(m_saver, &CredentialSaver::waitingForUser, this, &HandoffReceiver::waitingForUser);
    connect(m_saver, &CredentialSaver::finished, this, &HandoffReceiver::kept);
    const QPointer<HandoffReceiver> alive(this);
    Q_EMIT rowStarted(u"keychain"_s);
    if (alive) {
        m_saver->start();
    }
}

void HandoffReceiver::keepDraft()
{
    Outcome<Connection> connection = target();
    if (!connection) {
        fail(connection.problem().text);
        return;
    }
    auto *draft = new Draft(m_ports, *m_guide, std::move(connection).value(), this);
    for (auto it = m_set->plain.begin(); it != m_set->plain.end(); ++it) {
        draft->setValue(it.key(), it.value());
    }
    for (const auto &[field, secret] : m_set->secrets) {
        draft->setSecret(field, secret.clone());
    }
    m_job = draft->hasUnkeptSecrets() ? draft->keepSecrets() : nullptr;
    if (!m_job) {
        kept(draft->hasUnkeptSecrets() ? VaultStatus::Failed : VaultStatus::Ok, {});
        return;
    }
    connect(m_job, &VaultJob::waitingForUser, this, &HandoffReceiver::waitingForUser);
    connect(m_job, &VaultJob::finished, this,
            [this](const VaultResult &result) { kept(result.status, result.detail); });
}

void HandoffReceiver::kept(VaultStatus status, const QString &detail)
{
    ReceiveEnd done;
    done.keychain = status;
    done.kept = status == VaultStatus::Ok;
    const CheckRow row = keychainRow(status, detail);
    if (!m_options.untested) {
        m_report.rows.push_back(row);
        m_report.judge();
    }
    const QPointer<HandoffReceiver> alive(this);
    Q_EMIT rowFinished(row);
    if (!alive) {
        return;
    }
    if (done.kept) {
        done.connection = m_id;
        done.text = settle();
    } else {
        undo();
    }
    end(done);
}

QString HandoffReceiver::settle()
{
    const Outcome<Connection> now = m_ports.store->load(m_id);
    HandoffFacts facts = now ? now.value().handoff : HandoffFacts();
    facts.matter = m_handoff->matter;
    facts.name = m_handoff->name;
    facts.contact = m_handoff->contact;
    facts.received = m_ports.now();
    Done done = m_ports.store->setHandoff(m_id, facts, EventKind::Received);
    if (done && !m_options.untested) {
        done = m_ports.store->addAttempt(m_id, {m_report.at, m_report.verdict, m_report.cause,
                                                m_report.passedCount(), m_report.testedCount()});
    }
    // The steps before were somebody else's: what is left is the form, or after a test the platform.
    const Section *place =
        m_guide->sectionOfKind(m_options.untested ? SectionKind::Credentials : SectionKind::Link);
    if (done && place != nullptr) {
        done = m_ports.store->setSection(m_id, place->id);
    }
    if (done) {
        done = m_ports.store->setNote(m_id, QLatin1StringView(detailsAtHandNote), u"yes"_s);
    }
    if (done && !m_options.file.isEmpty()) {
        done = deleteHandoffFile(m_options.file);
    }
    return done ? QString() : done.problem().text;
}

void HandoffReceiver::undo()
{
    const Outcome<Connection> left = m_isNew ? m_ports.store->load(m_id) : Outcome<Connection>(Problem{});
    if (!left) {
        return;
    }
    // What may still be in the keychain must not be forgotten: the next start finishes the removal.
    const Connection &one = left.value();
    const bool clean = one.other == OtherSlot::Empty && !one.draftKept && !one.draftLeaving;
    const Done undone =
        clean ? m_ports.store->discard(m_id) : m_ports.store->places().setRemoving(m_id, true);
    Q_UNUSED(undone) // then it stays in the list, without details
}

void HandoffReceiver::fail(const QString &text)
{
    ReceiveEnd none;
    none.text = text;
    end(none);
}

void HandoffReceiver::end(ReceiveEnd end)
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    end.cancelled = m_cancelled && !end.kept;
    m_set.reset();
    m_handoff.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(end, m_report);
}

} // namespace ats
