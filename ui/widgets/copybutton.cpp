// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/copybutton.h"

#include "ui/theme.h"
#include "ui/widgets/clipboardguard.h"

#include <utility>

using namespace std::chrono_literals;

namespace ats
{

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QPushButton(parent)
    , m_what(what)
    , m_label(tr("Copy"))
{
    m_back.setSingleShot(true);
    connect(&m_back, &QTimer::timeout, this, [this] { showLabel(false); });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    showLabel(false);
}

void CopyButton::setWhat(const QString &what)
{
    m_what = what;
    showLabel(m_back.isActive());
}

void CopyButton::setLabel(const QString &label)
{
    m_label = label;
    showLabel(m_back.isActive());
}

void CopyButton::setValue(const QString &value)
{
    setSource([value] { return value; });
}

void CopyButton::setSource(std::function<QString()> source)
{
    m_source = std::move(source);
    m_secretSource = nullptr;
}

void CopyButton::setSecretSource(std::function<Secret()> source)
{
    m_secretSource = std::move(source);
    m_source = nullptr;
}

void CopyButton::copy()
{
    ClipboardGuard &guard = ClipboardGuard::instance();
    if (m_secretSource) {
        const Secret secret = m_secretSource();
        if (secret.isEmpty()) {
            return;
        }
        guard.copySecret(secret);
    } else if (m_source) {
        const QString text = m_source();
        if (text.isEmpty()) {
            return;
        }
        guard.copyText(text);
    } else {
        return;
    }
    showLabel(true);
    announce(this, accessibleName());
    m_back.start(2s);
    emit copied();
}

void CopyButton::showLabel(bool copied)
{
    // The width stays, so that nothing beside the button moves when its words change for a moment.
    if (copied) {
        setMinimumWidth(width());
    } else {
        setMinimumWidth(0);
    }
    QPushButton::setText(copied ? tr("Copied") : m_label);
    setAccessibleName((copied ? tr("%1 copied") : tr("Copy %1")).arg(m_what));
}

} // namespace ats
