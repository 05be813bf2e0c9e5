// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingspage.h"

#include "app/flow/apikey.h"
#include "ui/handoff/receivingcodecard.h"
#include "ui/settings/apikeycard.h"
#include "ui/settings/keychaincard.h"
#include "ui/settings/privacycard.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtGui/QShortcut>
#include <QtGui/QShowEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

SettingsPage::SettingsPage(const Ports &ports, KeychainWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_heading(new Heading(tr("Settings")))
    , m_scroll(new ScrollColumn)
    , m_keychain(new KeychainCard(ports, watch))
    , m_privacy(new PrivacyCard(ports))
    , m_code(new ReceivingCodeCard(ports))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_scroll, 1);
    m_scroll->column()->addWidget(m_heading);
    m_scroll->column()->addWidget(m_keychain);
    if (apiOfKey(ports) != nullptr) {
        m_apiKey = new ApiKeyCard(ports);
        connect(m_apiKey, &ApiKeyCard::changed, m_keychain, &KeychainCard::refresh);
        m_scroll->column()->addWidget(m_apiKey);
    }
    m_scroll->column()->addWidget(m_privacy);
    m_scroll->column()->addWidget(m_code);
    auto *bar = new ActionBar;
    connect(bar->addPrimary(tr("Back")), &QPushButton::clicked, this, &SettingsPage::left);
    page->addWidget(bar);
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::ALT | Qt::Key_Left)}) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, &SettingsPage::left);
    }
}

void SettingsPage::fillApiKey(const Secret &key)
{
    if (m_apiKey != nullptr) {
        m_apiKey->fill(key);
    }
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        m_keychain->refresh();
        if (m_apiKey != nullptr) {
            m_apiKey->refresh();
        }
        m_privacy->refresh();
        m_code->refresh();
        m_scroll->scrollToTop();
        m_heading->takeFocus();
    }
}

} // namespace ats
