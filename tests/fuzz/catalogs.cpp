// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/catalog/catalogcopy.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ats;
using namespace ats::fuzz;
using namespace Qt::StringLiterals;

namespace
{

void lintWith(const QString &file, const QByteArray &bytes)
{
    static const test::CatalogCopy copy;
    const QByteArray good = test::CatalogCopy::bytesOf(test::CatalogCopy::original() + u'/' + file);
    copy.write(file, bytes);
    const std::vector<CatalogError> errors = lint(copy.folder());
    copy.write(file, good);
    require(errors.size() <= ErrorList::limit, "errors have a limit");
    for (const CatalogError &error : errors) {
        require(error.line > 0 && error.column > 0, "an error names its place");
        require(!error.text().contains(u'\n'), "an error is one line");
    }
}

} // namespace

ATS_FUZZ(toml)
{
    static const QStringList files{u"systems/acme/system.toml"_s, u"platforms/demo-hub/platform.toml"_s,
                                   u"guides/acme-demo.toml"_s};
    QByteArray bytes = input;
    const int file = choice(bytes, int(files.size()));
    lintWith(files.at(file), bytes);
}

ATS_FUZZ(markdown) { lintWith(u"systems/acme/key.md"_s, input); }
