// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storecare.h"

#include "app/store/database.h"
#include "app/store/storerecovery.h"

#include <QtCore/QFile>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <memory>

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

StoreCare::StoreCare(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this,
            [this] { Q_EMIT finished(m_watcher.future().result()); });
}

void StoreCare::start(const QString &file)
{
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, file] {
        promise->addResult(lookAfter(file));
        promise->finish();
    });
}

} // namespace ats
