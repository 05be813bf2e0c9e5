// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"

#include "app/flow/earlierset.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

Rows rows(std::optional<Cause> signIn, std::optional<Cause> read)
{
    const auto state = [](bool run, std::optional<Cause> cause) {
        return !run ? RowState::NotRun : cause ? RowState::Failed : RowState::Passed;
    };
    return {{u"entries"_s, RowState::Passed, {}, 1, {}},
            {u"sign-in"_s, state(true, signIn), signIn, 20, {}},
            {u"session"_s, state(!signIn, {}), {}, 5, {}},
            {u"read"_s, state(!signIn, read), read, 5, {}}};
}

} // namespace

Rows passing() { return rows({}, {}); }

Rows withWarning()
{
    Rows all = passing();
    all.insert(all.begin() + 1, {u"clock"_s, RowState::Warning, Cause::ClockWrong, 1, {}});
    return all;
}

Rows refused() { return rows(Cause::CredentialsRejected, {}); }
Rows noPermission() { return rows({}, Cause::PermissionMissing); }
Rows serviceDown() { return rows(Cause::VendorDown, {}); }

FlowFixture::FlowFixture()
{
    if (!initSecrets()) {
        qFatal("no libsodium");
    }
    auto catalog = Catalog::load();
    if (!catalog) {
        qFatal("%s", qPrintable(catalog.problem().text));
    }
    m_catalog = std::move(catalog).value();
    m_store = secondStore();
    keepEarlier(false);
    m_ports.catalog = m_catalog.get();
    m_ports.store = m_store.get();
    m_ports.vault = &m_vault;
    m_ports.sessionVault = &m_session;
    m_ports.makeCheck = [this](const Guide &, std::shared_ptr<const Credentials> credentials,
                               QObject *parent) {
        auto *check = new ScriptedCheck(std::move(credentials), parent);
        m_checks.append(check);
        return check;
    };
}

void FlowFixture::keepEarlier(bool keep)
{
    if (!setKeepsEarlier(*m_store, keep)) {
        qFatal("the store takes no setting");
    }
}

std::unique_ptr<ConnectionStore> FlowFixture::secondStore() const
{
    auto store = ConnectionStore::open(m_folder.filePath(u"connections.db"_s));
    if (!store) {
        qFatal("%s", qPrintable(store.problem().text));
    }
    return std::move(store).value();
}

Connection FlowFixture::onDisk(const QUuid &id) const { return secondStore()->load(id).value(); }

QByteArray FlowFixture::storeBytes() const
{
    QByteArray all;
    const QFileInfoList files = QDir(m_folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(info.filePath()));
        }
        all += file.readAll();
    }
    return all;
}

QUuid FlowFixture::add(const QString &client) { return m_store->add(client, guide().id).value(); }

std::unique_ptr<SetupFlow> FlowFixture::open(const QUuid &id) const
{
    auto flow = SetupFlow::open(m_ports, id);
    if (!flow) {
        qFatal("%s", qPrintable(flow.problem().text));
    }
    return std::move(flow).value();
}

QUuid FlowFixture::linked()
{
    const QUuid id = add();
    const auto flow = open(id);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    check()->end(passing());
    settle();
    flow->setTicked(linkKeys(), true);
    if (flow->state() != FlowState::Done) {
        qFatal("the first set was not kept");
    }
    m_vault.forgetCalls();
    return id;
}

void FlowFixture::connectWith(SetupFlow &flow, const QString &password, const QString &clientId)
{
    type(flow.draft(), password, clientId);
    flow.test(TestPurpose::Connect);
    settle();
    check()->end(passing());
    settle();
}

QString FlowFixture::keptPassword(const QUuid &id, Slot slot) const
{
    const Secret *entry = m_vault.entry(keychainKey(id, slot));
    if (entry == nullptr) {
        return {};
    }
    const auto set = Credentials::fromEntry(*entry, *guide().system);
    return set ? set.value().secrets.at(u"password"_s).exposeText() : u"damaged"_s;
}

void type(Draft &draft, const QString &password, const QString &clientId)
{
    draft.setValue(u"clientId"_s, clientId);
    draft.setValue(u"username"_s, u"api@example.org"_s);
    draft.setSecret(u"password"_s, Secret(password));
}

void settle()
{
    // Answers come from queued calls that may queue others; a chain of keychain calls is far shorter than
    // this.
    for (int turn = 0; turn < 50; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace ats::test
