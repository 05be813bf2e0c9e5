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
    emit secondsLeft(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_left).count()));
}

bool ClipboardGuard::isHolding() const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return m_ours && clipboard->ownsClipboard() && clipboard->mimeData() == m_ours;
}

void ClipboardGuard::clearNow()
{
    m_timer.stop();
    const bool held = isHolding();
    if (held) {
        QGuiApplication::clipboard()->clear();
    }
    m_ours.clear();
    if (held) {
        emit secondsLeft(0);
    }
}

void ClipboardGuard::tick()
{
    if (!isHolding()) {
        // Something else was copied meanwhile; that is not ours to take away.
        m_timer.stop();
        m_ours.clear();
        emit secondsLeft(0);
        return;
    }
    m_left -= m_timer.intervalAsDuration();
    if (m_left <= 0ms) {
        clearNow();
        return;
    }
    m_timer.start(std::min(m_left, std::chrono::milliseconds(1s)));
    emit secondsLeft(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_left).count()));
}

} // namespace ats
