// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace ats
{

namespace
{

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n')) {
        std::fputc('\n', stream);
    }
    std::fflush(stream);
}

} // namespace

void Console::print(const QString &text) const { write(stdout, text.toUtf8()); }

void Console::print(const QJsonObject &object) const
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::printAround(QByteArrayView before, const Secret &secret, QByteArrayView after)
{
    std::fflush(stdout);
    for (QByteArrayView part : {before, secret.bytes(), after}) {
        while (!part.isEmpty()) {
            const auto written = ::write(STDOUT_FILENO, part.data(), static_cast<std::size_t>(part.size()));
            if (written <= 0) {
                return;
            }
            part = part.sliced(written);
        }
    }
}

void Console::complain(const QString &text)
{
    write(stderr, QByteArrayLiteral("ats-connect-cli: ") + text.toUtf8());
}

void Console::sayWaiting()
{
    complain(QCoreApplication::translate("ats::Console", "Waiting for your keychain…"));
}

} // namespace ats
