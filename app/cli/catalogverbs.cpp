// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/catalogverbs.h"

#include "app/catalog/catalog.h"
#include "app/catalog/guidetext.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

void GuidesVerb::start()
{
    const Outcome<std::unique_ptr<Catalog>> catalog = Catalog::load();
    if (!catalog) {
        fail(catalog.problem().text);
        return;
    }
    QJsonArray list;
    QString text;
    for (const Guide &guide : catalog.value()->guides()) {
        list.append(QJsonObject{{u"id"_s, guide.id},
                                {u"system"_s, guide.system->name},
                                {u"platform"_s, guide.platform->name},
                                {u"title"_s, guide.title},
                                {u"method"_s, guide.method},
                                {u"fields"_s, QJsonArray::fromStringList(guide.fields)}});
        text += guide.id + u"  "_s + guide.title + u'\n';
    }
    if (console().json()) {
        console().print(QJsonObject{{u"guides"_s, list}});
    } else {
        console().print(text);
    }
    Q_EMIT finished(Exit::Connected);
}

void ShowVerb::start()
{
    const Outcome<std::unique_ptr<Catalog>> catalog = Catalog::load();
    if (!catalog) {
        fail(catalog.problem().text);
        return;
    }
    const Guide *guide = catalog.value()->guide(arguments().names.first());
    if (guide == nullptr) {
        QStringList known;
        for (const Guide &one : catalog.value()->guides()) {
            known.append(one.id);
        }
        fail(
            tr("There is no guide “%1”. There are: %2.").arg(arguments().names.first(), known.join(u", "_s)));
        return;
    }
    if (console().json()) {
        console().print(
            QJsonObject{{u"id"_s, guide->id}, {u"title"_s, guide->title}, {u"text"_s, guideAsText(*guide)}});
    } else {
        console().print(guideAsText(*guide));
    }
    Q_EMIT finished(Exit::Connected);
}

void LintVerb::start()
{
    const QString folder = arguments().names.first();
    if (!QFileInfo(folder).isDir()) {
        fail(tr("“%1” is not a folder. Give the folder that holds systems, platforms and guides.")
                 .arg(folder));
        return;
    }
    const std::vector<CatalogError> errors = lint(folder);
    QJsonArray list;
    for (const CatalogError &error : errors) {
        list.append(QJsonObject{{u"file"_s, error.file},
                                {u"line"_s, error.line},
                                {u"column"_s, error.column},
                                {u"found"_s, error.found},
                                {u"allowed"_s, error.allowed}});
        if (!console().json()) {
            console().print(error.text());
        }
    }
    if (console().json()) {
        console().print(QJsonObject{{u"errors"_s, list}});
    } else if (errors.empty()) {
        console().print(tr("No errors."));
    }
    Q_EMIT finished(errors.empty() ? Exit::Connected : Exit::Usage);
}

} // namespace ats
