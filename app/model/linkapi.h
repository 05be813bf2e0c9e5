// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace ats
{

/// How a platform lets a program with an API key of the engineer's link an account, where it does.
struct LinkApi {
    QString id;                       ///< "stackone": names the kept key and a stand-in for the host
    QString label;                    ///< "StackOne", never translated
    QUrl base;                        ///< https, no path beyond '/': the only host that the key goes to
    QMap<QString, QString> providers; ///< system id → the platform's own name for it
    QStringList opens;                ///< domains that a link may lead to, themselves and what is below them
};

} // namespace ats
