// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychaincall.h"

#include <QtCore/QLibrary>
#include <QtCore/QPointer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

struct Waiting {
    KeychainCall call;
    QPointer<QObject> owner;
    KeychainAnswer answer;
};

struct Line {
    std::deque<Waiting> waiting;
    bool busy = false;
};

Line &line()
{
    static Line only;
    return only;
}

VaultStatus statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return VaultStatus::Ok;
    case QKeychain::EntryNotFound:
        return VaultStatus::Missing;
    case QKeychain::AccessDeniedByUser:
        return VaultStatus::Refused;
    case QKeychain::AccessDenied:
#ifdef Q_OS_LINUX
        return VaultStatus::Locked; // "Cannot create an item in a locked collection"
#else
        return VaultStatus::Refused;
#endif
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return VaultStatus::Absent;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return VaultStatus::Broken;
}

/// The buffer is shared with the job, which has no further use for it.
void overwriteShared(const QByteArray &bytes)
{
    std::fill_n(const_cast<char *>(bytes.constData()), bytes.size(), '\0');
}

QKeychain::Job *makeJob(const KeychainCall &call)
{
    switch (call.verb) {
    case KeychainVerb::Read:
        return new QKeychain::ReadPasswordJob(call.service);
    case KeychainVerb::Write: {
        auto *job = new QKeychain::WritePasswordJob(call.service);
        QString text = call.value.exposeText();
        job->setTextData(text);
        wipe(text);
        return job;
    }
    case KeychainVerb::Remove:
        break;
    }
    return new QKeychain::DeletePasswordJob(call.service);
}

void startNext();

void jobEnded(QKeychain::Job *job, const QPointer<QObject> &owner, const KeychainAnswer &answer)
{
    VaultResult result;
    result.status = statusOf(job->error());
    if (job->error() != QKeychain::NoError) {
        result.detail = job->errorString();
    }
    if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
        const QByteArray bytes = read->binaryData();
        result.value = Secret(QByteArrayView(bytes));
        overwriteShared(bytes);
    }
    line().busy = false;
    startNext();
    if (owner) {
        answer(result);
    }
}

void startNext()
{
    Line &all = line();
    while (!all.busy && !all.waiting.empty()) {
        Waiting next = std::move(all.waiting.front());
        all.waiting.pop_front();
        if (!next.owner) {
            continue;
        }
        all.busy = true;
        // No parent, and deletes itself: whoever asked may be gone long before the keychain answers.
        QKeychain::Job *job = makeJob(next.call);
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(next.call.key);
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [owner = next.owner, answer = std::move(next.answer)](QKeychain::Job *done) {
                             jobEnded(done, owner, answer);
                         });
        job->start();
    }
}

} // namespace

void callKeychain(KeychainCall call, QObject *owner, KeychainAnswer answer)
{
    line().waiting.push_back({std::move(call), owner, std::move(answer)});
    startNext();
}

void keychainIsServedBy(const QString &owner)
{
    static QString last;
    if (last.isEmpty() || last == owner) {
        last = owner;
        return;
    }
    last = owner;
    using Disconnect = void (*)();
    // The very library that QtKeychain loads at run time; where it is missing nothing holds on to anything.
    static const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect != nullptr) {
        disconnect();
    }
}

} // namespace ats
