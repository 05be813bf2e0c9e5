// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

namespace ats::test
{

/// What a TLS server shows.
struct Identity {
    QList<QSslCertificate> chain;
    QSslKey key;
};

/// A certificate authority for one test run, made with the openssl command.
class Authority
{
public:
    explicit Authority(const QString &name);

    [[nodiscard]] QSslCertificate certificate() const;
    /// `names` as in a certificate, e.g. "DNS:localhost,IP:127.0.0.1".
    [[nodiscard]] Identity issue(const QString &names,
                                 const QDateTime &from = QDateTime::currentDateTimeUtc().addDays(-1),
                                 const QDateTime &until = QDateTime::currentDateTimeUtc().addDays(30));
    /// A certificate that vouches for itself.
    [[nodiscard]] Identity selfSigned(const QString &names);

private:
    void run(const QStringList &arguments) const;
    void write(const QString &file, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &file) const;

    QTemporaryDir m_folder;
    int m_issued = 0;
};

} // namespace ats::test
