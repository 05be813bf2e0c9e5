// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/handoffsealer.h"

#include "app/catalog/catalog.h"
#include "app/flow/draft.h"
#include "app/flow/sessionset.h"
#include "app/flow/storedset.h"
#include "app/handoff/formreader.h"
#include "app/handoff/sealedfile.h"
#include "app/model/background.h"

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The step of a guide's link section that is done when the details are sealed (resources/catalog/README.md).
constexpr auto engineerStep = "engineer"_L1;

} // namespace

HandoffSealer::HandoffSealer(Ports ports, SealRequest request, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_request(std::move(request))
{
}

void HandoffSealer::stopped() { end({false, VaultStatus::Cancelled, {}}); }

void HandoffSealer::cancel()
{
    KeychainTask::cancel();
    QMetaObject::invokeMethod(this, &HandoffSealer::stopped, Qt::QueuedConnection);
}

void HandoffSealer::begin()
{
    Outcome<Connection> fresh = takeSetOf(m_request.connection);
    if (!fresh) {
        fail(fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    m_guide = ports().catalog->guide(m_connection.guideId);
    const bool fits = isPlainText(m_request.name, false) && m_request.name.size() <= mostNameText &&
                      isPlainText(m_request.contact, false) && m_request.contact.size() <= mostNameText &&
                      isPlainText(m_request.forWhom, false) && m_request.forWhom.size() <= mostNameText &&
                      isPlainText(m_request.note, true) && m_request.note.size() <= mostNoteText;
    if (m_guide == nullptr) {
        fail(tr("This version has no guide for this connection."));
    } else if (m_request.name.trimmed().isEmpty()) {
        fail(tr("Say who the details come from: the receiver sees it after opening."));
    } else if (!fits) {
        fail(tr("Names may have %n characters and the note %1, without control characters.", nullptr,
                mostNameText)
                 .arg(mostNoteText));
    } else if (m_request.typed) {
        seal(m_request.typed->clone());
    } else if (m_connection.slot) {
        follow(ports().vault->read(setKey(m_connection)),
               [this](const VaultResult &result) { took(openEntry(result, *m_guide->system)); });
    } else if (auto kept = sessionSet(ports(), m_connection, *m_guide->system)) {
        seal(std::move(*kept));
    } else {
        readDraft();
    }
}

void HandoffSealer::took(const StoredSet &stored)
{
    if (stored.status == VaultStatus::Ok) {
        seal(stored.set.clone());
    } else {
        end({false, stored.status, {}});
    }
}

void HandoffSealer::readDraft()
{
    m_draft = new Draft(ports(), *m_guide, m_connection, this);
    if (!m_connection.draftKept) {
        seal(m_draft->candidate(nullptr));
        return;
    }
    connect(m_draft, &Draft::waitingForKeychain, this, &KeychainTask::waitingForUser);
    connect(m_draft, &Draft::secretsLoaded, this, [this](VaultStatus status) {
        if (status == VaultStatus::Ok) {
            seal(m_draft->candidate(nullptr));
        } else {
            end({false, status, {}});
        }
    });
    m_draft->loadSecrets();
}

void HandoffSealer::seal(Credentials set)
{
    letGo();
    if (m_ended) {
        return;
    }
    for (const QString &id : m_guide->fields) {
        const FieldSpec *spec = m_guide->system->field(id);
        if (spec != nullptr && !spec->optional && !spec->ofPlatform && !set.has(id)) {
            fail(tr("“%1” is still missing. Only complete details are sealed.").arg(spec->label));
            return;
        }
    }
    // What an older version kept and this guide does not have any more would be refused by the receiver.
    for (const QString &id : set.plain.keys()) {
        if (!m_guide->fields.contains(id)) {
            set.plain.remove(id);
        }
    }
    std::erase_if(set.secrets, [this](const auto &one) { return !m_guide->fields.contains(one.first); });
    if (m_connection.handoff.matter.isNull()) {
        m_connection.handoff.matter = QUuid::createUuid();
        // Kept before the file exists, so that its return slip finds this connection.
        if (const Done kept = ports().store->setHandoff(m_connection.id, m_connection.handoff); !kept) {
            fail(kept.problem().text);
            return;
        }
    }
    Handoff handoff;
    handoff.matter = m_connection.handoff.matter;
    handoff.client = m_connection.client;
    handoff.guideId = m_guide->id;
    handoff.details = std::move(set);
    handoff.name = m_request.name.trimmed();
    handoff.contact = m_request.contact.trimmed();
    handoff.forWhom = m_request.forWhom.trimmed();
    handoff.note = m_request.note.trimmed();
    handoff.made = ports().now();
    handoff.openBy = handoff.made.date().addDays(handoffOpenDays);
    const auto content = std::make_shared<const Secret>(handoff.toJson());
    inBackground<Outcome<QByteArray>>(
        this,
        [content, to = m_request.to, passphrase = m_request.passphrase] {
            return passphrase ? SealedFile::sealWith(*passphrase, *content)
                              : SealedFile::sealTo(to, *content);
        },
        [this](const Outcome<QByteArray> &file) { write(file); });
}

void HandoffSealer::write(const Outcome<QByteArray> &file)
{
    if (m_ended) {
        return;
    }
    const Done written =
        file ? writeHandoffFile(m_request.file, file.value(), m_request.overwrite) : Done(file.problem());
    if (!written) {
        fail(written.problem().text);
        return;
    }
    m_connection.handoff.sent = ports().now();
    const Done noted = ports().store->setHandoff(m_connection.id, m_connection.handoff, EventKind::Sealed);
    tickHandOver();
    end({true, VaultStatus::Ok, noted ? QString() : noted.problem().text});
}

void HandoffSealer::tickHandOver()
{
    const Section *link = m_guide->sectionOfKind(SectionKind::Link);
    if (link == nullptr) {
        return;
    }
    for (const Step &step : link->steps) {
        if (step.id == engineerStep) {
            const Done ticked = ports().store->setTicks(m_connection.id, tickKeys(*link, step), true);
            Q_UNUSED(ticked) // the user can tick it, too
        }
    }
}

void HandoffSealer::fail(const QString &text) { end({false, VaultStatus::Ok, text}); }

void HandoffSealer::end(const SealEnd &end)
{
    if (std::exchange(m_ended, true)) {
        return; // stopped while the other thread was at it
    }
    letGo();
    m_request.passphrase.reset();
    m_request.typed.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(end);
}

} // namespace ats
