// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <memory>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

bool install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder)) {
        return false;
    }
    translator->setParent(qApp);
    return QCoreApplication::installTranslator(translator.release());
}

/// English, which the texts are written in, when nothing that comes before it is there.
QLocale::Language chosen(const QStringList &wanted, const QString &folder)
{
    const bool any = QFileInfo::exists(folder);
    for (const QString &name : wanted) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English) {
            break;
        }
        if (any && install(locale, u"ats-connect"_s, folder)) {
            (void)install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
            return locale.language();
        }
    }
    return QLocale::English;
}

} // namespace

void useLanguage(const QStringList &wanted, const QString &folder)
{
    const QLocale::Language language = chosen(wanted, folder);
    const QLocale usual;
    if (usual.language() != language) {
        QLocale::setDefault(QLocale(language, usual.territory()));
    }
}

void useLanguage() { useLanguage(QLocale::system().uiLanguages(), u":/translations"_s); }

} // namespace ats
