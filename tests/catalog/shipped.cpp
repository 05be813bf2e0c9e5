// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/model/guideanswers.h"
#include "tests/catalog/blocktext.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// The catalog that is compiled in, against what is known of JobDiva.
class ShippedCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalog::load();
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.problem().text));
        m_catalog = std::move(loaded).value();
        m_guide = m_catalog->guide(u"jobdiva-stackone");
        QVERIFY(m_guide);
        m_system = m_guide->system;
    }

    void lintsClean_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("compiled in") << u":/catalog"_s;
        QTest::newRow("in the source tree") << QStringLiteral(ATS_SOURCE_DIR "/resources/catalog");
    }
    void lintsClean()
    {
        QFETCH(QString, folder);
        const std::vector<CatalogError> errors = lint(folder);
        QVERIFY2(errors.empty(), errors.empty() ? "" : qPrintable(errors.front().text()));
    }

    void guidesPointIntoTheirCatalog()
    {
        for (const Guide &guide : m_catalog->guides()) {
            QVERIFY(std::ranges::find(m_catalog->systems(), guide.system->id, &System::id) !=
                    m_catalog->systems().end());
            QVERIFY(guide.platform >= m_catalog->platforms().data() &&
                    guide.platform < m_catalog->platforms().data() + m_catalog->platforms().size());
        }
        QCOMPARE(m_catalog->guide(u"jobdiva", u"stackone-hub"), m_guide);
        QCOMPARE(m_catalog->guide(u"jobdiva-nowhere"), nullptr);
    }

    void sectionsStandInTheirOrder()
    {
        QStringList titles;
        for (const Section &section : m_guide->sections) {
            titles.append(section.title);
        }
        QCOMPARE(titles, (QStringList{u"Obtain your Client ID"_s, u"Create a dedicated API user"_s,
                                      u"Assign API-only permissions"_s, u"Enter your credentials"_s,
                                      u"Test the connection"_s, u"Link it in StackOne Hub"_s}));
        QCOMPARE(m_guide->sectionOfKind(SectionKind::Credentials), m_guide->section(u"credentials"));
        QCOMPARE(m_guide->sectionOfKind(SectionKind::Test), m_guide->section(u"test"));
        QCOMPARE(m_guide->sectionOfKind(SectionKind::Link), m_guide->section(u"link"));
        QCOMPARE(m_guide->indexOf(u"permissions"), 2);
        QCOMPARE(m_guide->indexOf(u"nowhere"), -1);
        QCOMPARE(m_guide->section(u"client-id")->hint, u"Ask JobDiva support"_s);
        QCOMPARE(m_guide->section(u"api-user")->hint, u"Settings → My Team"_s);
    }

    void whiteLabelHidesTheLinkSection()
    {
        const auto loaded = Catalog::load(u":/catalog"_s, {.whiteLabel = true});
        QVERIFY(loaded.ok());
        const Guide *guide = loaded.value()->guide(u"jobdiva-stackone");
        QCOMPARE(guide->section(u"link"), nullptr);
        QCOMPARE(guide->sections.size(), m_guide->sections.size() - 1);
        QCOMPARE(guide->whiteLabelHides, QStringList{u"link"_s});
    }

    void signInKeepsThePasswordOutOfTheAddress()
    {
        const SignIn &signIn = m_system->signIn;
        QCOMPARE(m_system->hosts.size(), 1U);
        QCOMPARE(m_system->hosts.front().base, QUrl(u"https://api.jobdiva.com"_s));
        QCOMPARE(signIn.kind, SignInKind::TokenExchange);
        QCOMPARE(signIn.request.method, u"POST"_s);
        QCOMPARE(signIn.request.path, u"/apiv2/v2/login"_s);
        QVERIFY(signIn.request.query.empty());
        QCOMPARE(signIn.request.body.size(), 3U);
        QCOMPARE(signIn.request.body[0].name, u"clientId"_s);
        QVERIFY(signIn.request.body[0].asNumber);
        QCOMPARE(signIn.request.body[1].name, u"userName"_s);
        QCOMPARE(signIn.request.body[1].field, u"username"_s);
        QCOMPARE(signIn.request.body[2].name, u"password"_s);
        QCOMPARE(signIn.tokenKey, u"token"_s);
        QCOMPARE(signIn.headerForms, (QStringList{u"Bearer {token}"_s, u"{token}"_s}));
        QVERIFY(m_system->field(u"password")->secret);
        QVERIFY(m_system->field(u"clientId")->isPrivate && !m_system->field(u"clientId")->secret);
        QVERIFY(m_system->field(u"username")->isPrivate && !m_system->field(u"username")->secret);
    }

    void onlyTheHarmlessReadIsSent()
    {
        QCOMPARE(m_system->reads.size(), 1U);
        QCOMPARE(m_system->reads.front().rowId, u"read"_s);
        QCOMPARE(m_system->reads.front().what, u"resume sources"_s);
        QCOMPARE(m_system->reads.front().request.method, u"GET"_s);
        QCOMPARE(m_system->reads.front().request.path, u"/apiv2/bi/ResumeSourceList"_s);
        QVERIFY(m_system->reads.front().request.query.empty());
        QVERIFY(m_guide->extraChecks.empty());
    }

    void repliesMeanWhatIsKnown_data()
    {
        QTest::addColumn<bool>("signIn");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("means");
        const auto row = [](bool signIn, const char *status, const char *message, const char *means) {
            QTest::addRow("%s %s %s", signIn ? "sign-in" : "read", status, message)
                << signIn << QString::fromLatin1(status) << QString::fromLatin1(message)
                << QString::fromLatin1(means);
        };
        row(true, "500", "Invalid username/password", "credentials-rejected");
        row(true, "401", "INVALID_CREDENTIALS", "credentials-rejected");
        row(true, "500", "user_disabled", "credentials-rejected");
        row(true, "400", "Required parameter clientid is missing", "client-id-malformed");
        row(true, "400", "'x' cannot be converted to type Long", "client-id-malformed");
        row(true, "401", "Full authentication is required to access this resource", "route-missing");
        row(true, "404", "Full authentication is required to access this resource", "route-missing");
        row(true, "405", "Full authentication is required to access this resource", "route-missing");
        row(true, "401", "Go away", "credentials-rejected");
        row(true, "403", "", "credentials-rejected");
        row(true, "403", "Too many API requests", "rate-limited");
        row(true, "500", "Request limit exceeded", "rate-limited");
        row(true, "500", "Something broke", "");
        row(true, "503", "", "");
        row(true, "404", "Not Found", "");
        row(true, "200", "", "");
        row(false, "200", "", "passed");
        row(false, "204", "", "passed");
        row(false, "200", "Error: module closed", "endpoint-refused");
        row(false, "200", "This call is not allowed for you", "permission-missing");
        row(false, "500", "Not allowed to access", "permission-missing");
        row(false, "403", "Forbidden", "permission-missing");
        row(false, "401", "", "session-refused");
        row(false, "500", "Error: no such view", "endpoint-refused");
        row(false, "500", "The BI module is off", "endpoint-refused");
        row(false, "200", "Request limit exceeded", "rate-limited");
        row(false, "500", "Whatever", "");
        row(false, "503", "", "");
    }
    void repliesMeanWhatIsKnown()
    {
        QFETCH(bool, signIn);
        QFETCH(QString, status);
        QFETCH(QString, message);
        QFETCH(QString, means);
        QCOMPARE(meaning(signIn ? m_system->signIn.replies : m_system->readReplies, status, message), means);
    }

    void refusedSignInIsExplainedInOrder()
    {
        const auto found = std::ranges::find(m_system->advice, Cause::CredentialsRejected, &Advice::cause);
        QVERIFY(found != m_system->advice.end());
        QStringList first;
        for (const AdviceItem &item : found->first) {
            first.append(item.step + u' ' + item.fields.join(u','));
        }
        QCOMPARE(first, (QStringList{u"api-user/add-user username"_s, u"permissions/api-only "_s,
                                     u"client-id/save clientId"_s, u"api-user/add-user password"_s}));
        QVERIFY(found->again.size() >= 2);
        QVERIFY(found->again.front().text.contains("password"_L1));
    }

    void mailsHoldNoSecretAndAreComplete()
    {
        const MailTemplate *administrator = m_system->mail(u"ask-administrator");
        QVERIFY(administrator);
        QVERIFY(administrator->to.isEmpty());
        for (const QString &part :
             {u"Name: StackOne API User"_s, u"Only allow access to JobDiva API Calls"_s, u"Add User"_s,
              u"My Team"_s, u"Assign User Permissions"_s, u"https://login.jobdiva.com"_s,
              u"JobDiva to StackOne Hub for {clientName}"_s}) {
            QVERIFY2(administrator->body.contains(part), qPrintable(part));
        }
        for (const MailTemplate &mail : m_system->mails) {
            // Nobody waits for an answer to a platform's own messages.
            QVERIFY(mail.ofPlatform || (!mail.reminderSubject.isEmpty() && !mail.reminderBody.isEmpty()));
            QVERIFY(!mail.body.contains("{password}"_L1) && !mail.reminderBody.contains("{password}"_L1));
        }
        for (const char *id : {"client-id", "api-user", "permissions"}) {
            QVERIFY2(blockTexts(m_guide->section(QString::fromLatin1(id))->intro)
                         .contains(u"administrator: ask-administrator"_s),
                     id);
        }
    }

    void ticksHaveStableKeys()
    {
        QCOMPARE(beforeKeys(*m_guide),
                 (QStringList{u"before/administrator"_s, u"before/time"_s, u"before/patience"_s}));
        QStringList needed;
        for (const Block &block : m_guide->before) {
            if (const auto *task = std::get_if<Task>(&block); task != nullptr && task->needed) {
                needed.append(task->id);
            }
        }
        QCOMPARE(needed, QStringList{u"administrator"_s});
        QCOMPARE(tickKeys(*m_guide->section(u"client-id")),
                 (QStringList{u"client-id/contact/sent"_s, u"client-id/save/saved"_s}));
        QCOMPARE(neededTickKeys(*m_guide, *m_guide->section(u"link"), {}),
                 (QStringList{u"link/open-hub"_s, u"link/fill"_s, u"link/connect/click"_s,
                              u"link/connect/confirmed"_s, u"link/accounts/listed"_s}));
        QSet<QString> all;
        qsizetype count = 0;
        for (const Section &section : m_guide->sections) {
            const QStringList keys = tickKeys(section);
            all += QSet<QString>(keys.begin(), keys.end());
            count += keys.size();
        }
        QCOMPARE(all.size(), count);
    }

private:
    /// The first rule that fits, "passed", or empty when no rule does.
    static QString meaning(const std::vector<ReplyRule> &rules, const QString &status, const QString &message)
    {
        const auto anyOf = [](const QStringList &list, auto fits) {
            return list.isEmpty() || std::ranges::any_of(list, fits);
        };
        for (const ReplyRule &rule : rules) {
            const bool fits =
                anyOf(rule.status,
                      [&](const QString &s) {
                          return s == status || (s.endsWith("xx"_L1) && s.front() == status.front());
                      }) &&
                anyOf(rule.contains,
                      [&](const QString &s) { return message.contains(s, Qt::CaseInsensitive); }) &&
                anyOf(rule.starts,
                      [&](const QString &s) { return message.startsWith(s, Qt::CaseInsensitive); });
            if (fits) {
                return rule.cause ? QString(toId(*rule.cause)) : u"passed"_s;
            }
        }
        return {};
    }

    std::unique_ptr<Catalog> m_catalog;
    const Guide *m_guide = nullptr;
    const System *m_system = nullptr;
};

ATS_TEST(ShippedCatalogTest)

} // namespace ats::test

#include "shipped.moc"
