// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/mail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct MailText {
    Q_DECLARE_TR_FUNCTIONS(ats::Mail)
};

constexpr int reminderDay = 3;
// A secret shorter than this is inside ordinary words by chance.
constexpr qsizetype shortestSecret = 4;

QString filled(const QString &text, const QMap<QString, QString> &values)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z][A-Za-z0-9]*)\\}"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString value = values.value(match.captured(1)).trimmed();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += value.isEmpty() ? u"…"_s : value;
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    return result;
}

QString oneLine(const QString &text) { return text.simplified(); }

QString unified(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

QString missingText(const QString &name, const QString &system)
{
    if (name == "company"_L1) {
        return MailText::tr("Company name is empty: %1 needs it to find you.").arg(system);
    }
    if (name == "account"_L1) {
        return MailText::tr("Account details are empty: %1 needs them to find your account.").arg(system);
    }
    if (name == "name"_L1) {
        return MailText::tr("Your name is empty: the mail should say who is asking.");
    }
    if (name == "clientName"_L1) {
        return MailText::tr("The client's name is empty.");
    }
    return MailText::tr("“%1” is empty.").arg(name);
}

QByteArray encoded(const QString &text)
{
    QString lines = text;
    lines.replace("\n"_L1, "\r\n"_L1);
    return QUrl::toPercentEncoding(lines);
}

bool holdsSecret(QStringView text, const Secret &secret)
{
    QString value = secret.exposeText();
    const QStringView core = QStringView(value).trimmed();
    const bool holds = core.size() >= shortestSecret && text.contains(core);
    wipe(value);
    return holds;
}

/// "Password: x", "pwd = x"; a label with nothing behind it is harmless.
bool namesPassword(QStringView text)
{
    static const QRegularExpression line(u"(?:pass\\s*word|pass\\s*phrase|passwd|pwd|kennwort|passwort|mot "
                                         u"de passe|contraseña|api[\\s_-]*key|secret)"
                                         "[ \\t]*[:=][ \\t]*[^\\s…._-]"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return line.match(text.toString()).hasMatch();
}

} // namespace

MailMessage fillMail(const MailTemplate &mail, const QMap<QString, QString> &values, MailKind kind,
                     const QString &systemName)
{
    const bool reminder = kind == MailKind::Reminder;
    MailMessage message;
    message.to = filled(mail.to, values).trimmed();
    if (message.to == u"…") {
        message.to.clear();
    }
    const QString subject = oneLine(filled(mail.subject, values));
    message.subject = !reminder ? subject
                      : mail.reminderSubject.isEmpty()
                          ? MailText::tr("Reminder: %1", "subject of a mail").arg(subject)
                          : oneLine(filled(mail.reminderSubject, values));
    message.body =
        unified(filled(reminder && !mail.reminderBody.isEmpty() ? mail.reminderBody : mail.body, values));
    for (const QString &name : mail.needs) {
        if (values.value(name).trimmed().isEmpty()) {
            message.missing.push_back({name, missingText(name, systemName)});
        }
    }
    return message;
}

QUrl mailtoUrl(const MailMessage &message)
{
    // Encoded by hand, since QUrlQuery leaves '+' alone and mail programs may read it as a blank.
    QByteArray url = "mailto:" + QUrl::toPercentEncoding(message.to, "@");
    url += "?subject=" + encoded(oneLine(message.subject));
    url += "&body=" + encoded(unified(message.body));
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QString refuseSecret(QStringView text, const Credentials &draft, const QString &systemName)
{
    const bool typed = std::ranges::any_of(
        draft.secrets, [text](const auto &entry) { return holdsSecret(text, entry.second); });
    return typed || namesPassword(text)
               ? MailText::tr("Do not send passwords. %1 does not need one for this.").arg(systemName)
               : QString();
}

int waitingDays(const QDate &asked, const QDate &today)
{
    return asked.isValid() && today.isValid()
               ? static_cast<int>(std::clamp<qint64>(asked.daysTo(today), 0, 1'000'000))
               : 0;
}

bool reminderDue(const QDate &asked, const QDate &today) { return waitingDays(asked, today) >= reminderDay; }

} // namespace ats
