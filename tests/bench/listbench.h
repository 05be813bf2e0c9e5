// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QStringList>

/// What benches of long lists share.
namespace ats::bench
{

/// A finished connection each with an account of its own and `ticks`, much faster than one after the other
/// through the store. False: the file could not be written.
[[nodiscard]] bool fillList(const QString &file, int count, const QStringList &ticks = {});

[[nodiscard]] double sinceStart(const QElapsedTimer &clock); ///< ms
/// Bytes that this program has asked for and not given back.
[[nodiscard]] double heapBytes();

} // namespace ats::bench
