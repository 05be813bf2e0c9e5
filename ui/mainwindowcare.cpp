// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaincare.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainwords.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

// What an earlier stop left behind in the keychain, and what the user hears of it.
namespace ats
{

void MainWindow::careForKeychain()
{
    // Never a question out of the blue: a locked keychain is left alone until the user unlocks it.
    if (m_care || m_watch.info().status != VaultStatus::Ok) {
        return;
    }
    m_care = new KeychainCare(m_services.ports(), this);
    connect(m_care, &KeychainCare::finished, this, [this](const QStringList &notes, bool touched) {
        if (!touched) {
            return;
        }
        if (m_wizard != nullptr) {
            m_wizard->flow().draft().reload();
        }
        if (m_stack->currentWidget() == m_home) {
            m_home->reload();
        }
        if (!notes.isEmpty()) {
            showCareNotes(notes);
        }
    });
    m_care->start();
}

void MainWindow::showCareNotes(const QStringList &notes)
{
    if (m_careBanner == nullptr) {
        m_careBanner = new Banner(Tone::Warning);
        m_careBanner->setFullWidth(true);
        m_careBanner->setNamesClients();
        connect(m_careBanner->addAction(tr("Close")), &QPushButton::clicked, m_careBanner, &QWidget::hide);
        // Above whatever page is on screen: the connection it speaks of may be open already.
        auto *column = qobject_cast<QBoxLayout *>(centralWidget()->layout());
        column->insertWidget(column->indexOf(m_stack), m_careBanner);
    }
    QStringList plain;
    for (const QString &note : notes) {
        plain.append(plainWords(note));
    }
    m_careBanner->setText(plain.join(QStringLiteral("\n\n")));
    m_careBanner->show();
    m_careBanner->announceNow();
}

} // namespace ats
