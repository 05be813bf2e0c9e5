// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char settings[] = R"([ca]
default_ca = here
[here]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
certificate = ca.pem
private_key = ca.key
[any]
organizationName = optional
commonName = supplied
)";

QString stamp(const QDateTime &time) { return time.toUTC().toString(u"yyyyMMddhhmmss'Z'"_s); }

} // namespace

Authority::Authority(const QString &name)
{
    write(u"settings"_s, settings);
    write(u"index"_s, {});
    write(u"serial"_s, "1000\n");
    run({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s, u"-out"_s, u"ca.key"_s});
    run({u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-days"_s, u"40"_s,
         u"-subj"_s, u"/O="_s + name + u"/CN="_s + name});
}

QSslCertificate Authority::certificate() const { return QSslCertificate(read(u"ca.pem"_s)); }

Identity Authority::issue(const QString &names, const QDateTime &from, const QDateTime &until)
{
    const QString id = u"leaf"_s + QString::number(++m_issued);
    write(id + u".ext"_s, "subjectAltName=" + names.toLatin1() + "\nbasicConstraints=CA:FALSE\n");
    run({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s, u"-out"_s, id + u".key"_s});
    run({u"req"_s, u"-new"_s, u"-key"_s, id + u".key"_s, u"-out"_s, id + u".csr"_s, u"-subj"_s,
         u"/CN="_s + id});
    run({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"settings"_s, u"-startdate"_s, stamp(from),
         u"-enddate"_s, stamp(until), u"-extfile"_s, id + u".ext"_s, u"-in"_s, id + u".csr"_s, u"-out"_s,
         id + u".pem"_s});
    return {{QSslCertificate(read(id + u".pem"_s)), certificate()}, QSslKey(read(id + u".key"_s), QSsl::Ec)};
}

Identity Authority::selfSigned(const QString &names)
{
    const QString id = u"self"_s + QString::number(++m_issued);
    run({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s, u"-out"_s, id + u".key"_s});
    run({u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, id + u".key"_s, u"-out"_s, id + u".pem"_s, u"-days"_s,
         u"20"_s, u"-subj"_s, u"/O=Nobody/CN="_s + id, u"-addext"_s, u"subjectAltName="_s + names});
    return {{QSslCertificate(read(id + u".pem"_s))}, QSslKey(read(id + u".key"_s), QSsl::Ec)};
}

void Authority::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qFatal("openssl %s: %s", qPrintable(arguments.first()), process.readAll().constData());
    }
}

void Authority::write(const QString &file, const QByteArray &text) const
{
    QFile out(m_folder.filePath(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) {
        qFatal("cannot write a test file");
    }
}

QByteArray Authority::read(const QString &file) const
{
    QFile in(m_folder.filePath(file));
    if (!in.open(QIODevice::ReadOnly)) {
        qFatal("cannot read a test file");
    }
    return in.readAll();
}

} // namespace ats::test
