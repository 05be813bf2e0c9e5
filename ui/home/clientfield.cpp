// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/clientfield.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ats
{

FieldSpec clientField()
{
    FieldSpec spec;
    spec.id = u"client"_s;
    spec.label = QCoreApplication::translate("ats::ClientField", "Client or company name");
    spec.help =
        QCoreApplication::translate("ats::ClientField", "Used in every message and in the prepared mail.");
    spec.missing =
        QCoreApplication::translate("ats::ClientField", "Enter the name of the client or company.");
    spec.isPrivate = true;
    return spec;
}

} // namespace ats
