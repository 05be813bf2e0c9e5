// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <functional>
#include <memory>

namespace ats
{

/// The threads for what takes long. Not Qt's own pool: painting hands parts of large pictures to that one and
/// waits for them, so work in it would hold the window. What is begun is waited for at the program's end.
[[nodiscard]] QThreadPool &backgroundThreads();

/// Does `work` on another thread and then calls `then` with its result from the owner's event loop. When the
/// owner is gone by then, the result is dropped. `work` must not touch the owner.
template<typename Result>
void inBackground(QObject *owner, std::function<Result()> work, std::function<void(Result)> then)
{
    using Shared = std::shared_ptr<Result>;
    auto *watcher = new QFutureWatcher<Shared>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, then = std::move(then)] {
        const Shared result = watcher->result();
        watcher->deleteLater();
        then(std::move(*result));
    });
    auto promise = std::make_shared<QPromise<Shared>>();
    promise->start();
    watcher->setFuture(promise->future());
    backgroundThreads().start([promise, work = std::move(work)] {
        promise->addResult(std::make_shared<Result>(work()));
        promise->finish();
    });
}

} // namespace ats
