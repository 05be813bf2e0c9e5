// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ats
{

/// Lets the program speak the first of the user's languages that it knows: its own words and Qt's. The words
/// in dates and lists follow, so that no sentence is half in another language. Call right after the names of
/// the application are set, before anything is said. Without a translation compiled in, that is English.
void useLanguage();
/// The same for these languages ("de-DE", "en"), with the files of `folder`.
void useLanguage(const QStringList &wanted, const QString &folder);

} // namespace ats
