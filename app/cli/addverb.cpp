// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/addverb.h"

#include "app/catalog/catalog.h"
#include "app/cli/reportprinter.h"
#include "app/flow/connectionfinder.h"
#include "app/flow/connectionremover.h"
#include "app/flow/credentialsaver.h"
#include "app/flow/draft.h"
#include "app/flow/keychainrow.h"
#include "app/model/fieldtext.h"

namespace ats
{

using namespace Qt::StringLiterals;

void AddVerb::run()
{
    const Guide *which = guide();
    if (which == nullptr) {
        return;
    }
    std::optional<Credentials> given = entries(*which);
    if (!given) {
        return;
    }
    if (arguments().names.first().trimmed().isEmpty()) {
        fail(tr("The connection needs a name: that of the client or company."));
        return;
    }
    sayDuplicate(*which);
    if (arguments().draft) {
        keepDraft(*which, std::move(*given));
        return;
    }
    m_entries = std::make_shared<const Credentials>(std::move(*given));
    testOnce(*which, m_entries, [this, which](const Report &report) { tested(*which, report); });
}

void AddVerb::sayDuplicate(const Guide &which)
{
    const QString client = arguments().names.first().trimmed();
    const Outcome<std::vector<ConnectionName>> names = ports().store->names();
    for (const ConnectionName &one : names ? names.value() : std::vector<ConnectionName>()) {
        if (one.guideId == which.id && isCalled(one, client)) {
            Console::complain(tr("There is “%1” with this guide already: %2. “reconnect” gives that one new "
                                 "details; this makes another.")
                                  .arg(one.client, one.id.toString(QUuid::WithoutBraces)));
            return;
        }
    }
}

void AddVerb::keepDraft(const Guide &which, Credentials details)
{
    const Outcome<QUuid> id = ports().store->add(arguments().names.first().trimmed(), which.id);
    if (!id) {
        fail(id.problem().text);
        return;
    }
    m_id = id.value();
    Outcome<Connection> connection = ports().store->load(m_id);
    if (!connection) {
        fail(connection.problem().text);
        return;
    }
    auto *draft = new Draft(ports(), which, std::move(connection).value(), this);
    for (auto it = details.plain.begin(); it != details.plain.end(); ++it) {
        draft->setValue(it.key(), it.value());
    }
    for (auto &[field, secret] : details.secrets) {
        draft->setSecret(field, std::move(secret));
    }
    const auto done = [this] {
        const QString text = m_id.toString(QUuid::WithoutBraces);
        if (console().json()) {
            console().print(QJsonObject{{u"id"_s, text}, {u"draft"_s, true}});
        } else {
            console().print(tr("Kept as a draft, not tested: %1").arg(text));
        }
        Q_EMIT finished(Exit::Connected);
    };
    if (!draft->hasUnkeptSecrets()) {
        done();
        return;
    }
    VaultJob *job = draft->keepSecrets();
    if (job == nullptr) {
        fail(tr("The draft could not be written."));
        return;
    }
    connect(job, &VaultJob::finished, this, [this, done](const VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            done();
        } else {
            saved(*guide(), result.status, result.detail);
        }
    });
}

void AddVerb::tested(const Guide &which, const Report &report)
{
    m_report = report;
    if (report.verdict != Verdict::Connected && report.verdict != Verdict::ConnectedWithGaps) {
        printReport(console(), report, which, {}, false, {{u"kept"_s, false}});
        Q_EMIT finished(exitFor(report));
        return;
    }
    const Outcome<QUuid> id = ports().store->add(arguments().names.first().trimmed(), which.id);
    const Outcome<Connection> connection =
        id ? ports().store->load(id.value()) : Outcome<Connection>(id.problem());
    if (!connection) {
        fail(connection.problem().text);
        return;
    }
    m_id = id.value();
    auto *saver = new CredentialSaver(ports(), connection.value(), which, m_entries, Origin::Typed, this);
    connect(saver, &CredentialSaver::waitingForUser, this, &Console::sayWaiting);
    connect(saver, &CredentialSaver::finished, this,
            [this, &which](VaultStatus status, const QString &detail) { saved(which, status, detail); });
    saver->start();
}

void AddVerb::undo()
{
    const Outcome<Connection> left = ports().store->load(m_id);
    // What may still be in the keychain must not be forgotten: the next start finishes the removal.
    const bool clean = left && left.value().other == OtherSlot::Empty && !left.value().draftKept &&
                       !left.value().draftLeaving;
    const Done undone =
        clean ? ports().store->discard(m_id) : ports().store->places().setRemoving(m_id, true);
    if (!undone) {
        Console::complain(undone.problem().text);
    }
}

void AddVerb::saved(const Guide &which, VaultStatus status, const QString &detail)
{
    m_report.rows.push_back(keychainRow(status, detail));
    m_report.judge();
    if (status == VaultStatus::Ok) {
        const Done noted = ports().store->addAttempt(m_id, {m_report.at, m_report.verdict, m_report.cause,
                                                            m_report.passedCount(), m_report.testedCount()});
        if (!noted) {
            Console::complain(noted.problem().text);
        }
    } else {
        undo();
    }
    QJsonObject extra{{u"kept"_s, status == VaultStatus::Ok}};
    if (status == VaultStatus::Ok) {
        extra.insert(u"id"_s, m_id.toString(QUuid::WithoutBraces));
    }
    printReport(console(), m_report, which, {}, false, extra);
    Q_EMIT finished(status == VaultStatus::Ok ? exitFor(m_report) : Exit::Keychain);
}

} // namespace ats
