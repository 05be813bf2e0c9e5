// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storecare.h"

#include "app/model/background.h"
#include "app/store/database.h"
#include "app/store/storerecovery.h"

#include <QtCore/QFile>

namespace ats
{

namespace
{

Done lookAfter(const QString &file)
{
    Done list = checkList(file);
    if (list && !QFile::exists(lastCopyName(file))) {
        if (const auto opened = Database::open(file)) {
            (void)makeCopy(*opened.value(), lastCopyName(file)); // tried again when the program ends
        }
    }
    return list;
}

} // namespace

void StoreCare::start(const QString &file)
{
    inBackground<Done>(
        this, [file] { return lookAfter(file); }, [this](const Done &list) { Q_EMIT finished(list); });
}

} // namespace ats
