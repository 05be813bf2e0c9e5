// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/clipboardguard.h"

#include "ui/widgets/secretmime.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace ats
{

ClipboardGuard &ClipboardGuard::instance()
{
    static QPointer<ClipboardGuard> guard;
    if (!guard) {
        guard = new ClipboardGuard(qApp);
    }
    return *guard;
}

ClipboardGuard::ClipboardGuard(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::tick);
    // Later would be too late: X11 hands the content on to a clipboard manager when the program ends.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ClipboardGuard::clearNow);
    // What somebody else copies ends it at once.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_timer.isActive() && !isHolding()) {
            clearNow();
        }
    });
}

void ClipboardGuard::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    if (m_timer.isActive()) {
        m_timer.stop();
        emit secondsLeft(0);
    }
}

void ClipboardGuard::copySecret(const Secret &secret)
{
    auto *mime = new SecretMime(secret.clone());
    m_ours = mime;
    QGuiApplication::clipboard()->setMimeData(mime);
    m_left = m_holdTime;
    m_timer.start(std::min(m_left, std::chrono::milliseconds(1s)));
    emit secondsLeft(secondsNow());
}

bool ClipboardGuard::isHolding() const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return m_ours && clipboard->ownsClipboard() && clipboard->mimeData() == m_ours;
}

int ClipboardGuard::secondsNow() const
{
    return m_timer.isActive() ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_left).count()) : 0;
}

void ClipboardGuard::clearNow()
{
    const bool counted = m_timer.isActive();
    m_timer.stop();
    // What somebody else copied meanwhile is not ours to take away.
    if (isHolding()) {
        QGuiApplication::clipboard()->clear();
    }
    m_ours.clear();
    if (counted) {
        emit secondsLeft(0);
    }
}

void ClipboardGuard::tick()
{
    m_left -= m_timer.intervalAsDuration();
    if (m_left <= 0ms || !isHolding()) {
        clearNow();
        return;
    }
    m_timer.start(std::min(m_left, std::chrono::milliseconds(1s)));
    emit secondsLeft(secondsNow());
}

} // namespace ats
