// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "tests/catalog/blocktext.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// Every requirement on the content of the JobDiva to StackOne Hub guide, by its number: dropping a step
/// fails by the number of what was dropped.
class RequirementsTest : public QObject
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
    }

    /// `place`: "guide", "before", "mail", "section" or "section/step"; `text`: part of one of its lines.
    void guideSays_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("text");
        auto row = [count = 0](const char *id, const QString &place, const QString &text) mutable {
            QTest::addRow("%s #%d", id, ++count) << place << text;
        };
        row("R001", u"guide"_s, u"title: Connect JobDiva with API Key – StackOne Hub"_s);
        row("R001", u"guide"_s, u"method: API Key"_s);
        row("R002", u"guide"_s, u"end users"_s);
        row("R002", u"guide"_s, u"authorise the integration"_s);
        row("R002", u"guide"_s, u"start using JobDiva actions"_s);
        row("R003", u"before"_s,
            u"warning: Only a JobDiva administrator or team leader can create the API user"_s);
        row("R004", u"before"_s, u"You also have to ask JobDiva support for the Client ID"_s);
        row("R005", u"guide"_s,
            u"original: https://docs.stackone.com/connectors/jobdiva/guides/link-account/api-key"_s);
        row("R005", u"guide"_s, u"index: https://docs.stackone.com/llms.txt"_s);
        row("R006", u"guide"_s, u"section 0: client-id Obtain your Client ID"_s);
        row("R007", u"client-id"_s, u"a number that belongs to your JobDiva account and to no other"_s);
        row("R008", u"client-id"_s, u"You cannot make it inside JobDiva: only JobDiva support"_s);
        row("R009", u"client-id/contact"_s, u"title: Contact JobDiva support"_s);
        row("R009", u"client-id/contact"_s, u"support@jobdiva.com"_s);
        row("R009", u"client-id/contact"_s, u"mail: request-client-id"_s);
        row("R009", u"mail"_s, u"to: support@jobdiva.com"_s);
        row("R010", u"mail"_s, u"send us our API Client ID"_s);
        row("R011", u"mail"_s, u"subject: Request for API Client ID for third-party integration"_s);
        row("R012", u"mail"_s, u"Company: {company}"_s);
        row("R012", u"mail"_s, u"JobDiva account: {account}"_s);
        row("R012", u"mail"_s, u"needs: company account"_s);
        row("R012", u"client-id/contact"_s, u"company name and your JobDiva account details"_s);
        row("R013", u"client-id/contact"_s, u"a numeric value such as `123456` (only an example)"_s);
        row("R014", u"client-id/save"_s, u"title: Save your Client ID"_s);
        row("R014", u"client-id/save"_s, u"paste-answer: clientId"_s);
        row("R014", u"client-id/save"_s,
            u"kept safe with your other details, and you need it when you connect"_s);
        row("R015", u"client-id/save"_s, u"is a number. It is not your user name and not your password"_s);
        row("R015", u"fields"_s, u"clientId digits"_s);
        row("R016", u"client-id/save"_s, u"already be in the field **Client ID**"_s);
        row("R017", u"api-user"_s, u"title: Create a dedicated API user"_s);
        row("R017", u"api-user"_s, u"needs a separate user account for access through its API"_s);
        row("R018", u"api-user"_s, u"not your own sign-in: use it for integrations and for nothing else"_s);
        row("R019", u"api-user/sign-in"_s, u"title: Sign in to JobDiva"_s);
        row("R019", u"api-user/sign-in"_s, u"open: https://login.jobdiva.com | "_s);
        row("R019", u"api-user/sign-in"_s, u"text: Open **login.jobdiva.com** in your browser"_s);
        row("R020", u"api-user/sign-in"_s, u"**administrator or team leader** account"_s);
        row("R021", u"api-user/my-team"_s, u"title: Navigate to My Team settings"_s);
        row("R021", u"api-user/my-team"_s, u"task: Click **Settings** in the main navigation"_s);
        row("R021", u"api-user/my-team"_s, u"task: Select **My Team** in the settings menu"_s);
        row("R022", u"api-user/add-user"_s, u"title: Add a new user"_s);
        row("R022", u"api-user/add-user"_s, u"task: Click **Add User** to create a new team member"_s);
        row("R023", u"api-user/add-user"_s, u"`StackOne API User`"_s);
        row("R023", u"api-user/add-user"_s, u"copy: StackOne API User"_s);
        row("R024", u"api-user/add-user"_s, u"becomes the **API Username**"_s);
        row("R024", u"api-user/add-user"_s, u"field: username"_s);
        row("R025", u"api-user/add-user"_s, u"becomes the **API Password**"_s);
        row("R025", u"api-user/add-user"_s, u"field: password"_s);
        row("R025", u"api-user/add-user"_s, u"make-password: password"_s);
        row("R026", u"api-user/add-user"_s, u"task: Save the user account"_s);
        row("R027", u"permissions"_s, u"title: Assign API-only permissions"_s);
        row("R027", u"permissions"_s, u"may use the API and nothing else"_s);
        row("R027", u"permissions"_s, u"nobody can sign in to JobDiva's web pages"_s);
        row("R028", u"permissions/find-user"_s, u"title: Open user permissions"_s);
        row("R028", u"permissions/find-user"_s,
            u"task: Find the new API user in the member list under **My Team**"_s);
        row("R029", u"permissions/find-user"_s,
            u"**Assign User Permissions**, or the **permissions** or **edit**"_s);
        row("R030", u"permissions/api-only"_s, u"title: Enable API-only access"_s);
        row("R030", u"permissions/api-only"_s,
            u"task: Select the permission **Only allow access to JobDiva API Calls**"_s);
        row("R031", u"permissions/api-only"_s, u"task: Deselect **all other** user permissions"_s);
        row("R032", u"permissions/api-only"_s, u"task: Save the permission changes"_s);
        row("R033", u"permissions/api-only"_s,
            u"important: Without this permission the API user may be unable"_s);
        row("R033", u"advice"_s, u"credentials-rejected: permissions/api-only"_s);
        row("R034", u"guide"_s, u"white-label-hides: link"_s);
        row("R034", u"link"_s, u"Linking the Account from the Hub"_s);
        row("R035", u"link/open-hub"_s, u"title: Navigate to the Hub"_s);
        row("R035", u"link/open-hub"_s, u"three **Linking Account Methods**"_s);
        row("R035", u"link/open-hub"_s,
            u"open: https://docs.stackone.com/guides/accounts-section#linking-accounts"_s);
        row("R036", u"link/fill"_s, u"title: Fill out the fields"_s);
        row("R036", u"link/fill"_s, u"They are the details from JobDiva"_s);
        row("R036", u"guide"_s, u"fields: clientId username password"_s);
        row("R036", u"fields"_s, u"labels: Client ID, API Username, API Password"_s);
        row("R036", u"credentials"_s, u"These values come from JobDiva"_s);
        row("R037", u"link/fill"_s, u"copy-field: clientId"_s);
        row("R037", u"link/fill"_s, u"copy-field: username"_s);
        row("R037", u"link/fill"_s, u"copy-field: password"_s);
        row("R038", u"link/connect"_s, u"title: Connect"_s);
        row("R038", u"link/connect"_s, u"task: Click **Connect**"_s);
        row("R039", u"link/connect"_s,
            u"sign-in or authorisation page may open. If it appears, complete it"_s);
        row("R040", u"link/connect"_s, u"seen: I saw the confirmation popup: **Connection Successful**"_s);
        row("R041", u"link/accounts"_s, u"on the **Accounts** page of StackOne"_s);
        row("R041", u"link/accounts"_s,
            u"open: https://docs.stackone.com/guides/accounts-section | How to open Accounts"_s);
        row("R041", u"link/accounts"_s, u"seen: It is listed under **Accounts**"_s);
        row("R042", u"guide"_s, u"scopes: none"_s);
        row("R043", u"guide"_s, u"places: client-id api-user permissions credentials test link"_s);
        row("R144", u"mail"_s, u"to: support@jobdiva.com"_s);
        row("R144", u"link/accounts"_s, u"copy: integrations@stackone.com"_s);
        row("R144", u"link/accounts"_s, u"open: mailto:integrations@stackone.com"_s);
        row("D01", u"permissions/api-only"_s,
            u"also-reads: Only allow access to JobDiva API Calls | Only allow to access JobDiva API Calls"_s);
        row("D02", u"before"_s, u"Ask for the Client ID first and do the rest meanwhile"_s);
        row("D03", u"api-user/sign-in"_s, u"administrator or team leader"_s);
        row("D05", u"permissions/find-user"_s, u"three ways: (1)"_s);
        row("D12", u"link/fill"_s, u"exactly as JobDiva gave it, user name and password as you set them"_s);
    }

    void guideSays()
    {
        QFETCH(QString, place);
        QFETCH(QString, text);
        const QStringList lines = linesOf(place);
        QVERIFY2(!lines.isEmpty(), qPrintable(u"nothing at "_s + place));
        const bool found =
            std::ranges::any_of(lines, [&](const QString &line) { return line.contains(text); });
        QVERIFY2(found, qPrintable(u"not in %1:\n%2"_s.arg(place, lines.join(u'\n'))));
    }

    void everyRequirementHasARow()
    {
        QFile self(QStringLiteral(ATS_SOURCE_DIR "/tests/catalog/requirements.cpp"));
        QVERIFY(self.open(QIODevice::ReadOnly));
        const QByteArray source = self.readAll();
        for (int number = 1; number <= 43; ++number) {
            const QByteArray row = "row(\"R" + QByteArray::number(number).rightJustified(3, '0') + "\"";
            QVERIFY2(source.contains(row), row.constData());
        }
    }

    /// R143: what a system's section says must serve every platform.
    void sharedStepsNameNoPlatform()
    {
        const QDir folder(u":/catalog/systems/jobdiva"_s);
        const QStringList files = folder.entryList({u"*.md"_s, u"*.toml"_s});
        QVERIFY(files.size() >= 5);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().toLower().contains("stackone"), qPrintable(name));
        }
    }

private:
    QStringList linesOf(const QString &place) const
    {
        if (place == "guide"_L1) {
            return guideLines();
        }
        if (place == "before"_L1) {
            return blockTexts(m_guide->before);
        }
        if (place == "mail"_L1) {
            const MailTemplate *mail = m_guide->system->mail(u"request-client-id");
            return mail ? QStringList{u"to: "_s + mail->to, u"subject: "_s + mail->subject, mail->body,
                                      u"needs: "_s + mail->needs.join(u' ')}
                        : QStringList();
        }
        if (place == "fields"_L1) {
            return fieldLines();
        }
        if (place == "advice"_L1) {
            return adviceLines();
        }
        const Section *section = m_guide->section(place.section(u'/', 0, 0));
        if (section == nullptr) {
            return {};
        }
        if (!place.contains(u'/')) {
            return QStringList{u"title: "_s + section->title} + blockTexts(section->intro);
        }
        for (const Step &step : section->steps) {
            if (step.id == place.section(u'/', 1)) {
                return QStringList{u"title: "_s + step.title} + blockTexts(step.blocks);
            }
        }
        return {};
    }

    QStringList guideLines() const
    {
        QStringList lines{u"title: "_s + m_guide->title,
                          u"method: "_s + m_guide->method,
                          m_guide->description,
                          u"original: "_s + m_guide->source.original.toString(),
                          u"index: "_s + m_guide->source.index.toString(),
                          u"fields: "_s + m_guide->fields.join(u' '),
                          u"white-label-hides: "_s + m_guide->whiteLabelHides.join(u' ')};
        QStringList scopes;
        QStringList places;
        for (const Section &section : m_guide->sections) {
            lines.append(u"section %1: %2 %3"_s.arg(places.size()).arg(section.id, section.title));
            places.append(section.id);
            scopes += section.scopes;
            for (const Step &step : section.steps) {
                scopes += step.scopes;
            }
        }
        lines.append(u"scopes: "_s + (scopes.isEmpty() ? u"none"_s : scopes.join(u' ')));
        lines.append(u"places: "_s + places.join(u' '));
        return lines;
    }

    QStringList fieldLines() const
    {
        QStringList lines;
        QStringList labels;
        for (const QString &id : m_guide->fields) {
            const FieldSpec *field = m_guide->system->field(id);
            labels.append(field->label);
            lines.append(id + (field->kind == FieldKind::Digits ? u" digits"_s : QString()));
        }
        return lines + QStringList{u"labels: "_s + labels.join(u", "_s)};
    }

    QStringList adviceLines() const
    {
        QStringList lines;
        for (const Advice &advice : m_guide->system->advice) {
            for (const AdviceItem &item : advice.first) {
                lines.append(toId(advice.cause) + u": "_s + item.step);
            }
        }
        return lines;
    }

    std::unique_ptr<Catalog> m_catalog;
    const Guide *m_guide = nullptr;
};

ATS_TEST(RequirementsTest)

} // namespace ats::test

#include "requirements.moc"
