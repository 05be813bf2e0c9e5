// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/credentials.h"

#include <QtCore/QDate>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <vector>

namespace ats
{

/// A placeholder that must be filled in before the mail is any use.
struct MissingPlaceholder {
    QString name; ///< "company"
    QString text; ///< "Company name is empty: JobDiva needs it to find you."
};

/// A message ready to be copied or opened in a mail program. Lines end with '\n'.
struct MailMessage {
    QString to;
    QString subject;
    QString body;
    std::vector<MissingPlaceholder> missing;
};

enum class MailKind { First, Reminder };

/// Puts `values` into the template's {placeholders}, once: a value with braces stays as it is. An empty value
/// leaves an ellipsis. `systemName` is for the sentences about what is missing.
[[nodiscard]] MailMessage fillMail(const MailTemplate &mail, const QMap<QString, QString> &values,
                                   MailKind kind, const QString &systemName);

/// The mailto: address that opens it in a mail program.
[[nodiscard]] QUrl mailtoUrl(const MailMessage &message);

/// Why a text must not go into a mail: it holds a typed secret, or a line such as "password: …". Empty: it
/// may.
[[nodiscard]] QString refuseSecret(QStringView text, const Credentials &draft, const QString &systemName);

/// Whole days since the question was asked; never negative.
[[nodiscard]] int waitingDays(const QDate &asked, const QDate &today);
/// A reminder is offered from the third day on.
[[nodiscard]] bool reminderDue(const QDate &asked, const QDate &today);

} // namespace ats
