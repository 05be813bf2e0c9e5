// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/identity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

namespace ats
{

using namespace Qt::StringLiterals;

void setApplicationIdentity()
{
    QCoreApplication::setOrganizationDomain(u"atsconnect.org"_s);
    QCoreApplication::setApplicationName(u"ats-connect"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ATS_VERSION));
    // The bare "C" locale has no words for lists and no grouping; the texts are English then.
    if (QLocale::system().language() == QLocale::C) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
}

QString storeFile(bool practice)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return folder + (practice ? "/ats-connect-practice/connections.db"_L1 : "/ats-connect/connections.db"_L1);
}

} // namespace ats
