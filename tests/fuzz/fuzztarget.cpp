// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"

#include <QtCore/QMap>

namespace ats::fuzz
{

namespace
{

QMap<QString, Target::Run> &targets()
{
    static QMap<QString, Target::Run> all;
    return all;
}

} // namespace

void require(bool holds, const char *what)
{
    if (!holds) {
        throw Broken(what);
    }
}

Target::Target(const char *name, Run run) { targets().insert(QString::fromLatin1(name), run); }

QStringList targetNames() { return targets().keys(); }

Target::Run target(const QString &name) { return targets().value(name, nullptr); }

const Catalog &shipped()
{
    static const std::unique_ptr<Catalog> catalog = [] {
        auto loaded = Catalog::load();
        require(loaded.ok(), "the compiled-in catalog can be read");
        return std::move(loaded).value();
    }();
    return *catalog;
}

int choice(QByteArray &input, int count)
{
    if (input.isEmpty()) {
        return 0;
    }
    const int chosen = static_cast<unsigned char>(input.at(0)) % count;
    input.remove(0, 1);
    return chosen;
}

} // namespace ats::fuzz
