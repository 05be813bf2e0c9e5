// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kill/killworld.h"

#include "app/flow/connectionremover.h"
#include "app/flow/credentialsaver.h"
#include "app/flow/draft.h"
#include "app/flow/earlierset.h"
#include "app/flow/setsharer.h"
#include "app/flow/setunsharer.h"
#include "app/identity.h"
#include "app/vault/keychainvault.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

/// The keychain itself, with a point before each call and one at its end, before anybody else hears of it.
class WatchedVault : public Vault
{
public:
    explicit WatchedVault(std::function<void()> point)
        : m_inner(QLatin1StringView(keychainService))
        , m_point(std::move(point))
    {
    }

    [[nodiscard]] VaultJob *read(const QString &key) override
    {
        m_point();
        return watched(m_inner.read(key));
    }
    [[nodiscard]] VaultJob *write(const QString &key, Secret value) override
    {
        m_point();
        return watched(m_inner.write(key, std::move(value)));
    }
    [[nodiscard]] VaultJob *remove(const QString &key) override
    {
        m_point();
        return watched(m_inner.remove(key));
    }
    [[nodiscard]] VaultJob *list() override { return m_inner.list(); }
    [[nodiscard]] VaultJob *unlock() override { return m_inner.unlock(); }
    [[nodiscard]] VaultProbe *probe() override { return m_inner.probe(); }
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    VaultJob *watched(VaultJob *job)
    {
        connect(job, &VaultJob::finished, this, [this] { m_point(); });
        return job;
    }

    KeychainVault m_inner;
    std::function<void()> m_point;
};

/// Starts a job and waits for its one end.
template<typename Job>
VaultStatus endOf(Job *job)
{
    std::optional<VaultStatus> ended;
    QObject::connect(job, &Job::finished, job, [&ended](VaultStatus status) { ended = status; });
    job->start();
    return waitUntil([&ended] { return ended.has_value(); }) ? *ended : VaultStatus::Failed;
}

VaultResult endOf(VaultJob *job)
{
    std::optional<VaultResult> ended;
    QObject::connect(job, &VaultJob::finished, job,
                     [&ended](VaultResult &result) { ended = std::move(result); });
    return waitUntil([&ended] { return ended.has_value(); }) ? std::move(*ended) : VaultResult{};
}

} // namespace

const Catalog &catalog()
{
    static const std::unique_ptr<Catalog> only = [] {
        auto loaded = Catalog::load();
        if (!loaded) {
            qFatal("%s", qPrintable(loaded.problem().text));
        }
        return std::move(loaded).value();
    }();
    return *only;
}

bool waitUntil(const std::function<bool()> &done)
{
    bool late = false;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, [&late] { late = true; });
    limit.start(60'000);
    while (!done() && !late) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return done();
}

KillWorld::KillWorld(const QString &file, std::function<void()> point)
    : m_vault(std::make_unique<WatchedVault>(point))
{
    auto store = ConnectionStore::open(file, [point = std::move(point)](const QString &sql) {
        // What only reads leaves the disk as the statement before it did.
        if (!sql.startsWith(u"SELECT"_s) && !sql.startsWith(u"BEGIN"_s)) {
            point();
        }
    });
    if (!store) {
        qFatal("%s", qPrintable(store.problem().text));
    }
    m_store = std::move(store).value();
    m_ports.catalog = &catalog();
    m_ports.store = m_store.get();
    m_ports.vault = m_vault.get();
    m_ports.sessionVault = m_vault.get();
}

KillWorld::~KillWorld() = default;

VaultStatus KillWorld::keep(const QUuid &id, const QString &password)
{
    auto set = std::make_shared<Credentials>();
    set->plain.insert(u"clientId"_s, u"123456"_s);
    set->plain.insert(u"username"_s, u"api@example.org"_s);
    set->secrets.emplace(u"password"_s, Secret(QStringView(password)));
    const auto connection = m_store->load(id);
    return connection ? endOf(new CredentialSaver(m_ports, connection.value(), guide(), std::move(set),
                                                  Origin::Typed, m_vault.get()))
                      : VaultStatus::Failed;
}

VaultStatus KillWorld::run(Operation operation, const QUuid &id)
{
    const auto setKeeping = [this](bool keep) { return setKeepsEarlier(*m_store, keep).ok(); };
    switch (operation) {
    case Operation::Save:
    case Operation::Reconnect:
        return setKeeping(false) ? keep(id, u"new-password"_s) : VaultStatus::Failed;
    case Operation::ReconnectKeeping:
        return setKeeping(true) ? keep(id, u"new-password"_s) : VaultStatus::Failed;
    case Operation::GoBack:
        return endOf(new EarlierSet(m_ports, id, guide(), EarlierSet::Wish::GoBack, m_vault.get()));
    case Operation::ForgetEarlier:
        return endOf(new EarlierSet(m_ports, id, guide(), EarlierSet::Wish::Remove, m_vault.get()));
    case Operation::Removal:
        return endOf(new ConnectionRemover(m_ports, m_store->load(id).value(), m_vault.get()));
    case Operation::Share: {
        // Earlier points leave connections behind: the newest two belong together.
        const auto all = m_store->all();
        return endOf(new SetSharer(m_ports, id, all.value().at(all.value().size() - 2).id,
                                   SetSharer::IfOther::UseHolders, m_vault.get()));
    }
    case Operation::Unshare:
        return endOf(new SetUnsharer(m_ports, id, SetUnsharer::Wish::Alone, m_vault.get()));
    case Operation::KeepHalfTyped:
        break;
    }
    Draft draft(m_ports, guide(), m_store->load(id).value(), nullptr);
    draft.setSecret(u"password"_s, Secret(u"half-typed"));
    VaultJob *job = draft.keepSecrets();
    return job == nullptr ? VaultStatus::Failed : endOf(job).status;
}

QStringList KillWorld::keys() { return endOf(m_vault->list()).keys; }

QString KillWorld::passwordOf(const Connection &connection)
{
    return connection.slot ? passwordIn(holderOf(connection), *connection.slot) : QString();
}

QString KillWorld::passwordIn(const QUuid &id, Slot slot)
{
    const VaultResult result = endOf(m_vault->read(keychainKey(id, slot)));
    if (result.status == VaultStatus::Missing) {
        return {};
    }
    const auto set = result.status == VaultStatus::Ok ? Credentials::fromEntry(result.value, *guide().system)
                                                      : Outcome<Credentials>(Problem{});
    return set && set.value().secrets.contains(u"password"_s)
               ? set.value().secrets.at(u"password"_s).exposeText()
               : u"damaged"_s;
}

} // namespace ats::test
