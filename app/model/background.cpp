// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/background.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

/// Mostly they wait for a disk or a network, so that they may be more than the processors.
constexpr int threads = 8;

} // namespace

QThreadPool &backgroundThreads()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool prepared = [] {
        pool.setMaxThreadCount(threads);
        // What still runs may use texts and the like, which go with the program.
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

} // namespace ats
