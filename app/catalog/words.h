// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/catalog/placedtext.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <optional>

/// What the words of a catalog file may look like: ids, addresses, placeholders and the few marks of inline
/// Markdown.
namespace ats
{

/// Lower-case words joined by '-': sections, steps, tasks, mails, rows.
[[nodiscard]] bool isId(QStringView text);
/// A letter, then letters and digits: fields and variables.
[[nodiscard]] bool isName(QStringView text);
[[nodiscard]] bool isEmailAddress(QStringView text);
/// A path that can neither change the host nor hide a query.
[[nodiscard]] bool isRequestPath(const QString &text);
[[nodiscard]] bool isHeaderName(const QString &text);
[[nodiscard]] bool isHeaderValue(const QString &text);
/// Lists an error and returns false unless `text` is an id.
bool checkId(const PlacedText &text, ErrorList &errors);

/// An https address without user, password or odd port; `hosts` empty: any host. Otherwise nothing, and the
/// error.
[[nodiscard]] std::optional<QUrl> readAddress(const PlacedText &text, const QStringList *hosts,
                                              ErrorList &errors);

/// Checks **bold**, *italic*, `code` and [links](https://…); everything else that Markdown would read is an
/// error.
void checkInline(const PlacedText &text, const QStringList &linkHosts, ErrorList &errors);
/// For text that is shown as it is, without any mark.
void checkPlain(const PlacedText &text, ErrorList &errors);

/// Puts values in for {name}. A name in `kept` stays; any other name, and a stray brace, is an error.
[[nodiscard]] QString fill(const PlacedText &text, const QMap<QString, QString> &values,
                           const QStringList &kept, ErrorList &errors);
/// As fill(), for text that was checked before: what is not among `values` stays.
[[nodiscard]] QString filled(const QString &text, const QMap<QString, QString> &values);
/// The names in braces, each once.
[[nodiscard]] QStringList placeholders(QStringView text);

/// What flow/mail fills in when a mail is made; not known while the catalog is read.
[[nodiscard]] QStringList mailPlaceholders();

} // namespace ats
