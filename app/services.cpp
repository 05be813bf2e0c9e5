// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/services.h"

#include "app/catalog/catalog.h"
#include "app/check/hostoverride.h"
#include "app/check/linkclient.h"
#include "app/check/livecheck.h"
#include "app/check/qthttp.h"
#include "app/identity.h"
#include "app/vault/keychainvault.h"
#include "app/vault/sessionvault.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <future>

namespace ats
{

namespace
{

struct ServicesText {
    Q_DECLARE_TR_FUNCTIONS(ats::Services)
};

} // namespace

struct Services::Private {
    std::shared_future<Outcome<std::shared_ptr<const Catalog>>> catalog;
    std::unique_ptr<ConnectionStore> store;
    std::unique_ptr<KeychainVault> vault;
    SessionVault sessionVault;
    QList<QSslCertificate> trusted;
    HostOverrides hosts;
    Ports ports;

    /// Extra trust belongs to an overridden host alone.
    [[nodiscard]] QList<QSslCertificate> extraTrust() const
    {
        return hosts.isEmpty() ? QList<QSslCertificate>() : trusted;
    }
};

Services::Services()
    : d(std::make_unique<Private>())
{
}

Services::~Services() = default;

Outcome<std::unique_ptr<Services>> Services::create(const ServiceOptions &options)
{
    std::unique_ptr<Services> services(new Services);
    Private *d = services->d.get();
    d->catalog =
        std::async(std::launch::async, []() -> Outcome<std::shared_ptr<const Catalog>> {
            auto read = Catalog::load();
            return read ? Outcome<std::shared_ptr<const Catalog>>(std::move(read).value()) : read.problem();
        }).share();
    if (!options.trustFile.isEmpty()) {
        QFile file(options.trustFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return Problem{ServicesText::tr("The certificate file %1 cannot be read: %2")
                               .arg(options.trustFile, file.errorString())};
        }
        d->trusted = QSslCertificate::fromDevice(&file);
        if (d->trusted.isEmpty()) {
            return Problem{
                ServicesText::tr("The file %1 holds no certificate in PEM form.").arg(options.trustFile)};
        }
    }
    if (options.store) {
        Outcome<std::unique_ptr<ConnectionStore>> store = ConnectionStore::open(storeFile(options.practice));
        if (!store) {
            return store.problem();
        }
        d->store = std::move(store).value();
    }
    d->vault = std::make_unique<KeychainVault>(
        QLatin1StringView(options.practice ? practiceKeychainService : keychainService));
    services->setHosts(options.hosts);
    d->ports.catalog = CatalogRef(std::async(std::launch::deferred, [catalog = d->catalog] {
                                      const auto &read = catalog.get();
                                      return read ? read.value() : std::shared_ptr<const Catalog>();
                                  }).share());
    d->ports.store = d->store.get();
    d->ports.vault = d->vault.get();
    d->ports.sessionVault = &d->sessionVault;
    d->ports.practice = options.practice;
    d->ports.makeCheck = [d](const Guide &guide, std::shared_ptr<const Credentials> credentials,
                             QObject *parent) -> ConnectionCheck * {
        const QList<QSslCertificate> trusted = d->extraTrust();
        // Each has its own: a sign-in hangs up what went before it, which tests side by side would not
        // survive.
        auto http = std::make_unique<QtHttp>(trusted);
        LiveCheckOptions checkOptions;
        checkOptions.extraTrusted = trusted;
        auto *check = new LiveCheck(*http, {&guide, std::move(credentials), d->hosts}, checkOptions, parent);
        http.release()->setParent(check); // goes after the check's own parts, which use it
        return check;
    };
    d->ports.makeLinkClient = [d](const LinkApi &api) -> LinkClient * {
        LinkClient::Options linkOptions;
        linkOptions.standIn = d->hosts.value(api.id);
        if (d->ports.practice && linkOptions.standIn.isEmpty()) {
            return nullptr;
        }
        auto http = std::make_unique<QtHttp>(d->extraTrust());
        auto *client = new LinkClient(*http, api, linkOptions);
        http.release()->setParent(client);
        return client;
    };
    d->ports.standIn = [d](const QString &system) {
        // A system with regions has a stand-in for each, all on the same host.
        const auto region = d->hosts.lowerBound(system + u'.');
        const bool regional = region != d->hosts.end() && region.key().startsWith(system + u'.');
        return hostText(d->hosts.value(system, regional ? region.value() : QUrl()));
    };
    return services;
}

Done Services::catalogRead() const
{
    const auto &read = d->catalog.get();
    return read ? Done() : Done(read.problem());
}

void Services::keepCopy()
{
    if (d->store) {
        (void)d->store->keepCopy();
    }
}

const Ports &Services::ports() const { return d->ports; }

void Services::setHosts(const HostOverrides &hosts)
{
    d->hosts.clear();
    for (auto it = hosts.begin(); it != hosts.end(); ++it) {
        if (isLoopback(it.value())) {
            d->hosts.insert(it.key(), it.value());
        }
    }
}

} // namespace ats
