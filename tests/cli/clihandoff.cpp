// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"
#include "tests/support/secondperson.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// A recruiter and an engineer, each with a home and a keyring, hand a connection over: by receiving code and
/// by passphrase, with invitation and return slip. No secret is in any file, list or word on the way.
class CliHandoffTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theEngineerMakesACode();
    void theEngineerInvites();
    void theRecruiterSealsToTheCode();
    void theEngineerConnectsAndSendsASlip();
    void theRecruiterHearsOfIt();
    void byPassphrase();
    void aDamagedFileChangesNothing();
    void wordsThatDoNotFitAreRefused_data();
    void wordsThatDoNotFitAreRefused();
    void noSecretWasSeen();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] CliResult recruiter(const QStringList &words, const QByteArray &input = {})
    {
        return noted(m_cli->run(words, input));
    }
    [[nodiscard]] CliResult engineer(const QStringList &words, const QByteArray &input = {})
    {
        return noted(m_engineer->run(words, input));
    }
    CliResult noted(CliResult result)
    {
        m_said += result.said();
        return result;
    }
    [[nodiscard]] QByteArray password() const { return m_practice.credential(u"password"_s).toUtf8(); }
    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile one(path);
        return one.open(QIODevice::ReadOnly) ? one.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SecondPerson> m_second;
    std::unique_ptr<Cli> m_engineer;
    QString m_code;
    QString m_invited;  ///< the engineer's connection
    QString m_accepted; ///< the recruiter's
    QByteArray m_said;
    QByteArray m_sealed;
};

void CliHandoffTest::initTestCase()
{
    QVERIFY(m_practice.isRunning());
    m_second = std::make_unique<SecondPerson>();
    QVERIFY(m_second->isThere());
    m_engineer = std::make_unique<Cli>(m_second->environment());
    QVERIFY(password().size() >= 8);
}

void CliHandoffTest::theEngineerMakesACode()
{
    const CliResult made = engineer({u"receive-code"_s, u"--json"_s});
    QVERIFY2(made.exit == 0 && made.json().value(u"made"_s).toBool(), made.said().constData());
    m_code = made.json().value(u"code"_s).toString();
    QCOMPARE(m_code.size(), 71);
    const CliResult words = engineer({u"receive-code"_s, u"--words"_s});
    QCOMPARE(words.exit, 0);
    const QJsonArray listed = made.json().value(u"words"_s).toArray();
    QCOMPARE(QString::fromUtf8(words.out).trimmed().split(u' ').size(), listed.size());
    QVERIFY(!keyringEntry(u"own/receiving-key"_s, u"a"_s, m_second->environment()).isEmpty());
    QVERIFY(keyringEntry(u"own/receiving-key"_s, u"a"_s).isEmpty());
}

void CliHandoffTest::theEngineerInvites()
{
    const CliResult invited =
        engineer({u"invite"_s, u"Contoso Talent"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--set"_s,
                  u"username="_s + m_practice.credential(u"username"_s), u"--name"_s, u"Emil Engineer"_s,
                  u"--contact"_s, u"emil@example.org"_s, u"--out"_s, file(u"c.atsinvite"_s), u"--json"_s});
    QVERIFY2(invited.exit == 0, invited.said().constData());
    m_invited = invited.json().value(u"id"_s).toString();
    QCOMPARE(QFileInfo(file(u"c.atsinvite"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const CliResult own = engineer({u"import"_s, file(u"c.atsinvite"_s)});
    QVERIFY2(own.exit == 2 && own.err.contains("made this invitation yourself"), own.said().constData());
    const CliResult accepted = recruiter({u"import"_s, file(u"c.atsinvite"_s), u"--json"_s});
    QVERIFY2(accepted.exit == 0, accepted.said().constData());
    m_accepted = accepted.json().value(u"id"_s).toString();
    QCOMPARE(accepted.json().value(u"from"_s).toString(), u"Emil Engineer (emil@example.org)"_s);
    QCOMPARE(recruiter({u"import"_s, file(u"c.atsinvite"_s), u"--json"_s}).json().value(u"id"_s).toString(),
             m_accepted);
    QCOMPARE(m_cli->list().size(), 1);
}

void CliHandoffTest::theRecruiterSealsToTheCode()
{
    const QStringList words{u"export"_s,      m_accepted, u"--name"_s,
                            u"Ada Example"_s, u"--out"_s, file(u"c.atshandoff"_s)};
    const CliResult half = recruiter(words);
    QVERIFY2(half.exit == 2 && half.err.contains("is still missing"), half.said().constData());
    QVERIFY(!QFile::exists(file(u"c.atshandoff"_s)));
    // The user name comes from the invitation, and so does the code that it is sealed to.
    const QStringList whole =
        words + QStringList{u"--set"_s, u"clientId="_s + m_practice.credential(u"clientId"_s),
                            u"--secrets-stdin"_s, u"--json"_s};
    const CliResult sealed = recruiter(whole, rightSecret());
    QVERIFY2(sealed.exit == 0, sealed.said().constData());
    QCOMPARE(sealed.json().value(u"lock"_s).toString(), u"receiving-code"_s);
    m_sealed = bytesOf(file(u"c.atshandoff"_s));
    const CliResult again = recruiter(whole, rightSecret());
    QVERIFY2(again.exit == 2 && again.err.contains("is there already"), again.said().constData());
    QCOMPARE(bytesOf(file(u"c.atshandoff"_s)), m_sealed);
}

void CliHandoffTest::theEngineerConnectsAndSendsASlip()
{
    const CliResult other = recruiter({u"import"_s, file(u"c.atshandoff"_s)});
    QVERIFY2(other.exit == 2 && other.err.contains("you have none here"), other.said().constData());
    const CliResult opened =
        engineer(QStringList{u"import"_s, file(u"c.atshandoff"_s), u"--delete-file"_s, u"--slip"_s,
                             file(u"c.atsslip"_s), u"--name"_s, u"Emil Engineer"_s, u"--json"_s} +
                 host());
    QVERIFY2(opened.exit == 0, opened.said().constData());
    QVERIFY2(opened.err.contains("Ada Example"), opened.said().constData());
    QCOMPARE(opened.json().value(u"id"_s).toString(), m_invited); // the one that was invited
    QCOMPARE(
        fieldsOf(keyringEntry(m_invited, u"a"_s, m_second->environment())).value(u"password"_s).toString(),
        m_practice.credential(u"password"_s));
    QVERIFY(keyringEntry(m_invited, u"a"_s).isEmpty()); // not in the recruiter's
    QVERIFY(!QFile::exists(file(u"c.atshandoff"_s)));
    QCOMPARE(m_engineer->list().size(), 1);
}

void CliHandoffTest::theRecruiterHearsOfIt()
{
    const CliResult slip = recruiter({u"import"_s, file(u"c.atsslip"_s)});
    QVERIFY2(slip.exit == 0, slip.said().constData());
    QVERIFY2(slip.out.contains("Emil Engineer connected “Contoso Talent”"), slip.said().constData());
    const CliResult history = recruiter({u"history"_s, m_accepted, u"--json"_s});
    for (const char *event : {"accepted", "sealed", "connected-elsewhere"}) {
        QVERIFY2(history.out.contains(event), history.said().constData());
    }
    const CliResult foreign = engineer({u"import"_s, file(u"c.atsslip"_s)});
    QVERIFY2(foreign.exit == 2 && foreign.err.contains("belongs to no connection here"),
             foreign.said().constData());
}

void CliHandoffTest::byPassphrase()
{
    const QString id = added(u"Fabrikam"_s);
    QVERIFY(!id.isEmpty());
    // Kept out of what is noted: it is the one secret that belongs on the screen.
    const CliResult sealed = m_cli->run({u"export"_s, id, u"--passphrase"_s, u"--name"_s, u"Ada Example"_s,
                                         u"--out"_s, file(u"f.atshandoff"_s), u"--json"_s});
    QVERIFY2(sealed.exit == 0, sealed.said().constData());
    const QString words = sealed.json().value(u"passphrase"_s).toString();
    QCOMPARE(words.split(u'-').size(), 8);
    QVERIFY(!sealed.err.contains(words.toUtf8()));
    const QStringList open = QStringList{u"import"_s, file(u"f.atshandoff"_s), u"--json"_s} + host();
    const CliResult without = engineer(open);
    QVERIFY2(without.exit == 2 && without.err.contains("--passphrase-stdin"), without.said().constData());
    const QStringList withWords = open + QStringList{u"--passphrase-stdin"_s};
    const CliResult wrong = engineer(withWords, "apron berry apron berry apron berry apron berry\n");
    QVERIFY2(wrong.exit == 2 && wrong.err.contains("This passphrase does not fit. Nothing was opened."),
             wrong.said().constData());
    const CliResult right = engineer(withWords, words.toUpper().replace(u'-', u' ').toUtf8() + '\n');
    QVERIFY2(right.exit == 0, right.said().constData());
    QVERIFY(right.json().value(u"kept"_s).toBool());
    QCOMPARE(m_engineer->list().size(), 2);
    const QString kept = right.json().value(u"id"_s).toString();
    QVERIFY(keyringEntry(kept, u"a"_s, m_second->environment()) == keyringEntry(id, u"a"_s));
    QVERIFY(QFile::exists(file(u"f.atshandoff"_s)));
    // The same file once more takes the place of the set it brought, in the same connection.
    const CliResult twice = engineer(withWords, words.toUtf8());
    QVERIFY2(twice.exit == 0 && twice.json().value(u"id"_s).toString() == kept, twice.said().constData());
    QVERIFY(!m_said.contains(words.toUtf8()));
}

void CliHandoffTest::aDamagedFileChangesNothing()
{
    QFile broken(file(u"broken"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(m_sealed).replace(200, 1, "!"));
    broken.close();
    const CliResult result = engineer({u"import"_s, broken.fileName(), u"--delete-file"_s});
    QVERIFY2(result.exit == 2 && result.err.contains("damaged or was changed"), result.said().constData());
    QVERIFY(result.out.isEmpty());
    QVERIFY(broken.exists());
    QCOMPARE(m_engineer->list().size(), 2);
}

void CliHandoffTest::wordsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("two locks") << QStringList{u"export"_s, u"x"_s, u"--to"_s, u"y"_s, u"--passphrase"_s}
                               << "one lock"_ba;
    QTest::newRow("a secret in an invitation")
        << QStringList{u"invite"_s, u"x"_s,          u"--guide"_s, u"jobdiva-stackone"_s,
                       u"--set"_s,  u"password=x"_s, u"--name"_s,  u"Emil"_s,
                       u"--out"_s,  file(u"s"_s)}
        << "is a secret"_ba;
}

void CliHandoffTest::wordsThatDoNotFitAreRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);
    const CliResult result = recruiter(words);
    QVERIFY2(result.exit == 2 && result.err.contains(said), result.said().constData());
}

void CliHandoffTest::noSecretWasSeen()
{
    QVERIFY(m_said.contains("Ada Example"));
    QVERIFY(!m_said.contains(password()));
    int files = 0;
    for (const QString &folder : {m_folder.path(), m_cli->dataFolder(), m_engineer->dataFolder()}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QByteArray bytes = bytesOf(all.next());
            QVERIFY2(!bytes.contains(password()), qPrintable(all.filePath()));
            ++files;
        }
    }
    QVERIFY(files >= 5);
}

ATS_TEST(CliHandoffTest)
#include "clihandoff.moc"
