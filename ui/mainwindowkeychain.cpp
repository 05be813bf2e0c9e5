// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardpage.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicebar.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/trialbar.h"
#include "ui/widgets/clipboardstrip.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

// The window and the keychain: what is known of it, trying it out, and the settings.
namespace ats
{

void MainWindow::watchKeychain()
{
    connect(&m_watch, &KeychainWatch::looked, this, [this](const VaultInfo &info) {
        m_home->setVaultInfo(info);
        if (m_wizard != nullptr) {
            m_wizard->setVaultInfo(info);
        }
        careForKeychain();
    });
    connect(&m_watch, &KeychainWatch::rehearsed, m_home, &HomePage::setTrial);
    connect(m_home, &HomePage::unlockRequested, &m_watch, &KeychainWatch::unlock);
    connect(m_home, &HomePage::settingsRequested, this, &MainWindow::showSettings);
    connect(m_home, &HomePage::boardRequested, this, &MainWindow::showBoard);
}

void MainWindow::addBars()
{
    auto *column = qobject_cast<QBoxLayout *>(centralWidget()->layout());
    m_trialBar = new TrialBar(m_watch);
    column->insertWidget(column->indexOf(m_stack), m_trialBar);
    column->addWidget(new ClipboardStrip);
    bringUp(m_stack->currentWidget());
}

void MainWindow::bringUp(QWidget *page)
{
    m_stack->setCurrentWidget(page);
    if (m_trialBar != nullptr) {
        m_trialBar->setWanted(page != m_home && page != m_settings);
    }
}

void MainWindow::showSettings()
{
    if (m_settings == nullptr) {
        m_settings = new SettingsPage(m_services.ports(), m_watch);
        m_stack->addWidget(m_settings);
        connect(m_settings, &SettingsPage::left, this, &MainWindow::showHome);
    }
    bringUp(m_settings);
    setTitle(tr("Settings"));
    if (m_practiceBar != nullptr) {
        m_practiceBar->setFillable(!m_practiceInfo.scenarios.empty());
    }
}

bool MainWindow::isSettingsUp() const
{
    return m_settings != nullptr && m_stack->currentWidget() == m_settings;
}

void MainWindow::showBoard()
{
    if (m_board == nullptr) {
        m_board = new BoardPage(m_services.ports());
        m_stack->addWidget(m_board);
        connect(m_board, &BoardPage::left, this, &MainWindow::showHome);
        connect(m_board, &BoardPage::openRequested, this, [this](const QUuid &id) {
            resume(id);
            m_fromBoard = m_wizard != nullptr; // and back there afterwards
        });
    }
    bringUp(m_board);
    setTitle(tr("Client board"));
}

} // namespace ats
