// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/saveplace.h"

#include "ui/widgets/messagebox.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

namespace ats
{

using namespace Qt::StringLiterals;

SavePlace::SavePlace(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QString SavePlace::usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void SavePlace::ask(const QString &title, const QString &kind, const QString &suffix, const QString &fileName)
{
    auto *dialog = new QFileDialog(m_window, title, usualFolder(), u"%1 (*.%2)"_s.arg(kind, suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked below, without a nested event loop
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &SavePlace::decide);
    dialog->open();
}

void SavePlace::decide(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        Q_EMIT chosen(path, false);
        return;
    }
    auto *box = new MessageBox(u"ask"_s, Role::Accent, tr("Replace the file?"),
                               tr("There is a file of this name already. Replace it?"), m_window);
    box->setInformativeText(QDir::toNativeSeparators(path));
    QPushButton *replace = box->addDestructive(tr("Replace"), tr("Keep it"));
    connect(replace, &QPushButton::clicked, this, [this, path] { Q_EMIT chosen(path, true); });
    box->open();
}

} // namespace ats
