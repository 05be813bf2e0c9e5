// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/catalog/guidesearch.h"
#include "app/catalog/guidetext.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace ats;
using namespace Qt::StringLiterals;

/// Whatever a test can come to, the help has an entry for it.
class TroubleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCauseIsExplained_data();
    void everyCauseIsExplained();
    void entriesAreToldWhole();

private:
    /// Some rule or expectation of the guide's data comes to this cause.
    [[nodiscard]] static bool names(const Guide &guide, Cause cause);
    [[nodiscard]] static bool mayComeUp(const Guide &guide, Cause cause);

    std::unique_ptr<Catalog> m_catalog;
};

void TroubleTest::initTestCase()
{
    Outcome<std::unique_ptr<Catalog>> catalog = Catalog::load();
    QVERIFY(catalog);
    m_catalog = std::move(catalog).value();
}

bool TroubleTest::names(const Guide &guide, Cause cause)
{
    const System &system = *guide.system;
    const auto replies = [cause](const std::vector<ReplyRule> &rules) {
        return std::ranges::find(rules, std::optional(cause), &ReplyRule::cause) != rules.end();
    };
    const auto reads = [cause](const std::vector<ReadCheck> &checks) {
        return std::ranges::any_of(checks, [cause](const ReadCheck &check) {
            return std::ranges::find(check.expect, cause, &Expectation::means) != check.expect.end();
        });
    };
    return replies(system.signIn.replies) || replies(system.readReplies) || reads(system.reads) ||
           reads(guide.extraChecks) || (system.signIn.fallback && system.signIn.fallback->means == cause);
}

bool TroubleTest::mayComeUp(const Guide &guide, Cause cause)
{
    const bool exchanges = guide.system->signIn.kind == SignInKind::TokenExchange;
    switch (cause) {
    case Cause::Cancelled:
        return false; // the user's own doing: there is nothing to explain
    case Cause::KeyRejected:
        return !exchanges || names(guide, cause);
    case Cause::SessionRefused: // without a session of its own only where the data says so
    case Cause::EndpointRefused:
        return exchanges || names(guide, cause);
    case Cause::RouteMissing: // these come from the data alone
    case Cause::ApiVersion:
    case Cause::CredentialsRejected:
    case Cause::ClientIdMalformed:
    case Cause::ResumeSourceMissing:
    case Cause::AccountMismatch:
    case Cause::UserMissing:
    case Cause::InvitationOpen:
    case Cause::RoleTooLow:
        return names(guide, cause);
    default:
        return true;
    }
}

void TroubleTest::everyCauseIsExplained_data()
{
    QTest::addColumn<QString>("guide");
    for (const Guide &guide : m_catalog->guides()) {
        QTest::newRow(qPrintable(guide.id)) << guide.id;
    }
}

void TroubleTest::everyCauseIsExplained()
{
    QFETCH(QString, guide);
    const Guide &shown = *m_catalog->guide(guide);
    QStringList unexplained;
    int explained = 0;
    for (const Cause cause : allCauses()) {
        const bool has = !entriesFor(shown, cause).empty();
        explained += has ? 1 : 0;
        if (!has && mayComeUp(shown, cause)) {
            unexplained << toId(cause);
        }
    }
    QCOMPARE(unexplained, QStringList());
    QVERIFY(explained > 25);
}

void TroubleTest::entriesAreToldWhole()
{
    for (const Guide &guide : m_catalog->guides()) {
        for (const TroubleEntry &entry : guide.troubleshooting) {
            const QString text = entryAsText(guide, entry);
            QVERIFY2(text.startsWith(entry.title + u'\n') && text.count(u'\n') > 1, qPrintable(entry.id));
        }
    }
}

ATS_TEST(TroubleTest)
#include "trouble.moc"
