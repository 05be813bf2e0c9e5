// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/connectionverbs.h"

#include "app/catalog/catalog.h"
#include "app/cli/entries.h"
#include "app/cli/reportprinter.h"
#include "app/flow/connectionremover.h"
#include "app/flow/supportreport.h"
#include "app/model/rowtext.h"
#include "app/model/statetext.h"
#include "app/services.h"

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
    Outcome<std::unique_ptr<Services>> services =
        Services::create({arguments().practice, needsStore(), arguments().hosts, arguments().trustFile});
    if (!services) {
        fail(services.problem().text);
        return;
    }
    m_services = std::move(services).value();
    if (const Done read = m_services->catalogRead(); !read) {
        fail(read.problem().text);
        return;
    }
    run();
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

bool ConnectionVerb::openFlow()
{
    const Outcome<Connection> connection = findConnection(*ports().store, arguments().names.first());
    if (!connection) {
        fail(connection.problem().text);
        return false;
    }
    Outcome<std::unique_ptr<SetupFlow>> opened = SetupFlow::open(ports(), connection.value().id);
    if (!opened) {
        fail(opened.problem().text);
        return false;
    }
    m_flow = std::move(opened).value();
    connect(m_flow.get(), &SetupFlow::waitingForKeychain, this,
            [] { Console::complain(tr("Waiting for your keychain…")); });
    return true;
}

void ConnectionVerb::endWithReport(const QJsonObject &extra)
{
    const Report &report = m_flow->report();
    printReport(console(), report, m_flow->guide(), m_flow->connection().lastPassed,
                m_flow->testedKnownGoodSet(), extra);
    Q_EMIT finished(exitFor(report));
}

void ConnectionVerb::endWithSupportReport(ReportMaterial material)
{
    VaultProbe *probe = ports().vault->probe();
    connect(probe, &VaultProbe::finished, this,
            [this, whole = std::make_shared<ReportMaterial>(std::move(material))](const VaultInfo &info) {
                whole->names.keychain = info.name;
                const ReportTicks ticks = arguments().reportNames ? ReportTicks::everything() : ReportTicks();
                const QString text = supportReport(*whole, ticks).text;
                if (console().json()) {
                    printReport(console(), *whole->report, *whole->guide, {}, false, {{u"report"_s, text}});
                } else {
                    console().print(text);
                }
                Q_EMIT finished(exitFor(*whole->report));
            });
}

void ListVerb::run()
{
    const Outcome<std::vector<Connection>> all = ports().store->all();
    if (!all) {
        fail(all.problem().text);
        return;
    }
    QJsonArray list;
    QString text;
    for (const Connection &connection : all.value()) {
        const Guide *guide = ports().catalog->guide(connection.guideId);
        const QString state =
            guide == nullptr ? u"unknown-guide"_s : QString(toId(stateOf(connection, *guide)));
        const QString id = connection.id.toString(QUuid::WithoutBraces);
        list.append(QJsonObject{
            {u"id"_s, id},
            {u"name"_s, connection.client},
            {u"guide"_s, connection.guideId},
            {u"state"_s, state},
            {u"linked"_s, guide != nullptr && isLinked(connection, *guide) && !connection.platformStale},
            {u"lastTested"_s, connection.lastAttempt
                                  ? QJsonValue(connection.lastAttempt->at.toUTC().toString(Qt::ISODate))
                                  : QJsonValue(QJsonValue::Null)}});
        text += connection.client + u'\n';
        text += u"    "_s +
                (guide == nullptr ? connection.guideId : statePill(stateOf(connection, *guide), *guide).text);
        text += u" · "_s + connection.guideId + u" · "_s + id + u'\n';
        if (guide != nullptr) {
            text += u"    "_s + homeLine(connection, *guide, QDateTime::currentDateTime()) + u'\n';
        }
    }
    if (console().json()) {
        console().print(QJsonObject{{u"connections"_s, list}});
    } else {
        console().print(text.isEmpty() ? tr("No connections yet.") : text);
    }
    Q_EMIT finished(Exit::Connected);
}

void CheckVerb::run()
{
    if (!arguments().guide.isEmpty()) {
        checkEntries();
        return;
    }
    if (!openFlow()) {
        return;
    }
    if (!flow().connection().slot) {
        fail(tr("“%1” has no kept details yet. Go on with it in the window, or test details with "
                "“check --guide”.")
                 .arg(flow().connection().client));
        return;
    }
    connect(&flow(), &SetupFlow::tested, this, [this] {
        if (!arguments().report) {
            endWithReport();
            return;
        }
        RowNames names;
        names.guide = &flow().guide();
        names.host = flow().standIn();
        names.practice = arguments().practice && !names.host.isEmpty();
        endWithSupportReport(ReportMaterial::of(flow(), names));
    });
    flow().test(TestPurpose::StoredSet);
}

void CheckVerb::checkEntries()
{
    const Guide *which = guide();
    if (which == nullptr) {
        return;
    }
    Outcome<Credentials> entries = readEntries(arguments(), *which);
    if (!entries) {
        fail(entries.problem().text);
        return;
    }
    const auto details = std::make_shared<const Credentials>(std::move(entries).value());
    ConnectionCheck *check = ports().makeCheck(*which, details, this);
    connect(check, &ConnectionCheck::finished, this, [this, which, details](const Report &report) {
        if (arguments().report) {
            endWithSupportReport(ReportMaterial::of(*which, report, *details));
            return;
        }
        printReport(console(), report, *which, {}, false);
        Q_EMIT finished(exitFor(report));
    });
    check->start();
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
    Outcome<Credentials> entries = readEntries(arguments(), flow().guide());
    if (!entries || entries.value().isEmpty()) {
        fail(entries ? tr("Nothing new was given. Use --set, --secrets-stdin, or both.")
                     : entries.problem().text);
        return;
    }
    const QString field = flow().guide().system->identity;
    const QMap<QString, QString> &given = entries.value().plain;
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
    flow().replaceWith(std::move(entries).value());
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
    }
    endWithReport({{u"kept"_s, kept}});
}

void RemoveVerb::run()
{
    const Outcome<Connection> connection = findConnection(*ports().store, arguments().names.first());
    if (!connection) {
        fail(connection.problem().text);
        return;
    }
    auto *remover = new ConnectionRemover(ports(), connection.value(), this);
    connect(remover, &ConnectionRemover::waitingForUser, this,
            [] { Console::complain(tr("Waiting for your keychain…")); });
    connect(
        remover, &ConnectionRemover::finished, this,
        [this, id = connection.value().id](VaultStatus status, const QString &detail) {
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
