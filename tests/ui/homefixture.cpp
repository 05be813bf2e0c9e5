// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/homefixture.h"

#include "app/model/connection.h"
#include "app/store/database.h"

#include <QtCore/QDirIterator>

namespace ats::test
{

namespace
{

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        // What both catalogs have, such as their general entries, is there already.
        if (!file.endsWith(u".cmake"_s) && !QFileInfo::exists(target) && !QFile::copy(file, target)) {
            qFatal("cannot copy %s", qPrintable(file));
        }
    }
}

} // namespace

HomeFixture::HomeFixture()
{
    if (!initSecrets()) {
        qFatal("no libsodium");
    }
    const QString folder = m_folder.filePath(u"catalog"_s);
    copyFolder(QStringLiteral(ATS_SOURCE_DIR "/resources/catalog"), folder);
    copyFolder(QStringLiteral(ATS_SOURCE_DIR "/tests/data/catalog/acme"), folder);
    auto catalog = Catalog::load(folder);
    if (!catalog) {
        qFatal("%s", qPrintable(catalog.problem().text));
    }
    m_catalog = std::move(catalog).value();
    auto store = ConnectionStore::open(file());
    if (!store) {
        qFatal("%s", qPrintable(store.problem().text));
    }
    m_store = std::move(store).value();
    m_ports.catalog = m_catalog.get();
    m_ports.store = m_store.get();
    m_ports.vault = &m_vault;
    m_ports.sessionVault = &m_vault;
}

void HomeFixture::must(const Done &done)
{
    if (!done) {
        qFatal("%s", qPrintable(done.problem().text));
    }
}

QUuid HomeFixture::draft(const QString &client) { return m_store->add(client, guide().id).value(); }

QUuid HomeFixture::acmeDraft(const QString &client) { return m_store->add(client, acme().id).value(); }

QUuid HomeFixture::waiting(const QString &client, const QDate &since)
{
    const QUuid id = draft(client);
    must(m_store->setAsked(id, QLatin1StringView(askedSystem), since));
    return id;
}

QUuid HomeFixture::waitingForAdministrator(const QString &client, const QDate &since)
{
    const QUuid id = draft(client);
    must(m_store->setAsked(id, QLatin1StringView(askedAdministrator), since));
    return id;
}

QUuid HomeFixture::ready(const QString &client)
{
    const QUuid id = draft(client);
    must(m_store->setValue(id, u"clientId"_s, u"123456"_s));
    must(m_store->setValue(id, u"username"_s, u"api@example.org"_s));
    must(m_store->setKeychainUsed(id));
    must(m_store->setDraftKept(id, true));
    return id;
}

QUuid HomeFixture::kept(const QString &client)
{
    const QUuid id = ready(client);
    must(m_store->places().switchTo(
        id, {Slot::A, {{u"clientId"_s, u"123456"_s}, {u"username"_s, u"api@example.org"_s}}, false, {}}));
    return id;
}

void HomeFixture::judged(const QUuid &id, Verdict verdict, std::optional<Cause> cause, const QDateTime &at)
{
    Attempt attempt;
    attempt.at = at;
    attempt.verdict = verdict;
    attempt.cause = cause;
    attempt.passed = verdict == Verdict::Connected ? 8 : 6;
    attempt.tested = 8;
    must(m_store->addAttempt(id, attempt));
}

void HomeFixture::link(const QUuid &id, bool linked)
{
    must(m_store->setTicks(id, tickKeys(*guide().sectionOfKind(SectionKind::Link)), linked));
}

QUuid HomeFixture::notYetLinked(const QString &client)
{
    const QUuid id = kept(client);
    judged(id, Verdict::Connected, {}, QDateTime::currentDateTimeUtc().addSecs(-7200));
    return id;
}

QUuid HomeFixture::authenticated(const QString &client)
{
    const QUuid id = kept(client);
    judged(id, Verdict::Connected, {}, QDateTime::currentDateTimeUtc().addSecs(-240));
    link(id, true);
    return id;
}

QUuid HomeFixture::updatePlatform(const QString &client)
{
    const QUuid id = authenticated(client);
    must(m_store->places().switchTo(id, {Slot::B,
                                         {{u"clientId"_s, u"123456"_s}},
                                         true,
                                         tickKeys(*guide().sectionOfKind(SectionKind::Link))}));
    judged(id, Verdict::Connected, {}, QDateTime::currentDateTimeUtc().addSecs(-180));
    return id;
}

QUuid HomeFixture::withWarning(const QString &client)
{
    const QUuid id = authenticated(client);
    judged(id, Verdict::ConnectedWithGaps, Cause::ClockWrong, QDateTime::currentDateTimeUtc());
    return id;
}

QUuid HomeFixture::needsAttention(const QString &client)
{
    const QUuid id = authenticated(client);
    judged(id, Verdict::NotConnected, Cause::CredentialsRejected, QDateTime::currentDateTimeUtc());
    return id;
}

QUuid HomeFixture::permissionLost(const QString &client)
{
    const QUuid id = authenticated(client);
    judged(id, Verdict::ConnectedWithGaps, Cause::PermissionMissing, QDateTime::currentDateTimeUtc());
    return id;
}

QUuid HomeFixture::neverConnected(const QString &client)
{
    const QUuid id = ready(client);
    judged(id, Verdict::NotConnected, Cause::CredentialsRejected, QDateTime::currentDateTimeUtc());
    return id;
}

QUuid HomeFixture::couldNotCheck(const QString &client)
{
    const QUuid id = authenticated(client);
    judged(id, Verdict::CouldNotTell, Cause::Unreachable, QDateTime::currentDateTimeUtc());
    return id;
}

void HomeFixture::fill()
{
    needsAttention(u"Contoso Talent"_s);
    waiting(u"Tailspin Recruiting"_s, QDate::currentDate().addDays(-3));
    notYetLinked(u"Fabrikam People"_s);
    authenticated(u"Northwind Staffing"_s);
    acmeDraft(u"Zoë Łukasz & Partners, International Recruitment and Executive Search, Zürich"_s);
}

void HomeFixture::fillWith(int count)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    const QString connections =
        u"INSERT INTO connections (id, client, guide, created, slot, slot_since, keychain_used)"
        " SELECT printf('00000000-0000-4000-8000-%012d', i), printf('Client %03d', i), '"_s;
    if (!writeElsewhere(numbers + connections + guide().id + u"', i, 'a', i, 1 FROM n"_s)) {
        qFatal("the list was not filled");
    }
}

bool HomeFixture::writeElsewhere(const QString &sql)
{
    const auto other = Database::open(file());
    return other && other.value()->run(sql);
}

void HomeFixture::storeEntries(const QUuid &id, Vault &vault)
{
    must(m_store->setKeychainUsed(id));
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        QCOMPARE(ended(vault.write(keychainKey(id, slot), Secret(u"{}"))), VaultStatus::Ok);
    }
}

VaultStatus HomeFixture::look(Vault &vault, const QUuid &id, Slot slot)
{
    return ended(vault.read(keychainKey(id, slot)));
}

VaultStatus ended(VaultJob *job)
{
    std::optional<VaultStatus> status;
    QObject::connect(job, &VaultJob::finished, job,
                     [&status](const VaultResult &result) { status = result.status; });
    (void)QTest::qWaitFor([&status] { return status.has_value(); }, 60'000);
    return status.value_or(VaultStatus::Failed);
}

void showActive(QWidget &window, const QSize &size)
{
    window.resize(size);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, 30'000));
}

} // namespace ats::test
