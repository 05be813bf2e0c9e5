// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "tests/catalog/blocktext.h"
#include "tests/catalog/catalogcopy.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// A system nobody wrote C++ for: everything a section and a system file can say, read back.
class SecondSystemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::vector<CatalogError> errors = lint(CatalogCopy::original());
        QVERIFY2(errors.empty(), errors.empty() ? "" : qPrintable(errors.front().text()));
        auto loaded = Catalog::load(CatalogCopy::original());
        QVERIFY(loaded.ok());
        m_catalog = std::move(loaded).value();
        m_guide = m_catalog->guide(u"acme-demo");
        QVERIFY(m_guide);
    }

    void systemIsRead()
    {
        const System &system = *m_guide->system;
        QCOMPARE(system.id, u"acme"_s);
        QCOMPARE(system.name, u"Acme Hire"_s);
        QCOMPARE(system.hosts.size(), 2U);
        QCOMPARE(system.hosts[1].region, u"us"_s);
        QCOMPARE(system.hosts[1].base, QUrl(u"https://api.us.acme.example"_s));
        QCOMPARE(system.signIn.kind, SignInKind::HeaderKey);
        QCOMPARE(system.signIn.headerForms, QStringList{u"Token token={apiKey}"_s});
        QCOMPARE(system.signIn.request.query.front().field, u"companyNumber"_s);
        QCOMPARE(system.signIn.request.headers.front().text, u"7"_s);
        QCOMPARE(system.signIn.replies.front().cause, Cause::KeyRejected);
        QCOMPARE(system.signIn.replies.back().cause, std::nullopt);
        QCOMPARE(system.advice.front().first.front().step, u"key/make"_s);
        QCOMPARE(system.field(u"companyNumber")->kind, FieldKind::Digits);
        QCOMPARE(system.field(u"apiKey")->pasteLabels, (QStringList{u"api key"_s, u"key"_s}));
        QCOMPARE(system.mail(u"ask-number")->subject, u"Company number for Demo Hub"_s);
    }

    void platformIsRead()
    {
        QCOMPARE(m_guide->platform->name, u"Demo Hub"_s);
        QVERIFY(m_guide->platform->supportEmail.isEmpty());
        QCOMPARE(m_guide->platform->fieldLabels.value(u"apiKey"_s), u"Acme token"_s);
    }

    void guideIsRead()
    {
        QCOMPARE(m_guide->title, u"Connect Acme Hire to Demo Hub"_s);
        QCOMPARE(m_guide->fields,
                 (QStringList{u"apiKey"_s, u"companyNumber"_s, u"codeSecret"_s, u"hubKey"_s}));
        QCOMPARE(m_guide->variables.value(u"keyName"_s), u"Demo Hub key"_s);
        QCOMPARE(m_guide->section(u"credentials")->hint, u"Two values"_s);
        QCOMPARE(m_guide->extraChecks.front().rowId, u"endpoint:v1/people"_s);
        QCOMPARE(blockTexts(m_guide->before),
                 (QStringList{u"note: Five minutes."_s, u"task: I am an administrator. #admin"_s}));
    }

    void everyKindOfBlockIsRead()
    {
        const Section &key = *m_guide->section(u"key");
        QCOMPARE(key.title, u"Make a key"_s);
        QCOMPARE(key.hint, u"Settings"_s);
        QCOMPARE(key.scopes, (QStringList{u"jobs"_s, u"people"_s}));
        QCOMPARE(blockTexts(key.intro),
                 (QStringList{
                     u"text: Keys are made in [the settings](https://app.acme.example/keys) of Acme Hire."_s,
                     u"administrator: ask-admin"_s,
                 }));
        QCOMPARE(key.steps.size(), 3U);
        QCOMPARE(key.steps[0].scopes, QStringList{u"admin"_s});
        QCOMPARE(blockTexts(key.steps[0].blocks),
                 (QStringList{
                     u"task: Open **Keys** and click *New*. #new"_s,
                     u"open: https://app.acme.example/keys | Open the keys"_s,
                     u"copy: Demo Hub key"_s,
                     u"field: apiKey"_s,
                     u"make-password: apiKey"_s,
                 }));
        QCOMPARE(blockTexts(key.steps[1].blocks), (QStringList{
                                                      u"mail: ask-number"_s,
                                                      u"paste-answer: companyNumber"_s,
                                                      u"seen: I saw the number. #found"_s,
                                                      u"also-reads: Keys | Tokens"_s,
                                                  }));
    }

    void everyTurnIsRead()
    {
        const Step &see = m_guide->section(u"key")->steps[2];
        QVERIFY(see.when.has_value());
        QCOMPARE(see.when->question, u"codes"_s);
        QCOMPARE(see.when->options, (QStringList{u"on"_s, u"off"_s}));
        QCOMPARE(blockTexts(see.blocks), (QStringList{
                                             u"needed: apiKey"_s,
                                             u"sketch: acme-keys | A page. Its key is marked."_s,
                                             u"endpoints"_s,
                                             u"expect: companyNumber | 42"_s,
                                         }));
        const std::vector<Step> &steps = m_guide->section(u"link")->steps;
        // A note whose optional variable has no value is left out; the one that has it stays.
        QCOMPARE(blockTexts(steps[0].blocks).sliced(3),
                 (QStringList{u"note: The Hub is quick."_s, u"mail: tell-engineer"_s}));
        QCOMPARE(blockTexts(steps[1].blocks),
                 (QStringList{u"field: codeSecret"_s, u"code: codeSecret"_s, u"field: hubKey"_s}));
        QCOMPARE(blockTexts(steps[2].blocks), (QStringList{u"ask: route"_s, u"reconnect: Enter new values"_s,
                                                           u"jump: key/make | Back to the key"_s}));
    }

    void questionsAreRead()
    {
        QCOMPARE(m_guide->questions.size(), 2U);
        QCOMPARE(m_guide->questions[0].id, u"route"_s);
        QVERIFY(m_guide->questions[0].assumed.isEmpty());
        const Question *codes = m_guide->question(u"codes");
        QVERIFY(codes);
        QCOMPARE(codes->text, u"Are codes on?"_s);
        QCOMPARE(codes->assumed, u"off"_s);
        QCOMPARE(codes->options[0].label, u"Yes"_s);
        QCOMPARE(codes->options[0].help, u"Six digits are asked for."_s);
        QCOMPARE(m_guide->neededWhen.value(u"codeSecret"_s).options, QStringList{u"on"_s});
    }

    void platformBringsItsOwn()
    {
        const Platform &platform = *m_guide->platform;
        QCOMPARE(platform.supportNote, u"Demo Hub Support"_s);
        QCOMPARE(platform.success.title, u"The Hub is at work"_s);
        QCOMPARE(platform.success.text, u"People turn up **bit by bit**."_s);
        QCOMPARE(platform.followUp.hours, 36);
        QCOMPARE(platform.followUp.mail, u"no-data"_s);
        const FieldSpec *key = m_guide->system->field(u"hubKey");
        QVERIFY(key && key->ofPlatform && key->optional && key->secret);
        QCOMPARE(m_catalog->systems().front().field(u"hubKey"), nullptr);
        const MailTemplate *mail = m_guide->system->mail(u"no-data");
        QVERIFY(mail && mail->ofPlatform && mail->to.isEmpty());
        QCOMPARE(mail->subject, u"No data from Acme Hire"_s);
        QCOMPARE(mail->toNote, u"Demo Hub Support"_s);
        QCOMPARE(m_guide->system->mail(u"tell-engineer")->toNote, u"your engineer"_s);
    }

    void troubleshootingIsRead()
    {
        QStringList ids;
        for (const TroubleEntry &entry : m_guide->troubleshooting) {
            ids.append(entry.id);
        }
        QCOMPARE(ids, (QStringList{u"demo-hub/no-data"_s, u"acme/key"_s, u"network/offline"_s}));
        const TroubleEntry *key = m_guide->trouble(u"acme/key");
        QCOMPARE(key->title, u"The key is refused"_s);
        QCOMPARE(key->causes, (std::vector<Cause>{Cause::KeyRejected, Cause::PermissionMissing}));
        QCOMPARE(key->words, (QStringList{u"wrong key"_s, u"401"_s}));
        QCOMPARE(blockTexts(key->blocks),
                 (QStringList{u"text: Copy the key **again** into Acme Hire."_s,
                              u"jump: key/make | Make a key"_s, u"copy: Demo Hub key"_s}));
    }

    void stepWithoutTasksTicksAsAWhole()
    {
        QCOMPARE(tickKeys(*m_guide->section(u"link")),
                 (QStringList{u"link/enter"_s, u"link/codes"_s, u"link/ask"_s}));
        QCOMPARE(tickKeys(*m_guide->section(u"key")),
                 (QStringList{u"key/make/new"_s, u"key/number/found"_s, u"key/see"_s}));
        QVERIFY(tickKeys(*m_guide->section(u"test")).isEmpty());
    }

    void crlfFilesReadTheSame()
    {
        const CatalogCopy copy;
        for (const QString &name : {u"systems/acme/key.md"_s, u"guides/acme-demo.toml"_s}) {
            copy.write(name, CatalogCopy::bytesOf(copy.path(name)).replace("\n", "\r\n"));
        }
        const auto loaded = Catalog::load(copy.folder());
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.problem().text));
        QCOMPARE(blockTexts(loaded.value()->guide(u"acme-demo")->section(u"key")->steps[0].blocks),
                 blockTexts(m_guide->section(u"key")->steps[0].blocks));
    }

private:
    std::unique_ptr<Catalog> m_catalog;
    const Guide *m_guide = nullptr;
};

ATS_TEST(SecondSystemTest)

} // namespace ats::test

#include "secondsystem.moc"
