// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/importverb.h"

#include "app/cli/entries.h"
#include "app/cli/handoffverbs.h"
#include "app/cli/reportprinter.h"
#include "app/flow/matters.h"
#include "app/model/statetext.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// "Ada Example (ada@example.org)", or the name alone.
QString personText(const QString &name, const QString &contact)
{
    return contact.isEmpty() ? name : u"%1 (%2)"_s.arg(name, contact);
}

} // namespace

void ImportVerb::run()
{
    const Outcome<QByteArray> bytes = readHandoffFile(file());
    const Outcome<HandoffFileKind> kind =
        bytes ? kindOfFile(bytes.value()) : Outcome<HandoffFileKind>(bytes.problem());
    if (!kind) {
        fail(kind.problem().text);
        return;
    }
    switch (kind.value()) {
    case HandoffFileKind::Handoff:
        open(bytes.value());
        return;
    case HandoffFileKind::Invitation:
        acceptInvitation(bytes.value());
        return;
    case HandoffFileKind::Slip:
        takeSlip(bytes.value());
        return;
    }
}

void ImportVerb::open(const QByteArray &bytes)
{
    Outcome<SealedFile> sealed = SealedFile::read(bytes);
    if (!sealed) {
        fail(sealed.problem().text);
        return;
    }
    const bool hasWords = arguments().flags.contains(u"--passphrase-stdin"_s);
    if (sealed.value().lock() == LockKind::Passphrase && !hasWords) {
        fail(tr("This file is locked with a passphrase: give it on standard input, with "
                "--passphrase-stdin."));
        return;
    }
    Secret words;
    if (hasWords) {
        Outcome<Secret> read = secretInput();
        if (!read) {
            fail(read.problem().text);
            return;
        }
        words = std::move(read).value();
    }
    auto *opener = new HandoffOpener(ports(), std::move(sealed).value(), std::move(words), this);
    connect(opener, &HandoffOpener::waitingForUser, this, &Console::sayWaiting);
    connect(opener, &HandoffOpener::finished, this, &ImportVerb::opened);
    opener->start();
}

void ImportVerb::opened(const OpenedHandoff &opened)
{
    if (!opened.handoff) {
        const bool atKeychain = opened.keychain != VaultStatus::Ok;
        fail(atKeychain ? keychainWords(opened.keychain, {}) : opened.text,
             atKeychain ? Exit::Keychain : Exit::Usage);
        return;
    }
    const Handoff &handoff = *opened.handoff;
    Console::complain(tr("“%1”, from %2, made %3.")
                          .arg(handoff.client, personText(handoff.name, handoff.contact),
                               momentText(handoff.made, ports().now())));
    if (!handoff.note.isEmpty()) {
        Console::complain(handoff.note);
    }
    ReceiveOptions options;
    options.file = arguments().flags.contains(u"--delete-file"_s) ? file() : QString();
    options.untested = arguments().draft;
    options.accountChanged = arguments().accountChanged;
    options.pause = pauseUse();
    auto *receiver = new HandoffReceiver(ports(), opened.handoff, options, this);
    connect(receiver, &HandoffReceiver::waitingForUser, this, &Console::sayWaiting);
    connect(receiver, &HandoffReceiver::finished, this,
            [this, guide = &receiver->guide()](const ReceiveEnd &end, const Report &report) {
                received(*guide, end, report);
            });
    receiver->start();
}

void ImportVerb::received(const Guide &guide, const ReceiveEnd &end, const Report &report)
{
    if (end.pause) {
        endHeldBack(guide, *end.pause);
        return;
    }
    if (end.otherAccount) {
        fail(tr("%1 Nothing was sent. If it changed on purpose, add --account-changed.").arg(end.text));
        return;
    }
    if (!end.text.isEmpty()) {
        Console::complain(end.text);
    }
    QJsonObject extra{{u"kind"_s, u"handoff"_s}, {u"kept"_s, end.kept}};
    if (end.kept) {
        extra.insert(u"id"_s, end.connection.toString(QUuid::WithoutBraces));
    }
    if (!report.rows.empty()) {
        printReport(console(), report, guide, {}, false, extra);
    } else if (end.kept && console().json()) {
        extra.insert(u"draft"_s, true);
        console().print(extra);
    } else if (end.kept) {
        console().print(
            tr("Kept as a draft, not tested: %1").arg(end.connection.toString(QUuid::WithoutBraces)));
    }
    const bool slipWritten = !end.kept || writeSlip(end.connection);
    const bool atKeychain = end.keychain != VaultStatus::Ok;
    if (report.rows.empty() && atKeychain) {
        fail(keychainWords(end.keychain, {}), Exit::Keychain);
        return;
    }
    const bool isFine = slipWritten && (end.kept || !report.rows.empty());
    Q_EMIT finished(atKeychain            ? Exit::Keychain
                    : !isFine             ? Exit::Usage
                    : report.rows.empty() ? Exit::Connected
                                          : exitFor(report));
}

bool ImportVerb::writeSlip(const QUuid &id)
{
    const QString target = arguments().texts.value(u"--slip"_s);
    if (target.isEmpty()) {
        return true;
    }
    const Outcome<ReturnSlip> slip = slipFor(ports(), id, arguments().texts.value(u"--name"_s));
    const Done written =
        slip ? writeHandoffFile(target, slip.value().toFile(), Overwrite::No) : Done(slip.problem());
    if (!written) {
        Console::complain(written.problem().text);
    }
    return written.ok();
}

void ImportVerb::acceptInvitation(const QByteArray &bytes)
{
    const Outcome<Invitation> read = Invitation::fromFile(bytes, guideFinder(ports()));
    const Outcome<QUuid> id =
        read ? ats::acceptInvitation(ports(), read.value()) : Outcome<QUuid>(read.problem());
    if (!id) {
        fail(id.problem().text);
        return;
    }
    const Invitation &invitation = read.value();
    const QString text = id.value().toString(QUuid::WithoutBraces);
    if (console().json()) {
        console().print(QJsonObject{{u"kind"_s, u"invitation"_s},
                                    {u"id"_s, text},
                                    {u"name"_s, invitation.client},
                                    {u"guide"_s, invitation.guideId},
                                    {u"from"_s, personText(invitation.name, invitation.contact)}});
    } else {
        console().print(tr("Invited by %1: “%2”, %3.\nConnection: %4\nWhen its details are complete, "
                           "“ats-connect-cli export” seals them to this person.")
                            .arg(personText(invitation.name, invitation.contact), invitation.client,
                                 invitation.guideId, text));
        if (!invitation.note.isEmpty()) {
            console().print(invitation.note);
        }
    }
    Q_EMIT finished(Exit::Connected);
}

void ImportVerb::takeSlip(const QByteArray &bytes)
{
    const Outcome<ReturnSlip> slip = ReturnSlip::fromFile(bytes, guideFinder(ports()));
    const Outcome<QUuid> id = slip ? ats::takeSlip(ports(), slip.value()) : Outcome<QUuid>(slip.problem());
    if (!id) {
        fail(id.problem().text);
        return;
    }
    const ReturnSlip &one = slip.value();
    if (console().json()) {
        console().print(QJsonObject{{u"kind"_s, u"slip"_s},
                                    {u"id"_s, id.value().toString(QUuid::WithoutBraces)},
                                    {u"at"_s, one.at.toString(Qt::ISODate)},
                                    {u"verdict"_s, QString(toId(one.verdict))},
                                    {u"passed"_s, one.passed},
                                    {u"tested"_s, one.tested}});
    } else {
        const QString who = one.name.isEmpty() ? tr("Your engineer") : one.name;
        console().print(
            tr("%1 connected “%2” %3: %4 of %n checks passed. The slip is not signed.", nullptr, one.tested)
                .arg(who, one.client, momentText(one.at, ports().now()))
                .arg(one.passed));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
