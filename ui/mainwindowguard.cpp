// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/screenguard.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

// One key hides what is private, and a bar says so.
namespace ats
{

void MainWindow::addScreenGuard()
{
    ScreenGuard &guard = ScreenGuard::instance();
    auto *shortcut = new QShortcut(screenGuardKeys(), this);
    connect(shortcut, &QShortcut::activated, &guard, &ScreenGuard::toggle);
    connect(&guard, &ScreenGuard::changed, this, [this](bool on) {
        setTitle(m_title);
        if (on && m_guardBanner == nullptr) {
            m_guardBanner =
                new Banner(Tone::Resting, tr("Names and credentials are hidden, for sharing the screen."));
            m_guardBanner->setFullWidth(true);
            QPushButton *show = m_guardBanner->addAction(tr("Show them"));
            show->setToolTip(screenGuardKeys().toString(QKeySequence::NativeText));
            connect(show, &QPushButton::clicked, this, [] { ScreenGuard::instance().setOn(false); });
            auto *column = qobject_cast<QBoxLayout *>(centralWidget()->layout());
            column->insertWidget(column->indexOf(m_stack), m_guardBanner);
        }
        if (m_guardBanner != nullptr) {
            m_guardBanner->setVisible(on);
        }
        if (on) {
            m_guardBanner->announceNow();
        }
    });
}

} // namespace ats
