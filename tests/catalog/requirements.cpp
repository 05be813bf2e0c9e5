// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/catalog/tomlfile.h"
#include "tests/catalog/catalogcopy.h"
#include "tests/catalog/guidelines.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// Every requirement on the content of the guides, by its number, as coverage.toml says where it is met:
/// dropping a step fails by the number of what was dropped.
class RequirementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalog::load();
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.problem().text));
        m_catalog = std::move(loaded).value();
    }

    void guideSays_data()
    {
        QTest::addColumn<QStringList>("row");
        int count = 0;
        for (const QStringList &row : coverage()) {
            QTest::addRow("%s #%d", qPrintable(row.value(0)), ++count) << row;
        }
    }

    void guideSays()
    {
        QFETCH(QStringList, row);
        QVERIFY2(row.size() >= 3, "a row has a number, a guide and a place");
        if (row[1] == "later"_L1) {
            return; // said in the open, and never the only row: see below
        }
        QVERIFY2(row.size() >= 4, "nothing is expected there");
        const QStringList lines = row[1] == "test"_L1 ? fileLines(row[2]) : guideLines(row[1], row[2]);
        QVERIFY2(!lines.isEmpty(), qPrintable(u"nothing at %1 %2"_s.arg(row[1], row[2])));
        for (const QString &text : row.sliced(3)) {
            const bool found =
                std::ranges::any_of(lines, [&](const QString &line) { return line.contains(text); });
            QVERIFY2(found, qPrintable(u"“%1” is not in %2 %3:\n%4"_s.arg(text, row[1], row[2],
                                                                          lines.join(u'\n').left(4000))));
        }
    }

    void everyRequirementHasARow()
    {
        QSet<QString> covered;
        for (const QStringList &row : coverage()) {
            if (row.value(1) != "later"_L1) {
                covered.insert(row.value(0));
            }
        }
        const std::pair<QChar, int> numbered[] = {{u'R', 149}, {u'D', 23}};
        for (const auto &[letter, last] : numbered) {
            for (int number = 1; number <= last; ++number) {
                const QString id =
                    letter + QString::number(number).rightJustified(letter == u'R' ? 3 : 2, u'0');
                QVERIFY2(covered.contains(id), qPrintable(id));
            }
        }
    }

    /// R143: what a system's section says must serve every platform.
    void sharedStepsNameNoPlatform()
    {
        for (const QString &system : {u"jobdiva"_s, u"teamtailor"_s}) {
            const QDir folder(u":/catalog/systems/"_s + system);
            const QStringList files = folder.entryList({u"*.md"_s, u"*.toml"_s});
            QVERIFY(files.size() >= 5);
            for (const QString &name : files) {
                const QByteArray text = CatalogCopy::bytesOf(folder.filePath(name)).toLower();
                for (const char *platform : {"stackone", "oneup", "refassured"}) {
                    QVERIFY2(!text.contains(platform), qPrintable(name + u' ' + QLatin1StringView(platform)));
                }
            }
        }
    }

    /// R143: the three guides of one system go through the same files.
    void guidesOfASystemShareTheirSteps()
    {
        const Guide *first = m_catalog->guide(u"jobdiva-stackone");
        for (const QString &id : {u"jobdiva-oneup"_s, u"jobdiva-refassured"_s}) {
            const Guide *guide = m_catalog->guide(id);
            QVERIFY(guide);
            for (const QString &section : {u"client-id"_s, u"api-user"_s, u"permissions"_s}) {
                QVERIFY2(guide->section(section), qPrintable(id + u'/' + section));
                QCOMPARE(tickKeys(*guide->section(section)), tickKeys(*first->section(section)));
            }
        }
    }

    /// Whatever a test can find has words for what to do: advice of the system or an entry of its guide.
    void everyCauseIsExplained()
    {
        for (const Guide &guide : m_catalog->guides()) {
            for (const Cause cause : allCauses()) {
                if (cause == Cause::Cancelled || cause == Cause::InternalError || isOthers(guide, cause)) {
                    continue;
                }
                const bool explained =
                    std::ranges::any_of(guide.troubleshooting, [cause](const TroubleEntry &entry) {
                        return std::ranges::find(entry.causes, cause) != entry.causes.end();
                    });
                QVERIFY2(explained, qPrintable(guide.id + u' ' + toId(cause)));
            }
        }
    }

private:
    static std::vector<QStringList> coverage()
    {
        const QString file = QStringLiteral(ATS_SOURCE_DIR "/tests/catalog/coverage.toml");
        ErrorList errors;
        const std::optional<TomlNode> root = parseToml(CatalogCopy::bytesOf(file), file, errors);
        std::vector<QStringList> rows;
        if (root && !root->members.empty()) {
            for (const TomlNode &row : root->members.front().value.items) {
                QStringList texts;
                std::ranges::transform(row.items, std::back_inserter(texts), &TomlNode::text);
                rows.push_back(texts);
            }
        }
        return rows;
    }

    static QStringList fileLines(const QString &path)
    {
        const QByteArray text = CatalogCopy::bytesOf(QStringLiteral(ATS_SOURCE_DIR "/") + path);
        return text.isEmpty() ? QStringList() : QStringList{QString::fromUtf8(text)};
    }

    QStringList guideLines(const QString &id, const QString &place) const
    {
        const Guide *guide = m_catalog->guide(id);
        return guide == nullptr ? QStringList() : linesAt(*guide, place);
    }

    /// Causes that this guide's system or platform cannot give.
    static bool isOthers(const Guide &guide, Cause cause)
    {
        const bool jobdiva = guide.system->id == "jobdiva"_L1;
        const bool refassured = guide.platform->id == "refassured"_L1;
        switch (cause) {
        case Cause::ResumeSourceMissing:
            return !refassured;
        case Cause::KeyRejected:
        case Cause::ApiVersion:
        case Cause::AccountMismatch:
        case Cause::UserMissing:
        case Cause::InvitationOpen:
        case Cause::RoleTooLow:
            return jobdiva;
        case Cause::CredentialsRejected:
        case Cause::ClientIdMalformed:
        case Cause::SessionRefused:
        case Cause::EndpointRefused:
        case Cause::RouteMissing:
            return !jobdiva;
        default:
            return false;
        }
    }

    std::unique_ptr<Catalog> m_catalog;
};

ATS_TEST(RequirementsTest)

} // namespace ats::test

#include "requirements.moc"
