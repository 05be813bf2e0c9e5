// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "tests/catalog/catalogcopy.h"
#include "tests/catalog/guidechanges.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

namespace
{

constexpr auto system = "systems/acme/system.toml";
constexpr auto key = "systems/acme/key.md";
constexpr auto before = "systems/acme/before.md";
constexpr auto platform = "platforms/demo-hub/platform.toml";
constexpr auto linkFile = "platforms/demo-hub/link.md";
constexpr auto guide = "guides/acme-demo.toml";

// clang-format off
constexpr Change changes[] = {
    // What TOML itself forbids, and what the reader's types forbid.
    {"broken TOML", system, "name = \"Acme Hire\"", "name = ", 3, 8, "no valid TOML", "TOML 1.0"},
    {"key twice", system, "[[hosts]]\nregion = \"eu\"", "name = \"B\"\n[[hosts]]\nregion = \"eu\"", 7, 8, "name", "each key once"},
    {"unknown key", system, "label = \"Europe\"", "lable = \"Europe\"", 9, 1, "the unknown key “lable”", "“label”"},
    {"unknown key at the top", guide, "method = \"API", "methods = \"x\"\nmethod = \"API", 6, 1, "“methods”", "“method”"},
    {"missing key", guide, "method = \"API key\"\n", "", 1, 1, "no key “method”", "required"},
    {"wrong type", system, "secret = true\npaste", "secret = \"yes\"\npaste", 22, 10, "text for the key “secret”", "true or false"},
    {"number for text", system, "example = \"42\"", "example = 42", 30, 11, "a whole number", "text"},
    {"text for a list", guide, "white-label-hides = [\"link\"]", "white-label-hides = \"link\"", 10, 21, "text", "a list"},
    {"text for a table", system, "request = { method = \"GET\", path = \"/v1/jobs\" }", "request = \"/v1/jobs\"", 56, 11, "text", "a table"},
    {"empty text", system, "label = \"API key\"", "label = \" \"", 19, 9, "empty text", "text"},
    {"number in a list", system, "[\"2xx\"]\nmeans = \"passed\"\n\n[[reads]]", "[200]\nmeans = \"passed\"\n\n[[reads]]", 50, 11, "a whole number in the list “status”", "text"},
    {"item twice", guide, "[\"apiKey\", \"companyNumber\"", "[\"apiKey\", \"apiKey\", \"companyNumber\"", 9, 21, "“apiKey” twice", "each item once"},
    // System
    {"plain http", system, "https://api.acme.example", "http://api.acme.example", 10, 8, "http://api.acme.example", "https://"},
    {"host with a path", system, "https://api.acme.example", "https://api.acme.example/v1", 10, 8, "a path", "a host only"},
    {"host with a user", system, "https://api.acme.example", "https://me@api.acme.example", 10, 8, "me@", "without user name"},
    {"region twice", system, "region = \"us\"", "region = \"eu\"", 12, 1, "“eu”", "each region once"},
    {"link host with a scheme", system, "\"app.acme.example\"", "\"https://app.acme.example\"", 5, 15, "https://", "without https://"},
    {"bad support address", system, "support-email = \"help@acme.example\"", "support-email = \"help\"", 4, 17, "“help”", "an e-mail address"},
    {"field twice", system, "id = \"companyNumber\"", "id = \"apiKey\"", 26, 6, "the field “apiKey” twice", "each field once"},
    {"bad field id", system, "id = \"companyNumber\"", "id = \"company-number\"", 26, 6, "company-number", "letters and digits"},
    {"unknown field kind", system, "kind = \"digits\"", "kind = \"number\"", 31, 8, "“number”", "“text”, “digits”, “email”"},
    {"secret with an example", system, "secret = true\npaste", "secret = true\nexample = \"abc\"\npaste", 17, 1, "a secret field", "alone"},
    {"capital paste label", system, "[\"api key\", \"key\"]", "[\"api key\", \"Key\"]", 23, 28, "“Key”", "lower case"},
    {"unknown sign-in kind", system, "kind = \"header-key\"", "kind = \"magic\"", 35, 8, "“magic”", "“token-exchange”"},
    {"unknown field in a header form", system, "{apiKey}", "{apikey}", 37, 17, "“apikey”", "“apiKey”"},
    {"header form without a value", system, "Token token={apiKey}", "Token", 37, 17, "the header form “Token”", "{apiKey}"},
    {"unknown method", system, "method = \"GET\"\npath", "method = \"PUT\"\npath", 40, 10, "“PUT”", "“GET” or “POST”"},
    {"path with a host", system, "\"/v1/company\"", "\"//evil.example/x\"", 41, 8, "//evil.example", "“/”, then letters"},
    {"path with a query", system, "\"/v1/company\"", "\"/v1/company?a=b\"", 41, 8, "?a=b", "“/”, then letters"},
    {"secret in an address", system, "field = \"companyNumber\" }", "field = \"apiKey\" }", 42, 37, "the secret field “apiKey” in an address", "“headers” or “body”"},
    {"unknown field in a request", system, "field = \"companyNumber\" }", "field = \"number\" }", 42, 37, "the unknown field “number”", "“companyNumber”"},
    {"line break in a header", system, "text = \"7\"", "text = \"7\\r\\nX: y\"", 43, 12, "X-Api-Version", "ASCII"},
    {"body in a GET", system, "headers = [", "body = [{ name = \"a\", text = \"b\" }]\nheaders = [", 43, 8, "a body in a GET", "POST"},
    {"field and text", system, "text = \"7\"", "text = \"7\", field = \"apiKey\"", 43, 12, "both or neither", "one of the two"},
    {"unknown cause", system, "means = \"key-rejected\"", "means = \"key-refused\"", 47, 9, "the unknown cause “key-refused”", "“passed”"},
    {"bad status", system, "\"401\", \"403\"", "\"401\", \"40x\"", 46, 18, "“40x”", "“1xx” to “5xx”"},
    {"rule that fits everything", system, "status = [\"401\", \"403\"]\n", "", 45, 1, "fits every answer", "“status”"},
    {"bad row", system, "row = \"jobs\"", "row = \"Jobs!\"", 54, 7, "the row “Jobs!”", "endpoint:"},
    {"unknown advice cause", system, "cause = \"key-rejected\"", "cause = \"bad-key\"", 67, 9, "“bad-key”", "“key-rejected”"},
    {"unknown step in advice", system, "step = \"key/make\"", "step = \"key/break\"", 69, 49, "the unknown step “key/break” in the guide acme-demo", "“key/make”"},
    {"unknown field in advice", system, "fields = [\"apiKey\"]", "fields = [\"key\"]", 69, 71, "the unknown field “key”", "“apiKey”"},
    {"variable in advice", system, "Copy the key again.", "Copy {key} again.", 69, 19, "the unknown variable “key”", ""},
    {"mail twice", system, "id = \"ask-admin\"", "id = \"ask-number\"", 79, 6, "the mail “ask-number” twice", "each mail once"},
    {"unknown placeholder in a mail", system, "Please make a key. {name}", "Please make a key. {nmae}", 81, 8, "“nmae”", "“company”"},
    {"unknown need", system, "needs = [\"company\"]", "needs = [\"firm\"]", 76, 10, "“firm”", "“company”"},
    {"unused need", system, "needs = [\"company\"]", "needs = [\"account\"]", 76, 10, "which the mail does not use", "placeholders"},
    // Platform and guide
    {"label for an unknown field", platform, "apiKey = ", "apikey = ", 7, 1, "the unknown field “apikey”", "“apiKey”"},
    {"unknown system", guide, "system = \"acme\"", "system = \"acmee\"", 3, 10, "the unknown system “acmee”", "“acme”"},
    {"unknown platform", guide, "platform = \"demo-hub\"", "platform = \"hub\"", 4, 12, "the unknown platform “hub”", "“demo-hub”"},
    {"unknown field in a guide", guide, "\"companyNumber\", \"codeSecret\"", "\"companyNumber\", \"pin\"", 9, 38, "the unknown field “pin”", "“apiKey”"},
    {"unknown variable in a title", guide, "{platform}\"", "{plattform}\"", 5, 9, "the unknown variable “plattform”", "“platform”"},
    {"variable that is taken", guide, "keyName = \"Demo Hub key\"", "keyName = \"Demo Hub key\"\nplatform = \"x\"", 18, 1, "the variable name “platform”", "none of"},
    {"undeclared source host", guide, "https://hub.demo.example/guide", "https://evil.example/guide", 14, 12, "the undeclared host “evil.example”", "“hub.demo.example”"},
    {"section twice", guide, "id = \"test\"", "id = \"key\"", 31, 6, "the section “key” twice", "each section once"},
    {"reserved section id", guide, "id = \"test\"", "id = \"before\"", 31, 6, "reserved", "any other id"},
    {"two forms", guide, "kind = \"test\"", "kind = \"credentials\"", 19, 1, "2 sections of the kind “credentials”", "exactly one"},
    {"unknown section file", guide, "file = \"link.md\"", "file = \"links.md\"", 39, 8, "the unknown file “links.md”", "“link.md”"},
    {"file outside its folder", guide, "file = \"link.md\"", "file = \"../../systems/acme/key.md\"", 39, 8, "../../systems", "“link.md”"},
    {"hiding an unknown section", guide, "white-label-hides = [\"link\"]", "white-label-hides = [\"linking\"]", 10, 22, "“linking”", "“key” or “link”"},
    // Sections
    {"no title", before, "# Before you begin\n", "", 2, 1, "before the title", "“# Title”"},
    {"second title", key, "## Find the number {#number}", "# Find the number", 25, 1, "a second title", "“## Step {#id}”"},
    {"deeper heading", key, "## Find the number {#number}", "### Find the number {#number}", 25, 1, "### Find", "“## ”"},
    {"step without id", linkFile, "## Enter the key {#enter}", "## Enter the key", 3, 17, "no id", "{#id}"},
    {"step twice", key, "{#number}", "{#make}", 25, 22, "the id “make” twice", "each step id once"},
    {"bad task id", key, "{#found seen}", "{#Found_it seen}", 31, 27, "Found_it", "lower-case words"},
    {"needed after the start", key, "{#found seen}", "{#found needed}", 31, 27, "“needed” at a task", "“Before you begin”"},
    {"unknown directive", key, "@mail ask-number", "@email ask-number", 27, 1, "“@email”", "“@mail”"},
    {"directive in the wrong place", key, "@hint Settings", "@field apiKey", 3, 1, "“@field”", "“@hint”"},
    {"directive with nothing", key, "@field apiKey", "@field", 21, 1, "nothing behind it", "after it"},
    {"unknown field in a section", key, "@field apiKey", "@field api-key", 21, 8, "the unknown field “api-key”", "“apiKey”"},
    {"password for an open field", key, "@make-password apiKey", "@make-password companyNumber", 23, 16, "which is not secret", "a secret field"},
    {"answer for a secret field", key, "@paste-answer companyNumber", "@paste-answer apiKey", 29, 15, "no open number", "digits"},
    {"unknown mail", key, "@mail ask-number", "@mail ask", 27, 7, "the unknown mail “ask”", "“ask-number”"},
    {"mail without address", key, "@mail ask-number", "@mail ask-admin", 27, 7, "which has no address", "“ask-number”"},
    {"undeclared link host", key, "https://app.acme.example/keys)", "https://app.acme.example.evil.example/keys)", 6, 33, "app.acme.example.evil.example", "“app.acme.example”"},
    {"undeclared host to open", linkFile, "https://hub.demo.example/accounts", "https://hub.demo.example@evil.example/", 7, 7, "@evil.example", "without user name"},
    {"other scheme to open", linkFile, "https://hub.demo.example/accounts", "javascript:alert(1)", 7, 7, "javascript:", "https://"},
    {"open without a label", linkFile, " | Open accounts", "", 7, 7, "https://hub", "@open ADDRESS | LABEL"},
    {"undeclared mail address", linkFile, "mailto:help@acme.example", "mailto:help@evil.example", 9, 14, "help@evil.example", "“help@acme.example”"},
    {"unknown variable in a second line", key, "click *New*", "click {New}", 15, 9, "the unknown variable “New”", "“keyName”"},
    {"stray brace", key, "@copy {keyName}", "@copy {keyName", 19, 7, "“{”", "braces only around"},
    {"bold left open", key, "Open **Keys** and", "Open **Keys and", 14, 12, "“**”", "a closing “**”"},
    {"code left open", before, "I am an administrator.", "I am an `administrator.", 5, 15, "“`”", "a closing “`”"},
    {"HTML", before, "Five minutes.", "Five <b>minutes</b>.", 3, 12, "“<b”", "**bold**"},
    {"picture", before, "Five minutes.", "Five ![x](y).", 3, 12, "“![”", "**bold**"},
    {"entity", before, "Five minutes.", "Five&nbsp;minutes.", 3, 11, "“&n”", "**bold**"},
    {"ticked task", before, "- [ ] I am", "- [x] I am", 5, 1, "- [x]", "“- [ ] ”"},
    {"numbered list", before, "- [ ] I am an administrator. {#admin}", "1. I am an administrator.", 5, 1, "1. I am", "plain text"},
    {"indented text", before, "- [ ] I am an administrator. {#admin}", "    code", 5, 1, "an indented line", "two blanks"},
    {"text glued to a task", before, "{#admin}", "{#admin}\nmore", 6, 1, "right below a task", "an empty line"},
    {"step before the beginning", before, "- [ ] I am an administrator. {#admin}", "## Step {#step}", 5, 1, "a step", "tasks, text and notes"},
};
// clang-format on

const Change &changeAt(int index)
{
    constexpr int own = std::size(changes);
    return index < own ? changes[index] : guideChanges[index - own];
}

} // namespace

/// The strict readers: what was found, what is allowed, and where to the column.
class CatalogErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeIsPointedAt_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(changes) + std::size(guideChanges)); ++i) {
            QTest::newRow(changeAt(i).name) << i;
        }
    }
    void everyMistakeIsPointedAt()
    {
        QFETCH(int, index);
        const Change &change = changeAt(index);
        const CatalogCopy copy;
        const QString file = QString::fromUtf8(change.file);
        QVERIFY(copy.replace(file, change.old, change.replacement));
        const std::vector<CatalogError> errors = lint(copy.folder());
        QStringList seen;
        bool hit = false;
        for (const CatalogError &error : errors) {
            seen.append(error.text());
            hit = hit ||
                  (error.file == copy.path(file) && error.line == change.line &&
                   error.column == change.column && error.found.contains(QString::fromUtf8(change.found)) &&
                   error.allowed.contains(QString::fromUtf8(change.allowed)));
        }
        QVERIFY2(hit, qPrintable(seen.join(u'\n')));
        const auto loaded = Catalog::load(copy.folder());
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.problem().text.startsWith(errors.front().text()));
    }

    void textNamesFileLineAndColumn()
    {
        const CatalogError error{u"a/b.md"_s, 3, 7, u"“x”"_s, u"“y”"_s};
        QCOMPARE(error.text(), u"a/b.md:3:7: found “x”; allowed: “y”"_s);
    }

    void everyErrorIsListedInOrder()
    {
        const CatalogCopy copy;
        QVERIFY(copy.replace(QString::fromUtf8(key), "@mail ask-number", "@mail one"));
        QVERIFY(copy.replace(QString::fromUtf8(key), "@field apiKey", "@field two"));
        QVERIFY(copy.replace(QString::fromUtf8(guide), "kind = \"test\"", "kind = \"three\""));
        QStringList found;
        for (const CatalogError &error : lint(copy.folder())) {
            found.append(u"%1:%2"_s.arg(QFileInfo(error.file).fileName()).arg(error.line));
        }
        QVERIFY2(found.contains(u"acme-demo.toml:32"_s) && found.contains(u"key.md:21"_s) &&
                     found.contains(u"key.md:27"_s),
                 qPrintable(found.join(u' ')));
        QVERIFY(found.indexOf(u"key.md:21"_s) < found.indexOf(u"key.md:27"_s));
    }

    void longListIsCutInTheProblem()
    {
        const CatalogCopy copy;
        copy.write(QString::fromUtf8(before), "# Title\n\n" + QByteArray("<b>\n\n").repeated(20));
        const auto loaded = Catalog::load(copy.folder());
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.problem().text.count(u'\n'), 5);
    }

    void fileNobodyUsesIsAnError()
    {
        const CatalogCopy copy;
        copy.write(u"systems/acme/spare.md"_s, "# Spare\n");
        const std::vector<CatalogError> errors = lint(copy.folder());
        QCOMPARE(errors.size(), 1U);
        QCOMPARE(errors.front().file, copy.path(u"systems/acme/spare.md"_s));
    }

    void guideIsNamedAfterItsSystem()
    {
        const CatalogCopy copy;
        QVERIFY(QFile::rename(copy.path(u"guides/acme-demo.toml"_s), copy.path(u"guides/other-demo.toml"_s)));
        const std::vector<CatalogError> errors = lint(copy.folder());
        QVERIFY(!errors.empty());
        QVERIFY(errors.front().allowed.contains(u"“acme-”"_s));
    }
};

ATS_TEST(CatalogErrorsTest)

} // namespace ats::test

#include "errors.moc"
