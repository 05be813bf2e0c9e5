// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/catalog/change.h"

/// Mistakes in questions, conditions, troubleshooting, drawings and in what a platform brings along.
namespace ats::test
{

// clang-format off
constexpr Change guideChanges[] = {
    // Questions and what hangs on them
    {"question twice", guideFile, "id = \"codes\"", "id = \"route\"", 50, 6, "the question “route” twice", "each id once"},
    {"option twice", guideFile, "id = \"off\"", "id = \"on\"", 60, 6, "the option “on” twice", "each id once"},
    {"unknown default", guideFile, "default = \"off\"", "default = \"maybe\"", 52, 11, "“maybe”", "“on” or “off”"},
    {"question without options", guideFile, "[[questions.options]]\nid = \"on\"\nlabel = \"Yes\"\nhelp = \"Six digits are asked for.\"\n\n[[questions.options]]\nid = \"off\"\nlabel = \"No\"\n", "", 49, 1, "no key “options”", "required"},
    {"unknown question asked", linkFile, "@ask route", "@ask rout", 31, 6, "the unknown question “rout”", "“route” or “codes”"},
    {"unknown question in a condition", linkFile, "@when codes=on", "@when code=on", 19, 7, "the unknown question “code”", "“codes”"},
    {"unknown option in a condition", linkFile, "@when codes=on", "@when codes=on,maybe", 19, 13, "“maybe”", "“on” or “off”"},
    {"condition without an option", linkFile, "@when codes=on", "@when codes", 19, 7, "“codes”", "QUESTION=OPTION"},
    {"condition in the middle", linkFile, "@ask route\n", "@ask route\n\n@when codes=on\n", 33, 1, "“@when” in the middle", "right below the heading"},
    {"needed field that is not optional", guideFile, "codeSecret = \"codes=on\"", "apiKey = \"codes=on\"", 47, 1, "“apiKey”, which is no optional field", "“codeSecret”"},
    {"unknown option of a needed field", guideFile, "codeSecret = \"codes=on\"", "codeSecret = \"codes=yes\"", 47, 14, "“yes”", "“on” or “off”"},
    // Directives that lead elsewhere or show something
    {"jump to nowhere", linkFile, "@jump key/make |", "@jump key/mend |", 35, 7, "the unknown step “key/mend” in the guide acme-demo", "“key/make”"},
    {"jump without a label", linkFile, "@jump key/make | Back to the key", "@jump key/make", 35, 7, "key/make", "@jump SECTION/STEP | LABEL"},
    {"reconnect without a label", linkFile, "@reconnect | Enter new values", "@reconnect now", 33, 12, "“now”", "@reconnect | LABEL"},
    {"codes of a field without", linkFile, "@code codeSecret", "@code apiKey", 23, 7, "which makes no codes", "“totp”"},
    {"endpoints of something", keyFile, "@endpoints", "@endpoints all", 43, 1, "with something behind it", "nothing after it"},
    {"unknown sketch", keyFile, "@sketch acme-keys", "@sketch acme-key", 41, 9, "the unknown sketch “acme-key”", "“acme-keys”"},
    {"sketch without words", keyFile, " | A page. Its key is marked.", "", 41, 9, "acme-keys", "WHAT IS ON IT"},
    {"expecting a secret", keyFile, "@expect-value companyNumber", "@expect-value apiKey", 45, 15, "the secret field “apiKey”", "not secret"},
    {"unknown field that is needed", keyFile, "@needed apiKey", "@needed key", 39, 9, "the unknown field “key”", "“apiKey”"},
    // What the platform brings along
    {"note beside an address", platformFile, "support-note", "support-email = \"a@b.example\"\nsupport-note", 6, 16, "a support note beside an address", "support-email"},
    {"hours of a follow-up", platformFile, "hours = 36", "hours = 0", 21, 9, "0", "1 to 999"},
    {"mail of a follow-up", platformFile, "mail = \"no-data\"", "mail = \"nothing\"", 22, 8, "the unknown mail “nothing”", "“no-data”"},
    {"note beside a receiver", platformFile, "to-note = \"your engineer\"", "to = \"a@b.example\"\nto-note = \"your engineer\"", 33, 11, "a note beside an address", "“to” or “to-note”"},
    {"placeholder in a platform's mail", platformFile, "for {clientName}.", "for {client}.", 27, 8, "the unknown variable “client”", "“clientName”"},
    {"half a success", platformFile, "text = \"People turn up **bit by bit**.\"\n", "", 16, 1, "no key “text”", "required"},
    {"unknown system that is linked", platformFile, "acme = \"acme_hire\"", "acne = \"acme_hire\"", 55, 1, "the unknown system “acne”", "“acme”"},
    {"link API over plain http", platformFile, "https://api.demo.example", "http://api.demo.example", 51, 8, "http://api.demo.example", "https://"},
    {"link API with a path", platformFile, "https://api.demo.example", "https://api.demo.example/v1", 51, 8, "a path", "a host only"},
    {"link API without a host", platformFile, "base = \"https://api.demo.example\"\n", "", 48, 1, "no key “base”", "required"},
    {"links into no domain", platformFile, "opens = [\"demo.example\"]", "opens = []", 52, 9, "no domain", "at least one"},
    {"links into an address", platformFile, "opens = [\"demo.example\"]", "opens = [\"https://demo.example/\"]", 52, 10, "https://demo.example/", "a host name"},
    {"unknown key of a link API", platformFile, "label = \"Demo\"", "label = \"Demo\"\nkey = \"x\"", 51, 1, "“key”", "“label”"},
    {"link API without providers", platformFile, "[link-api.providers]\nacme = \"acme_hire\"\n", "", 48, 1, "no provider", "at least one system"},
    // Troubleshooting
    {"unknown cause of trouble", troubleFile, "@for key-rejected", "@for key-refused", 5, 6, "“key-refused”", "“key-rejected”"},
    {"search word twice", troubleFile, "@words wrong key, 401", "@words 401, 401", 7, 8, "repeated search word", "each once"},
    {"trouble that jumps to nowhere", troubleFile, "@jump key/make", "@jump keys", 11, 7, "the unknown step “keys”", "“key/make”"},
    {"task in troubleshooting", troubleFile, "Copy the key", "- [ ] Copy the key", 9, 1, "a task", "text and directives"},
    {"directive before the first entry", troubleFile, "# Acme Hire\n", "# Acme Hire\n\n@for key-rejected\n", 3, 1, "“@for”", "–"},
    {"condition in troubleshooting", troubleFile, "@words wrong key, 401", "@when codes=on", 7, 1, "“@when”", "“@words”"},
    // Drawings
    {"script in a sketch", sketchFile, "<circle", "<script/><circle", 5, 12, "“script”", "“svg”"},
    {"other colour in a sketch", sketchFile, "stroke=\"#808080\"", "stroke=\"red\"", 4, 68, "“red”", "“#808080”"},
    {"style in a sketch", sketchFile, "r=\"2\"", "style=\"x\"", 5, 51, "“style”", "“viewBox”"},
    {"sketch that is no XML", sketchFile, "</svg>", "</g>", 6, 5, "", "an SVG drawing"},
};
// clang-format on

} // namespace ats::test
