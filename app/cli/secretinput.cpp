// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secretinput.h"

#include "app/model/secret.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <unistd.h>

namespace ats
{

namespace
{

constexpr qsizetype mostInput = 64 * 1024;

} // namespace

Outcome<QByteArray> readSecretInput(const QString &expected)
{
    QFile input;
    // Unbuffered, or a copy of the secret would stay behind in the buffer.
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Problem{QCoreApplication::translate("ats::Entries", "Standard input cannot be read.")};
    }
    QByteArray bytes(mostInput + 1, Qt::Uninitialized);
    qsizetype length = 0;
    // A pipe gives what it has: the rest may come later.
    while (length < bytes.size()) {
        const qint64 got = input.read(bytes.data() + length, bytes.size() - length);
        if (got <= 0) {
            break;
        }
        length += got;
    }
    bytes.truncate(length);
    if (length > mostInput) {
        wipe(bytes);
        return Problem{
            QCoreApplication::translate("ats::Entries", "Standard input is too long: %1 is expected.")
                .arg(expected)};
    }
    return bytes;
}

} // namespace ats
