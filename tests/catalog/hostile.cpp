// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/catalog/catalogfolder.h"
#include "tests/catalog/catalogcopy.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// Files made to break a reader: each ends in listed errors, never in a crash or a hang.
class HostileCatalogTest : public QObject
{
    Q_OBJECT

    static QStringList allFiles()
    {
        return {u"systems/acme/system.toml"_s, u"systems/acme/key.md"_s,
                u"platforms/demo-hub/platform.toml"_s, u"guides/acme-demo.toml"_s};
    }

private Q_SLOTS:
    void badBytesAreRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("line");
        const qsizetype huge = CatalogFolder::largestFile + 1;
        for (const QString &file : allFiles()) {
            const auto row = [&file](const char *name, const QByteArray &bytes, const char *found, int line) {
                QTest::addRow("%s: %s", qPrintable(file), name)
                    << file << bytes << QString::fromUtf8(found) << line;
            };
            row("empty", {}, "", 1);
            row("huge", QByteArray(huge, 'a'), "a file of more than", 1);
            row("NUL", QByteArray("# a\n# b\0c\n", 10), "a NUL byte", 2);
            row("invalid UTF-8", "# a\n\n# \xC3(\n", "not UTF-8", 3);
            row("cut-off UTF-8", "# a\n# \xE2\x82", "not UTF-8", 2);
            row("overlong UTF-8", "# \xC0\xAF\n", "not UTF-8", 1);
            row("surrogate", "# \xED\xA0\x80\n", "not UTF-8", 1);
            row("byte order mark", "\xEF\xBB\xBF# a\n", "byte order mark", 1);
        }
    }
    void badBytesAreRefused()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, found);
        QFETCH(int, line);
        const CatalogCopy copy;
        copy.write(file, bytes);
        const std::vector<CatalogError> errors = lint(copy.folder());
        const bool hit = std::ranges::any_of(errors, [&](const CatalogError &error) {
            return error.file == copy.path(file) && error.line == line && error.found.contains(found);
        });
        QVERIFY2(hit, errors.empty() ? "no error" : qPrintable(errors.front().text()));
    }

    void hostileTextIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        const int million = 1'000'000;
        const QString toml = u"guides/acme-demo.toml"_s;
        const QString markdown = u"systems/acme/key.md"_s;
        const auto row = [](const char *name, const QString &file, const QByteArray &bytes) {
            QTest::newRow(name) << file << bytes;
        };
        row("nested lists", toml, "a = " + QByteArray(million, '['));
        row("nested tables", toml, "a = " + QByteArray("{a=").repeated(million / 3));
        row("dotted key", toml, QByteArray("a.").repeated(million / 2) + "a = 1");
        row("dotted header", toml, "[" + QByteArray("a.").repeated(million / 2) + "a]");
        QByteArray hidden;
        for (int i = 0; i < 250; ++i) {
            hidden += QByteArray("a.").repeated(19) + "a = [ \"]]\", {\n";
        }
        row("depth hidden behind strings", toml, hidden);
        hidden = "x = ";
        for (int i = 0; i < 120; ++i) {
            hidden += "[ \"]]\",\n{" + QByteArray("a.").repeated(19) + "a = ";
        }
        row("depth hidden behind strings, well formed", toml, hidden + '1' + QByteArray("}]").repeated(120));
        row("endless string", toml, "a = \"" + QByteArray(million, 'x'));
        row("many keys", toml, [] {
            QByteArray keys;
            for (int i = 0; keys.size() < 1'000'000; ++i) {
                keys += "k" + QByteArray::number(i) + " = 1\n";
            }
            return keys;
        }());
        row("many tables", toml, QByteArray("[[sections]]\n").repeated(million / 13));
        row("one long line", markdown, QByteArray(million, 'x'));
        row("many titles", markdown, QByteArray("# x\n").repeated(million / 4));
        row("many steps", markdown, "# x\n" + QByteArray("## x {#x}\n").repeated(million / 10));
        row("many directives", markdown, "# x\n" + QByteArray("@field x\n").repeated(million / 9));
        row("open brackets", markdown, "# x\n\n" + QByteArray(million, '['));
        row("open links", markdown, "# x\n\n" + QByteArray("[a](").repeated(million / 4));
        row("stars", markdown, "# x\n\n" + QByteArray("*a").repeated(million / 2));
        row("back quotes", markdown, "# x\n\n" + QByteArray(million, '`'));
        row("braces", markdown, "# x\n\n" + QByteArray(million, '{'));
        row("braces with names", markdown, "# x\n\n" + QByteArray("{a").repeated(million / 2));
        row("long paragraph", markdown, "# x\n\n" + QByteArray("a {b} \n").repeated(million / 7));
        row("ids without end", markdown, "# x\n\n## " + QByteArray("{#").repeated(million / 2));
    }
    void hostileTextIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QVERIFY(bytes.size() <= CatalogFolder::largestFile);
        const CatalogCopy copy;
        copy.write(file, bytes);
        const std::vector<CatalogError> errors = lint(copy.folder());
        QVERIFY(!errors.empty());
        QVERIFY(errors.size() <= ErrorList::limit);
        QVERIFY(
            std::ranges::all_of(errors, [](const CatalogError &e) { return e.line > 0 && e.column > 0; }));
    }

    void damagedFilesNeverCrash()
    {
        const CatalogCopy copy;
        QRandomGenerator random(20261122);
        const QByteArray spice = "{}[]()#@*`|\"'=.,\n\r\t \\<>&!-_/:xA0\xC3";
        for (int round = 0; round < 100; ++round) {
            const QString file = allFiles().at(round % 4);
            const QByteArray good = CatalogCopy::bytesOf(CatalogCopy::original() + u'/' + file);
            QByteArray bad = good;
            for (quint32 i = 0; i <= random.bounded(4U); ++i) {
                const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(bad.size())));
                const auto with = static_cast<qsizetype>(random.bounded(static_cast<quint32>(spice.size())));
                if (random.bounded(3) == 0) {
                    bad.remove(at, static_cast<qsizetype>(random.bounded(40U)));
                    bad += '\n';
                } else {
                    bad.insert(at, spice.sliced(with, 1));
                }
            }
            copy.write(file, bad);
            const std::vector<CatalogError> errors = lint(copy.folder());
            QCOMPARE(Catalog::load(copy.folder()).ok(), errors.empty());
            copy.write(file, good);
        }
        const std::vector<CatalogError> left = lint(copy.folder());
        QVERIFY2(left.empty(), left.empty() ? "" : qPrintable(left.front().text()));
    }

    void emptyOrMissingFolderIsAnError()
    {
        const QTemporaryDir empty;
        QVERIFY(!lint(empty.path()).empty());
        QVERIFY(!lint(empty.filePath(u"nowhere"_s)).empty());
        QVERIFY(!Catalog::load(QString()).ok());
    }

    void folderInPlaceOfAFileIsAnError()
    {
        const CatalogCopy copy;
        QVERIFY(QFile::remove(copy.path(u"systems/acme/key.md"_s)));
        QVERIFY(QDir().mkpath(copy.path(u"systems/acme/key.md"_s)));
        QVERIFY(!lint(copy.folder()).empty());
    }
};

ATS_TEST(HostileCatalogTest)

} // namespace ats::test

#include "hostile.moc"
