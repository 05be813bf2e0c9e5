// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/mailopener.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtGui/QDesktopServices>

#include <utility>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

OpenResult openNow(const QUrl &mailto)
{
    return QDesktopServices::openUrl(mailto) ? OpenResult::Opened : OpenResult::Failed;
}

} // namespace

MailOpener::MailOpener(QObject *parent)
    : QObject(parent)
{
}

QUrl MailOpener::mailto(const QString &to, const QString &subject, const QString &body)
{
    // Mail programs want %0D%0A for a new line and do not read '+' as a blank.
    const auto encoded = [](QString text) {
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s);
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const QString address = QString::fromLatin1(QUrl::toPercentEncoding(to, "@"_ba));
    return QUrl(u"mailto:"_s + address + u"?subject="_s + encoded(subject) + u"&body="_s + encoded(body),
                QUrl::StrictMode);
}

void MailOpener::open(const QUrl &mailto, QObject *context, Done done)
{
    const QPointer<QObject> alive = context;
    const auto answer = [alive, done = std::move(done)](OpenResult result) {
        if (alive) {
            done(result);
        }
    };
#ifdef Q_OS_LINUX
    // Belongs to the application: an answer is owed even when this object goes before it.
    auto *question = new QProcess(qApp);
    auto *patience = new QTimer(question);
    patience->setSingleShot(true);
    // Whichever of the three ways to end comes first cuts off the others.
    const auto finish = [question, patience, answer](const std::function<OpenResult()> &result) {
        question->disconnect();
        patience->disconnect();
        if (question->state() == QProcess::NotRunning) {
            question->deleteLater();
        } else {
            QObject::connect(question, &QProcess::finished, question, &QObject::deleteLater);
            question->kill();
        }
        answer(result());
    };
    connect(question, &QProcess::finished, question, [question, finish, mailto] {
        const bool someone = !question->readAllStandardOutput().trimmed().isEmpty();
        finish([&] { return someone ? openNow(mailto) : OpenResult::NobodyAnswers; });
    });
    // Without the tool nothing is known: try, and leave the rest to "Nothing opened?".
    connect(question, &QProcess::errorOccurred, question, [finish, mailto](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            finish([&] { return openNow(mailto); });
        }
    });
    connect(patience, &QTimer::timeout, question,
            [finish] { finish([] { return OpenResult::NobodyAnswers; }); });
    patience->start(m_patience);
    // Queued, because a start that fails at once would answer before this call has returned.
    QTimer::singleShot(0, question, [question] {
        question->start(u"xdg-mime"_s, {u"query"_s, u"default"_s, u"x-scheme-handler/mailto"_s},
                        QIODevice::ReadOnly);
    });
#else
    QTimer::singleShot(0, this, [answer, mailto] { answer(openNow(mailto)); });
#endif
}

} // namespace ats
