// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/redactor.h"

#include "app/check/jsontext.h"

#include <QtCore/QUrl>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype shortest = 4;
constexpr qsizetype longestLine = 200;

} // namespace

Redactor::Redactor(const Credentials &credentials)
{
    for (const auto &[id, secret] : credentials.secrets) {
        add(secret);
    }
}

void Redactor::add(const Secret &secret)
{
    if (!secret.isEmpty()) {
        m_secrets.push_back(secret.clone());
    }
}

QString Redactor::redacted(QString text) const
{
    for (const Secret &secret : m_secrets) {
        QString plain = secret.exposeText();
        QByteArray utf8 = plain.toUtf8();
        QByteArray quoted = jsonText(utf8);
        QStringList forms{plain, QString::fromLatin1(QUrl::toPercentEncoding(plain)),
                          QString::fromLatin1(utf8.toBase64()),
                          QString::fromUtf8(quoted.mid(1, quoted.size() - 2))};
        for (QString &form : forms) {
            if (text.contains(form, Qt::CaseInsensitive)) {
                text = plain.size() < shortest
                           ? QString()
                           : text.replace(form, u"\u2022\u2022\u2022"_s, Qt::CaseInsensitive);
            }
            wipe(form);
        }
        wipe(quoted);
        wipe(utf8);
        wipe(plain);
    }
    return text;
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar letter : text.left(20 * longestLine)) {
        // Direction marks could turn the rest of a screen's text around.
        const bool hidden =
            letter.category() == QChar::Other_Format || letter.category() == QChar::Other_Control;
        line += hidden ? QChar(u' ') : letter;
    }
    line = line.simplified();
    if (line.size() > longestLine) {
        line = line.left(longestLine - 1).trimmed() + u'\u2026';
    }
    return line;
}

} // namespace ats
