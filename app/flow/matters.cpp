// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/matters.h"

#include "app/catalog/catalog.h"
#include "app/flow/receivingkey.h"
#include "app/handoff/formreader.h"
#include "app/model/guideanswers.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct MatterText {
    Q_DECLARE_TR_FUNCTIONS(ats::Matters)
};

/// A new connection with typed values; taken back when anything of it fails.
Outcome<QUuid> begin(const Ports &ports, const Invitation &invitation, const HandoffFacts &facts,
                     EventKind as)
{
    Outcome<QUuid> id = ports.store->add(invitation.client.trimmed(), invitation.guideId);
    if (!id) {
        return id.problem();
    }
    Done done;
    for (auto it = invitation.values.begin(); it != invitation.values.end() && done; ++it) {
        done = ports.store->setValue(id.value(), it.key(), it.value());
    }
    if (done) {
        done = ports.store->setHandoff(id.value(), facts, as);
    }
    if (!done) {
        (void)ports.store->discard(id.value());
        return done.problem();
    }
    return id;
}

/// Who finishes it on the platform is no question any more: the sender of the invitation does.
void leaveToEngineer(const Ports &ports, const QUuid &id, const QString &guideId)
{
    for (const Question &question : ports.catalog->guide(guideId)->questions) {
        for (const QuestionOption &option : question.options) {
            if (option.id == "engineer"_L1) {
                // The guide asks again when it is not kept.
                (void)ports.store->setNote(id, questionKey(question.id), option.id);
            }
        }
    }
}

Done checkTexts(const Ports &ports, const Invitation &invitation)
{
    const Guide *guide = ports.catalog->guide(invitation.guideId);
    if (guide == nullptr) {
        return Problem{MatterText::tr("There is no guide “%1”.").arg(invitation.guideId)};
    }
    for (const QString &text : {invitation.client, invitation.name}) {
        if (text.trimmed().isEmpty()) {
            return Problem{MatterText::tr("An invitation needs the client's name and your own.")};
        }
    }
    for (const QString &text : {invitation.client, invitation.name, invitation.contact}) {
        if (text.size() > mostNameText || !isPlainText(text, false)) {
            return Problem{MatterText::tr("Names may have %n characters and no control characters.", nullptr,
                                          mostNameText)};
        }
    }
    if (invitation.note.size() > mostNoteText || !isPlainText(invitation.note, true)) {
        return Problem{MatterText::tr("The note may have %n characters and no control characters.", nullptr,
                                      mostNoteText)};
    }
    for (auto it = invitation.values.begin(); it != invitation.values.end(); ++it) {
        if (Done may = mayInvite(*guide, it.key(), it.value()); !may) {
            return may;
        }
    }
    return {};
}

} // namespace

Outcome<std::optional<Connection>> findMatter(ConnectionStore &store, const QUuid &matter)
{
    const Outcome<std::vector<Connection>> all = store.all();
    if (!all) {
        return all.problem();
    }
    const auto found = std::ranges::find_if(all.value(), [&](const Connection &connection) {
        return !matter.isNull() && connection.handoff.matter == matter && !connection.removing;
    });
    return found == all.value().end() ? std::nullopt : std::optional(*found);
}

Outcome<QUuid> saveInvitation(const Ports &ports, Invitation invitation, const QString &file,
                              Overwrite overwrite, const QUuid &connection)
{
    const std::optional<ReceivingCode> code = receivingCode(*ports.store);
    if (!code) {
        return Problem{MatterText::tr("An invitation carries your receiving code, and you have none yet. "
                                      "Make one first.")};
    }
    if (const Done good = checkTexts(ports, invitation); !good) {
        return good.problem();
    }
    HandoffFacts facts;
    if (!connection.isNull()) {
        const Outcome<Connection> known = ports.store->load(connection);
        if (!known) {
            return known.problem();
        }
        if (known.value().handoff.accepted.isValid() || known.value().guideId != invitation.guideId) {
            return Problem{
                MatterText::tr("“%1” was begun from somebody else's invitation.").arg(known.value().client)};
        }
        facts = known.value().handoff;
    }
    if (facts.matter.isNull()) {
        facts.matter = QUuid::createUuid(); // saved again, it stays the same matter
    }
    facts.invited = ports.now();
    invitation.matter = facts.matter;
    invitation.code = *code;
    if (const Done written = writeHandoffFile(file, invitation.toFile(), overwrite); !written) {
        return written.problem();
    }
    if (!connection.isNull()) {
        const Done noted = ports.store->setHandoff(connection, facts, EventKind::Invited);
        return noted ? Outcome<QUuid>(connection) : Outcome<QUuid>(noted.problem());
    }
    Outcome<QUuid> begun = begin(ports, invitation, facts, EventKind::Invited);
    if (!begun) {
        (void)deleteHandoffFile(file); // an invitation that nobody here knows of is of no use
    }
    return begun;
}

Outcome<QUuid> acceptInvitation(const Ports &ports, const Invitation &invitation)
{
    const Outcome<std::optional<Connection>> known = findMatter(*ports.store, invitation.matter);
    if (!known) {
        return known.problem();
    }
    HandoffFacts facts;
    facts.matter = invitation.matter;
    facts.name = invitation.name;
    facts.contact = invitation.contact;
    facts.code = invitation.code.asText();
    facts.accepted = ports.now();
    if (!known.value()) {
        Outcome<QUuid> begun = begin(ports, invitation, facts, EventKind::Accepted);
        if (begun) {
            leaveToEngineer(ports, begun.value(), invitation.guideId);
        }
        return begun;
    }
    const Connection &before = *known.value();
    if (before.handoff.invited.isValid()) {
        return Problem{MatterText::tr("You made this invitation yourself, for “%1”. Send it to the person "
                                      "who has the details.")
                           .arg(before.client)};
    }
    if (before.guideId != invitation.guideId || before.handoff.code != facts.code) {
        return Problem{MatterText::tr("“%1” was begun from this invitation, but here it names another "
                                      "receiver. Nothing was changed. Ask the sender which one is right, by "
                                      "a way you trust.")
                           .arg(before.client)};
    }
    return before.id;
}

Outcome<ReturnSlip> slipFor(const Ports &ports, const QUuid &connection, const QString &name)
{
    const Outcome<Connection> loaded = ports.store->load(connection);
    if (!loaded) {
        return loaded.problem();
    }
    const Connection &one = loaded.value();
    if (one.handoff.matter.isNull()) {
        return Problem{MatterText::tr("“%1” did not come by hand-off: there is nobody to send a slip to.")
                           .arg(one.client)};
    }
    const bool passed = one.slot && one.lastJudgement &&
                        (one.lastJudgement->verdict == Verdict::Connected ||
                         one.lastJudgement->verdict == Verdict::ConnectedWithGaps);
    if (!passed) {
        return Problem{
            MatterText::tr("“%1” has not passed its test: there is nothing to report yet.").arg(one.client)};
    }
    if (name.size() > mostNameText || !isPlainText(name, false)) {
        return Problem{
            MatterText::tr("Names may have %n characters and no control characters.", nullptr, mostNameText)};
    }
    ReturnSlip slip;
    slip.matter = one.handoff.matter;
    slip.client = one.client;
    slip.guideId = one.guideId;
    slip.at = one.lastJudgement->at;
    slip.verdict = one.lastJudgement->verdict;
    slip.passed = one.lastJudgement->passed;
    slip.tested = one.lastJudgement->tested;
    slip.name = name.trimmed();
    return slip;
}

Outcome<QUuid> takeSlip(const Ports &ports, const ReturnSlip &slip)
{
    const Outcome<std::optional<Connection>> known = findMatter(*ports.store, slip.matter);
    if (!known) {
        return known.problem();
    }
    if (!known.value() || known.value()->guideId != slip.guideId || !known.value()->handoff.sent.isValid()) {
        return Problem{MatterText::tr("This slip belongs to no connection here: its details were not sealed "
                                      "on this computer, or the connection was removed.")};
    }
    const Connection &connection = *known.value();
    HandoffFacts facts = connection.handoff;
    facts.connected = qMin(slip.at, ports.now()); // another computer's clock may be wrong
    if (facts.name.isEmpty()) {
        facts.name = slip.name;
    }
    if (facts == connection.handoff) {
        return connection.id; // opened before
    }
    if (const Done noted = ports.store->setHandoff(connection.id, facts, EventKind::ConnectedElsewhere);
        !noted) {
        return noted.problem();
    }
    // The details are with somebody else now: what is left to look at is the platform.
    const Guide *guide = ports.catalog->guide(connection.guideId);
    if (const Section *link = guide == nullptr ? nullptr : guide->sectionOfKind(SectionKind::Link)) {
        if (const Done kept = ports.store->setSection(connection.id, link->id); !kept) {
            return kept.problem();
        }
    }
    return connection.id;
}

} // namespace ats
