// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/supportreport.h"

#include "app/catalog/catalog.h"
#include "app/flow/reportaddressee.h"
#include "tests/support/registry.h"
#include "tests/support/reportsecrets.h"
#include "tests/unit/testguide.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

const auto tailspin = u"Tailspin & Söhne"_s;
const auto janeDoe = u"jane.doe@tailspin.example"_s;
const auto jobDivaId = u"8675309"_s;
const auto wingtip = u"Wingtip Größe 42"_s;

CheckRow reportedRow(const QString &id, RowState state, std::optional<Cause> cause = {})
{
    CheckRow row;
    row.id = id;
    row.state = state;
    row.cause = cause;
    row.elapsedMs = 412;
    return row;
}

} // namespace

/// The report for support: complete, and without what must not leave the computer, whatever a peer repeats.
class SupportReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void holdsWhatSupportNeeds();
    void namesComeBackWhenTicked();
    void secretsAreCutOutOfTheirSentence();
    void addressesAndFoldersAreCut();
    void everyMarkIsFound();
    void noSecretInAnyForm_data();
    void noSecretInAnyForm();
    void goesToWhoeverCanAct();

private:
    [[nodiscard]] ReportMaterial material(const QString &guide = u"jobdiva-stackone"_s) const;
    /// Every place that somebody else fills holds these words.
    static void echo(ReportMaterial &material, const QString &words);

    std::unique_ptr<Catalog> m_catalog;
};

void SupportReportTest::initTestCase()
{
    test::fixSurroundings();
    QVERIFY(initSecrets());
    Outcome<std::unique_ptr<Catalog>> catalog = Catalog::load();
    QVERIFY(catalog);
    m_catalog = std::move(catalog).value();
}

ReportMaterial SupportReportTest::material(const QString &guideId) const
{
    const Guide *guide = m_catalog->guide(guideId);
    Report report;
    report.at = QDateTime(QDate(2026, 11, 22), QTime(9, 12), Qt::UTC);
    report.rows = {reportedRow(u"entries"_s, RowState::Passed),
                   reportedRow(u"secure"_s, RowState::Passed),
                   reportedRow(u"company"_s, RowState::Passed),
                   reportedRow(u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected),
                   reportedRow(u"user"_s, RowState::Failed, Cause::RoleTooLow),
                   reportedRow(u"read"_s, RowState::NotRun)};
    report.rows[2].facts.shown = wingtip;
    report.rows[3].facts.httpStatus = 401;
    report.rows[3].facts.words = u"Invalid login"_s;
    report.judge();
    ReportMaterial whole = ReportMaterial::of(*guide, report, {});
    whole.client = tailspin;
    for (const QString &id : guide->fields) {
        const FieldSpec *spec = guide->system->field(id);
        if (spec->secret) {
            whole.filledSecrets.append(id);
        } else if (spec->isPrivate) {
            whole.plain.insert(id, spec->kind == FieldKind::Email ? janeDoe : jobDivaId);
        }
    }
    whole.names.keychain = u"GNOME Keyring"_s;
    whole.differences = {{u"Create a user – Sign in"_s, u"A page called Welcome"_s}};
    return whole;
}

void SupportReportTest::echo(ReportMaterial &material, const QString &words)
{
    for (CheckRow &row : material.report->rows) {
        row.facts.words = words;
        row.facts.issuer = words;
        row.facts.shown = row.id == "company"_L1 || row.id == "user"_L1 ? u"Firm "_s + words : QString();
    }
    material.report->rows[0].facts.found = {{u"companyId"_s, u"Number "_s + words}};
    material.differences.push_back({u"Create a user – Password"_s, words});
    material.names.keychain = words;
}

void SupportReportTest::holdsWhatSupportNeeds()
{
    ReportMaterial whole = material();
    whole.entry = &whole.guide->troubleshooting.front();
    const SupportReport report = supportReport(whole);
    for (const QString &words :
         {u"Report for support"_s, QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
          QLocale().name(), u"Keychain: GNOME Keyring"_s, u"jobdiva-stackone, source of "_s,
          whole.guide->source.date, u"API Password: [secret left out]"_s,
          u"Client: [company name left out]"_s, u"Client ID: [account ID left out]"_s,
          u"Verdict: Sign-in refused"_s, u"credentials-rejected"_s, u"HTTP 401"_s, u"412 ms"_s,
          u"Said there: “Invalid login”"_s, u"Not run"_s,
          u"What looked different: Create a user – Sign in: A page called Welcome"_s,
          whole.guide->troubleshooting.front().title}) {
        QVERIFY2(report.text.contains(words), qPrintable(words + u"\n--\n"_s + report.text));
    }
    QCOMPARE(report.secrets, 1);
    QCOMPARE(report.names.at(LeftOut::UserName), 1);
    QCOMPARE(report.names.at(LeftOut::AccountId), 1);
    QCOMPARE(report.names.at(LeftOut::CompanyName), 2);
    for (const QString &name : {tailspin, janeDoe, jobDivaId, wingtip}) {
        QVERIFY2(!report.text.contains(name), qPrintable(name));
    }
}

void SupportReportTest::namesComeBackWhenTicked()
{
    ReportMaterial whole = material();
    whole.report->rows[3].facts.words = u"No such user: "_s + janeDoe + u" of "_s + wingtip;
    const QString hidden = supportReport(whole).text;
    QVERIFY2(hidden.contains(u"No such user: [user name left out] of [company name left out]"_s),
             qPrintable(hidden));
    ReportTicks users;
    users.userNames = true;
    const SupportReport some = supportReport(whole, users);
    QVERIFY(some.text.contains(u"API Username: "_s + janeDoe));
    QVERIFY(some.text.contains(u"No such user: "_s + janeDoe));
    QVERIFY(!some.text.contains(tailspin) && !some.text.contains(wingtip) && !some.text.contains(jobDivaId));
    QCOMPARE(some.names.at(LeftOut::UserName), 0);
    const SupportReport all = supportReport(whole, ReportTicks::everything());
    for (const QString &name : {tailspin, janeDoe, jobDivaId, wingtip}) {
        QVERIFY2(all.text.contains(name), qPrintable(name));
    }
    QVERIFY(all.text.contains(u"API Password: [secret left out]"_s));
    QCOMPARE(supportRow(whole, whole.report->rows[2]).count(wingtip), 0);
}

void SupportReportTest::secretsAreCutOutOfTheirSentence()
{
    ReportMaterial whole = material();
    whole.secrets.add(Secret(QStringView(u"Blue-Kettle-77")));
    whole.report->rows[3].facts.words = u"Refused for Blue-Kettle-77, sorry"_s;
    QVERIFY(supportReport(whole).text.contains(u"Refused for [secret left out], sorry"_s));
    // A gap in our own words would say what stood there: the line goes as a whole.
    whole.secrets.add(Secret(QStringView(u"API Username")));
    const QString text = supportReport(whole).text;
    QVERIFY2(text.contains(u"left out]\n[line left out]\nAPI Password: "_s), qPrintable(text));
    // Of a secret of few letters not even the gaps are shown.
    whole.secrets.add(Secret(QStringView(u"rr")));
    QVERIFY(!supportReport(whole).text.contains(u"so[secret"_s));
    QVERIFY(supportReport(whole).text.contains(u"“[secret left out]”"_s));
}

void SupportReportTest::addressesAndFoldersAreCut()
{
    ReportMaterial whole = material();
    echo(whole, u"see https://sso.example/a?user=x&n=1 and https://me@b.example/p#frag and "_s +
                    QDir::homePath() + u"/log.txt, or /ho"_s + u"me/someone/log, C:\\Users\\someone\\log"_s);
    const QString text = supportReport(whole).text;
    QVERIFY(text.contains(u"https://sso.example/a?[rest of the address left out] and"_s));
    QVERIFY(text.contains(u"https://[rest of the address left out]@b.example/p#["_s));
    for (const QString &gone : {u"user=x"_s, u"me@b"_s, u"frag"_s, QDir::homePath(), u"someone"_s}) {
        QVERIFY2(!text.contains(gone), qPrintable(gone + u"\n--\n"_s + text));
    }
}

void SupportReportTest::everyMarkIsFound()
{
    const SupportReport report = supportReport(material());
    qsizetype brackets = 0;
    for (qsizetype at = report.text.indexOf("left out]"_L1); at >= 0;
         at = report.text.indexOf("left out]"_L1, at + 1)) {
        ++brackets;
    }
    QVERIFY(brackets >= 5);
    QCOMPARE(static_cast<qsizetype>(report.marks.size()), brackets);
    for (const TextRange &mark : report.marks) {
        const QString words = report.text.mid(mark.from, mark.length);
        QVERIFY2(words.startsWith(u'[') && words.endsWith("left out]"_L1), qPrintable(words));
    }
}

void SupportReportTest::noSecretInAnyForm_data()
{
    QTest::addColumn<uint>("seed");
    for (uint seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void SupportReportTest::noSecretInAnyForm()
{
    QFETCH(uint, seed);
    test::SecretMaker maker(seed);
    for (int round = 0; round < test::SecretMaker::shapes; ++round) {
        const Guide &guide = m_catalog->guides()[static_cast<std::size_t>(
            maker.below(static_cast<int>(m_catalog->guides().size())))];
        QStringList labels;
        for (const FieldSpec &field : guide.system->fields) {
            labels << field.label;
        }
        const test::Shaped made = maker.next(round, labels);
        if (made.secret.trimmed().isEmpty()) {
            continue;
        }
        const QStringList forms = test::writtenForms(made.secret);
        const auto anyForm = [&] { return forms.at(maker.below(static_cast<int>(forms.size()))); };
        ReportMaterial whole = material(guide.id);
        whole.secrets.add(Secret(QStringView(made.secret)));
        echo(whole, u"Refused for %1 (%2), see https://x.example/cb?t=%3&u=%4 of %5."_s.arg(
                        anyForm(), anyForm(), QString::fromLatin1(QUrl::toPercentEncoding(made.secret)),
                        janeDoe, tailspin));
        ReportTicks ticks;
        ticks.userNames = maker.below(2) == 1;
        ticks.accountIds = maker.below(2) == 1;
        ticks.companyNames = maker.below(2) == 1;
        QStringList outputs{supportReport(whole, ticks).text};
        for (const CheckRow &row : whole.report->rows) {
            outputs << supportRow(whole, row);
        }
        for (const QString &output : std::as_const(outputs)) {
            for (const QString &form : forms) {
                const bool exact = form == made.secret;
                QVERIFY2(exact ? !output.contains(form) : !test::holdsForm(output, form),
                         qPrintable(u"%1: “%2” as “%3” in\n%4"_s.arg(made.shape, made.secret, form, output)));
            }
        }
        for (const auto &[name, shown] : {std::pair{janeDoe, ticks.userNames},
                                          {jobDivaId, ticks.accountIds},
                                          {tailspin, ticks.companyNames}}) {
            for (const QString &form : test::writtenForms(name)) {
                QVERIFY2(shown || !outputs.front().contains(form), qPrintable(form));
                for (qsizetype row = 1; row < outputs.size(); ++row) { // never in what is copied alone
                    QVERIFY2(!outputs.at(row).contains(form), qPrintable(outputs.at(row)));
                }
            }
        }
    }
}

void SupportReportTest::goesToWhoeverCanAct()
{
    const auto to = [this](const QString &guide, std::optional<Cause> cause) {
        ReportMaterial whole = material(guide);
        whole.report->rows = {reportedRow(u"sign-in"_s, cause ? RowState::Failed : RowState::Passed, cause)};
        whole.report->judge();
        return addresseeOf(whole);
    };
    QCOMPARE(to(u"jobdiva-stackone"_s, Cause::SessionRefused).address, u"support@jobdiva.com"_s);
    QCOMPARE(to(u"jobdiva-stackone"_s, Cause::CredentialsRejected).address, u"integrations@stackone.com"_s);
    QCOMPARE(to(u"jobdiva-refassured"_s, {}).address, u"support@refassured.com"_s);
    const ReportAddressee form = to(u"jobdiva-oneup"_s, Cause::VendorDown);
    QVERIFY(form.address.isEmpty() && !form.byMail);
    QVERIFY2(form.words.contains(u"support form of OneUp"_s), qPrintable(form.words));
    const ReportAddressee it = to(u"jobdiva-oneup"_s, Cause::TlsUntrusted);
    QVERIFY(it.address.isEmpty() && it.byMail && it.words.contains(u"your IT"_s));
    QVERIFY(!to(u"jobdiva-oneup"_s, Cause::InternalError).byMail);
}

ATS_TEST(SupportReportTest)
#include "supportreporttest.moc"
