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

// clang-format off
constexpr Change changes[] = {
    // What TOML itself forbids, and what the reader's types forbid.
    {"broken TOML", systemFile, "name = \"Acme Hire\"", "name = ", 3, 8, "no valid TOML", "TOML 1.0"},
    {"key twice", systemFile, "[[hosts]]\nregion = \"eu\"", "name = \"B\"\n[[hosts]]\nregion = \"eu\"", 7, 8, "name", "each key once"},
    {"unknown key", systemFile, "label = \"Europe\"", "lable = \"Europe\"", 9, 1, "the unknown key “lable”", "“label”"},
    {"unknown key at the top", guideFile, "method = \"API", "methods = \"x\"\nmethod = \"API", 6, 1, "“methods”", "“method”"},
    {"missing key", guideFile, "method = \"API key\"\n", "", 1, 1, "no key “method”", "required"},
    {"wrong type", systemFile, "secret = true\npaste", "secret = \"yes\"\npaste", 22, 10, "text for the key “secret”", "true or false"},
    {"number for text", systemFile, "example = \"42\"", "example = 42", 30, 11, "a whole number", "text"},
    {"text for a list", guideFile, "white-label-hides = [\"link\"]", "white-label-hides = \"link\"", 10, 21, "text", "a list"},
    {"text for a table", systemFile, "request = { method = \"GET\", path = \"/v1/jobs\" }", "request = \"/v1/jobs\"", 56, 11, "text", "a table"},
    {"empty text", systemFile, "label = \"API key\"", "label = \" \"", 19, 9, "empty text", "text"},
    {"number in a list", systemFile, "[\"2xx\"]\nmeans = \"passed\"\n\n[[reads]]", "[200]\nmeans = \"passed\"\n\n[[reads]]", 50, 11, "a whole number in the list “status”", "text"},
    {"item twice", guideFile, "[\"apiKey\", \"companyNumber\"", "[\"apiKey\", \"apiKey\", \"companyNumber\"", 9, 21, "“apiKey” twice", "each item once"},
    // System
    {"plain http", systemFile, "https://api.acme.example", "http://api.acme.example", 10, 8, "http://api.acme.example", "https://"},
    {"host with a path", systemFile, "https://api.acme.example", "https://api.acme.example/v1", 10, 8, "a path", "a host only"},
    {"host with a user", systemFile, "https://api.acme.example", "https://me@api.acme.example", 10, 8, "me@", "without user name"},
    {"region twice", systemFile, "region = \"us\"", "region = \"eu\"", 12, 1, "“eu”", "each region once"},
    {"link host with a scheme", systemFile, "\"app.acme.example\"", "\"https://app.acme.example\"", 5, 15, "https://", "without https://"},
    {"bad support address", systemFile, "support-email = \"help@acme.example\"", "support-email = \"help\"", 4, 17, "“help”", "an e-mail address"},
    {"field twice", systemFile, "id = \"companyNumber\"", "id = \"apiKey\"", 26, 6, "the field “apiKey” twice", "each field once"},
    {"bad field id", systemFile, "id = \"companyNumber\"", "id = \"company-number\"", 26, 6, "company-number", "letters and digits"},
    {"unknown field kind", systemFile, "kind = \"digits\"", "kind = \"number\"", 31, 8, "“number”", "“text”, “digits”, “email”"},
    {"secret with an example", systemFile, "secret = true\npaste", "secret = true\nexample = \"abc\"\npaste", 17, 1, "a secret field", "alone"},
    {"capital paste label", systemFile, "[\"api key\", \"key\"]", "[\"api key\", \"Key\"]", 23, 28, "“Key”", "lower case"},
    {"unknown sign-in kind", systemFile, "kind = \"header-key\"", "kind = \"magic\"", 35, 8, "“magic”", "“token-exchange”"},
    {"unknown field in a header form", systemFile, "{apiKey}", "{apikey}", 37, 17, "“apikey”", "“apiKey”"},
    {"header form without a value", systemFile, "Token token={apiKey}", "Token", 37, 17, "the header form “Token”", "{apiKey}"},
    {"unknown method", systemFile, "method = \"GET\"\npath", "method = \"PUT\"\npath", 40, 10, "“PUT”", "“GET” or “POST”"},
    {"path with a host", systemFile, "\"/v1/company\"", "\"//evil.example/x\"", 41, 8, "//evil.example", "“/”, then letters"},
    {"path with a query", systemFile, "\"/v1/company\"", "\"/v1/company?a=b\"", 41, 8, "?a=b", "“/”, then letters"},
    {"secret in an address", systemFile, "field = \"companyNumber\" }", "field = \"apiKey\" }", 42, 37, "the secret field “apiKey” in an address", "“headers” or “body”"},
    {"unknown field in a request", systemFile, "field = \"companyNumber\" }", "field = \"number\" }", 42, 37, "the unknown field “number”", "“companyNumber”"},
    {"line break in a header", systemFile, "text = \"7\"", "text = \"7\\r\\nX: y\"", 43, 12, "X-Api-Version", "ASCII"},
    {"body in a GET", systemFile, "headers = [", "body = [{ name = \"a\", text = \"b\" }]\nheaders = [", 43, 8, "a body in a GET", "POST"},
    {"field and text", systemFile, "text = \"7\"", "text = \"7\", field = \"apiKey\"", 43, 12, "both or neither", "one of the two"},
    {"unknown cause", systemFile, "means = \"key-rejected\"", "means = \"key-refused\"", 47, 9, "the unknown cause “key-refused”", "“passed”"},
    {"bad status", systemFile, "\"401\", \"403\"", "\"401\", \"40x\"", 46, 18, "“40x”", "“1xx” to “5xx”"},
    {"rule that fits everything", systemFile, "status = [\"401\", \"403\"]\n", "", 45, 1, "fits every answer", "“status”"},
    {"bad row", systemFile, "row = \"jobs\"", "row = \"Jobs!\"", 54, 7, "the row “Jobs!”", "endpoint:"},
    {"unknown advice cause", systemFile, "cause = \"key-rejected\"", "cause = \"bad-key\"", 67, 9, "“bad-key”", "“key-rejected”"},
    {"unknown step in advice", systemFile, "step = \"key/make\"", "step = \"key/break\"", 69, 49, "the unknown step “key/break” in the guide acme-demo", "“key/make”"},
    {"unknown field in advice", systemFile, "fields = [\"apiKey\"]", "fields = [\"key\"]", 69, 71, "the unknown field “key”", "“apiKey”"},
    {"variable in advice", systemFile, "Copy the key again.", "Copy {key} again.", 69, 19, "the unknown variable “key”", ""},
    {"mail twice", systemFile, "id = \"ask-admin\"", "id = \"ask-number\"", 79, 6, "the mail “ask-number” twice", "each mail once"},
    {"unknown placeholder in a mail", systemFile, "Please make a key. {name}", "Please make a key. {nmae}", 81, 8, "“nmae”", "“company”"},
    {"unknown need", systemFile, "needs = [\"company\"]", "needs = [\"firm\"]", 76, 10, "“firm”", "“company”"},
    {"unused need", systemFile, "needs = [\"company\"]", "needs = [\"account\"]", 76, 10, "which the mail does not use", "placeholders"},
    // Platform and guide
    {"label for an unknown field", platformFile, "apiKey = ", "apikey = ", 7, 1, "the unknown field “apikey”", "“apiKey”"},
    {"unknown system", guideFile, "system = \"acme\"", "system = \"acmee\"", 3, 10, "the unknown system “acmee”", "“acme”"},
    {"unknown platform", guideFile, "platform = \"demo-hub\"", "platform = \"hub\"", 4, 12, "the unknown platform “hub”", "“demo-hub”"},
    {"unknown field in a guide", guideFile, "\"companyNumber\", \"codeSecret\"", "\"companyNumber\", \"pin\"", 9, 38, "the unknown field “pin”", "“apiKey”"},
    {"unknown variable in a title", guideFile, "{platform}\"", "{plattform}\"", 5, 9, "the unknown variable “plattform”", "“platform”"},
    {"variable that is taken", guideFile, "keyName = \"Demo Hub key\"", "keyName = \"Demo Hub key\"\nplatform = \"x\"", 18, 1, "the variable name “platform”", "none of"},
    {"undeclared source host", guideFile, "https://hub.demo.example/guide", "https://evil.example/guide", 14, 12, "the undeclared host “evil.example”", "“hub.demo.example”"},
    {"section twice", guideFile, "id = \"test\"", "id = \"key\"", 31, 6, "the section “key” twice", "each section once"},
    {"reserved section id", guideFile, "id = \"test\"", "id = \"before\"", 31, 6, "reserved", "any other id"},
    {"two forms", guideFile, "kind = \"test\"", "kind = \"credentials\"", 19, 1, "2 sections of the kind “credentials”", "exactly one"},
    {"unknown section file", guideFile, "file = \"link.md\"", "file = \"links.md\"", 39, 8, "the unknown file “links.md”", "“link.md”"},
    {"file outside its folder", guideFile, "file = \"link.md\"", "file = \"../../systems/acme/key.md\"", 39, 8, "../../systems", "“link.md”"},
    {"hiding an unknown section", guideFile, "white-label-hides = [\"link\"]", "white-label-hides = [\"linking\"]", 10, 22, "“linking”", "“key” or “link”"},
    // Sections
    {"no title", beforeFile, "# Before you begin\n", "", 2, 1, "before the title", "“# Title”"},
    {"second title", keyFile, "## Find the number {#number}", "# Find the number", 25, 1, "a second title", "“## Step {#id}”"},
    {"deeper heading", keyFile, "## Find the number {#number}", "### Find the number {#number}", 25, 1, "### Find", "“## ”"},
    {"step without id", linkFile, "## Enter the key {#enter}", "## Enter the key", 3, 17, "no id", "{#id}"},
    {"step twice", keyFile, "{#number}", "{#make}", 25, 22, "the id “make” twice", "each step id once"},
    {"bad task id", keyFile, "{#found seen}", "{#Found_it seen}", 31, 27, "Found_it", "lower-case words"},
    {"needed after the start", keyFile, "{#found seen}", "{#found needed}", 31, 27, "“needed” at a task", "“Before you begin”"},
    {"unknown directive", keyFile, "@mail ask-number", "@email ask-number", 27, 1, "“@email”", "“@mail”"},
    {"directive in the wrong place", keyFile, "@hint Settings", "@field apiKey", 3, 1, "“@field”", "“@hint”"},
    {"directive with nothing", keyFile, "@field apiKey", "@field", 21, 1, "nothing behind it", "after it"},
    {"unknown field in a section", keyFile, "@field apiKey", "@field api-key", 21, 8, "the unknown field “api-key”", "“apiKey”"},
    {"password for an open field", keyFile, "@make-password apiKey", "@make-password companyNumber", 23, 16, "which is not secret", "a secret field"},
    {"answer for a secret field", keyFile, "@paste-answer companyNumber", "@paste-answer apiKey", 29, 15, "no open number", "digits"},
    {"unknown mail", keyFile, "@mail ask-number", "@mail ask", 27, 7, "the unknown mail “ask”", "“ask-number”"},
    {"mail without address", keyFile, "@mail ask-number", "@mail ask-admin", 27, 7, "which has no address", "“ask-number”"},
    {"undeclared link host", keyFile, "https://app.acme.example/keys)", "https://app.acme.example.evil.example/keys)", 6, 33, "app.acme.example.evil.example", "“app.acme.example”"},
    {"undeclared host to open", linkFile, "https://hub.demo.example/accounts", "https://hub.demo.example@evil.example/", 7, 7, "@evil.example", "without user name"},
    {"other scheme to open", linkFile, "https://hub.demo.example/accounts", "javascript:alert(1)", 7, 7, "javascript:", "https://"},
    {"open without a label", linkFile, " | Open accounts", "", 7, 7, "https://hub", "@open ADDRESS | LABEL"},
    {"undeclared mail address", linkFile, "mailto:help@acme.example", "mailto:help@evil.example", 9, 14, "help@evil.example", "“help@acme.example”"},
    {"unknown variable in a second line", keyFile, "click *New*", "click {New}", 15, 9, "the unknown variable “New”", "“keyName”"},
    {"stray brace", keyFile, "@copy {keyName}", "@copy {keyName", 19, 7, "“{”", "braces only around"},
    {"bold left open", keyFile, "Open **Keys** and", "Open **Keys and", 14, 12, "“**”", "a closing “**”"},
    {"code left open", beforeFile, "I am an administrator.", "I am an `administrator.", 5, 15, "“`”", "a closing “`”"},
    {"HTML", beforeFile, "Five minutes.", "Five <b>minutes</b>.", 3, 12, "“<b”", "**bold**"},
    {"picture", beforeFile, "Five minutes.", "Five ![x](y).", 3, 12, "“![”", "**bold**"},
    {"entity", beforeFile, "Five minutes.", "Five&nbsp;minutes.", 3, 11, "“&n”", "**bold**"},
    {"ticked task", beforeFile, "- [ ] I am", "- [x] I am", 5, 1, "- [x]", "“- [ ] ”"},
    {"numbered list", beforeFile, "- [ ] I am an administrator. {#admin}", "1. I am an administrator.", 5, 1, "1. I am", "plain text"},
    {"indented text", beforeFile, "- [ ] I am an administrator. {#admin}", "    code", 5, 1, "an indented line", "two blanks"},
    {"text glued to a task", beforeFile, "{#admin}", "{#admin}\nmore", 6, 1, "right below a task", "an empty line"},
    {"step before the beginning", beforeFile, "- [ ] I am an administrator. {#admin}", "## Step {#step}", 5, 1, "a step", "tasks, text and notes"},
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
        QVERIFY(copy.replace(QString::fromUtf8(keyFile), "@mail ask-number", "@mail one"));
        QVERIFY(copy.replace(QString::fromUtf8(keyFile), "@field apiKey", "@field two"));
        QVERIFY(copy.replace(QString::fromUtf8(guideFile), "kind = \"test\"", "kind = \"three\""));
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
        copy.write(QString::fromUtf8(beforeFile), "# Title\n\n" + QByteArray("<b>\n\n").repeated(20));
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
