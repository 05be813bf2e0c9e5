// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/connectionverbs.h"

#include "app/catalog/catalog.h"
#include "app/cli/entries.h"
#include "app/cli/reportprinter.h"
#include "app/flow/connectionfinder.h"
#include "app/flow/connectionremover.h"
#include "app/flow/keychaincare.h"
#include "app/flow/signinpause.h"
#include "app/identity.h"
#include "app/model/rowtext.h"
#include "app/model/statetext.h"
#include "app/services.h"
#include "app/store/storefile.h"

#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

ConnectionVerb::ConnectionVerb(const Arguments &arguments, const Console &console)
    : Verb(arguments, console)
{
}

ConnectionVerb::~ConnectionVerb() = default;

void ConnectionVerb::start()
{
    const auto create = [this](bool store) {
        return Services::create({arguments().practice, store, arguments().hosts, arguments().trustFile});
    };
    Outcome<std::unique_ptr<Services>> services = create(storeUse() != StoreUse::None);
    if (!services && storeUse() == StoreUse::IfPossible) {
        Console::complain(services.problem().text);
        services = create(false);
    }
    if (!services) {
        failStore(services.problem());
        return;
    }
    m_services = std::move(services).value();
    connect(this, &Verb::finished, this, [this] { m_services->keepCopy(); });
    if (const Done read = m_services->catalogRead(); !read) {
        fail(read.problem().text);
        return;
    }
    careThenRun();
}

void ConnectionVerb::careThenRun()
{
    const bool named = usesKeychain() && ports().store != nullptr && arguments().names.size() == 1;
    const Outcome<Connection> found =
        named ? findConnection(*ports().store, arguments().names.first()) : Outcome<Connection>(Problem{});
    if (!found || !needsCare(found.value(), ports().now())) {
        run(); // which says what is wrong with the name
        return;
    }
    auto *care = new KeychainCare(ports(), found.value().id, this);
    connect(care, &KeychainCare::waitingForUser, this, &Console::sayWaiting);
    connect(care, &KeychainCare::finished, this, [this](const QStringList &notes) {
        for (const QString &note : notes) {
            Console::complain(note);
        }
        run();
    });
    care->start();
}

void ConnectionVerb::failStore(const Problem &problem, const QString &hint)
{
    const QString restore = tr("“ats-connect-cli restore” sets it aside and starts from this copy, "
                               "“ats-connect-cli restore --empty” with an empty list.");
    const bool damaged = isDamage(problem, storeFile(arguments().practice));
    fail(u"%1 %2"_s.arg(problem.text, damaged ? restore : hint).trimmed());
}

const Ports &ConnectionVerb::ports() const { return m_services->ports(); }

const Guide *ConnectionVerb::guide()
{
    const Guide *found = ports().catalog->guide(arguments().guide);
    if (found == nullptr) {
        fail(tr("There is no guide “%1”. See “ats-connect-cli guides”.").arg(arguments().guide));
    }
    return found;
}

std::optional<Credentials> ConnectionVerb::entries(const Guide &guide)
{
    Outcome<Credentials> read = readEntries(arguments(), guide);
    if (!read) {
        fail(read.problem().text);
        return std::nullopt;
    }
    return std::move(read).value();
}

std::optional<Connection> ConnectionVerb::connection()
{
    Outcome<Connection> found = findConnection(*ports().store, arguments().names.first());
    if (!found) {
        failStore(found.problem(), tr("“ats-connect-cli list” shows them all."));
        return std::nullopt;
    }
    return std::move(found).value();
}

bool ConnectionVerb::openFlow()
{
    const std::optional<Connection> named = connection();
    if (!named) {
        return false;
    }
    Outcome<std::unique_ptr<SetupFlow>> opened = SetupFlow::open(ports(), named->id);
    if (!opened) {
        fail(opened.problem().text);
        return false;
    }
    m_flow = std::move(opened).value();
    connect(m_flow.get(), &SetupFlow::waitingForKeychain, this, &Console::sayWaiting);
    connect(m_flow.get(), &SetupFlow::heldBack, this,
            [this](const Pause &pause) { endHeldBack(m_flow->guide(), pause); });
    return true;
}

void ConnectionVerb::testOnce(const Guide &guide, const std::shared_ptr<const Credentials> &credentials,
                              std::function<void(const Report &)> tested)
{
    const SignInPause account(ports(), guide, credentials->plain);
    const std::optional<Pause> pause = arguments().now ? std::nullopt : account.inForce();
    if (pause) {
        endHeldBack(guide, *pause);
        return;
    }
    ConnectionCheck *check = ports().makeCheck(guide, credentials, this);
    connect(check, &ConnectionCheck::finished, this,
            [account, tested = std::move(tested)](const Report &report) {
                account.note(report);
                tested(report);
            });
    check->start();
}

void ConnectionVerb::endHeldBack(const Guide &guide, const Pause &pause)
{
    if (console().json()) {
        console().print(heldBackObject(guide, pause));
        Q_EMIT finished(Exit::CouldNotTell);
        return;
    }
    const QString text = pauseText(pause, &guide) + u' ' + pauseCountdown(pause);
    fail(tr("%1 Nothing was sent. Add --now to test all the same.").arg(text), Exit::CouldNotTell);
}

void ConnectionVerb::endWithReport(const QJsonObject &extra)
{
    const Report &report = m_flow->report();
    printReport(console(), report, m_flow->guide(), m_flow->connection().lastPassed,
                m_flow->testedKnownGoodSet(), extra);
    Q_EMIT finished(exitFor(report));
}

void ReconnectVerb::run()
{
    if (!openFlow()) {
        return;
    }
    if (!flow().connection().slot) {
        fail(tr("“%1” has no kept details to replace. Use “add”, or the window.")
                 .arg(flow().connection().client));
        return;
    }
    std::optional<Credentials> details = entries(flow().guide());
    if (!details) {
        return;
    }
    if (details->isEmpty()) {
        fail(tr("Nothing new was given. Use --set, --secrets-stdin, or both."));
        return;
    }
    const QString field = flow().guide().system->identity;
    const QMap<QString, QString> &given = details->plain;
    if (given.contains(field) && flow().isOtherAccount(given.value(field)) && !arguments().accountChanged) {
        fail(tr("“%1” differs from the kept one: this may be another account. If it changed on purpose, add "
                "--account-changed; else use “add”.")
                 .arg(field));
        return;
    }
    connect(&flow(), &SetupFlow::tested, this, [this] {
        if (flow().state() != FlowState::Saving) {
            ended(false);
        }
    });
    connect(&flow(), &SetupFlow::saved, this,
            [this](VaultStatus status) { ended(status == VaultStatus::Ok); });
    flow().replaceWith(std::move(*details), pauseUse());
}

void ReconnectVerb::ended(bool kept)
{
    if (!kept) {
        if (!console().json()) {
            console().print(
                tr("The new credentials were not kept. The earlier ones are still stored and unchanged."));
        }
    } else if (!console().json()) {
        console().print(tr("Replaced. %1 still has the old ones: enter the new ones there now.")
                            .arg(flow().guide().platform->name));
        if (flow().canGoBack()) {
            console().print(
                tr("The earlier ones are kept for 24 hours: see “go-back” and “forget-earlier”."));
        }
    }
    endWithReport({{u"kept"_s, kept}});
}

void RemoveVerb::run()
{
    const std::optional<Connection> named = connection();
    if (!named) {
        return;
    }
    auto *remover = new ConnectionRemover(ports(), *named, this);
    connect(remover, &ConnectionRemover::waitingForUser, this, &Console::sayWaiting);
    connect(
        remover, &ConnectionRemover::finished, this,
        [this, id = named->id](VaultStatus status, const QString &detail) {
            if (status != VaultStatus::Ok) {
                fail(
                    tr("Not removed: the keychain could not prove that the entries are gone. %1").arg(detail),
                    Exit::Keychain);
                return;
            }
            if (console().json()) {
                console().print(QJsonObject{{u"removed"_s, id.toString(QUuid::WithoutBraces)}});
            } else {
                console().print(tr("Removed. Nothing of it is left in your keychain."));
            }
            Q_EMIT finished(Exit::Connected);
        });
    remover->start();
}

} // namespace ats
