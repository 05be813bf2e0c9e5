// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/filedonecard.h"

#include "ui/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

FileDoneCard::FileDoneCard(const QString &file, const QString &mail, const QStringList &next, QWidget *parent)
    : Card(parent)
    , m_problem(new RichText)
{
    const QFileInfo info(file);
    column()->addWidget(new Heading(tr("The file is saved"), Heading::Level::Card));
    auto *path = guarded(wrappedLabel(QDir::toNativeSeparators(info.absoluteFilePath())));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFixedPitch(path);
    column()->addWidget(path);
    auto *buttons = new FlowLayout;
    auto *folder = new QPushButton(tr("Show folder"));
    connect(folder, &QPushButton::clicked, this, [this, where = info.absolutePath()] { showFolder(where); });
    buttons->addWidget(folder);
    auto *copy = new CopyButton(tr("mail text"));
    copy->setLabel(tr("Copy mail text"));
    copy->setValue(mail);
    buttons->addWidget(copy);
    column()->addLayout(buttons);
    m_problem->hide();
    setInk(m_problem, Role::Warning);
    column()->addWidget(m_problem);
    for (const QString &words : next) {
        column()->addWidget(guarded(new RichText(words)));
    }
}

void FileDoneCard::showFolder(const QString &folder)
{
    const bool shown = QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    m_problem->setVisible(!shown);
    if (!shown) {
        m_problem->setMarkdown(plainWords(tr("No file manager opened. The folder is %1.").arg(folder)));
        announce(m_problem, m_problem->plainText());
    }
}

} // namespace ats
