// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/textsaver.h"

#include "ui/widgets/messagebox.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

TextSaver::TextSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void TextSaver::save(const QString &text, const QString &fileName, Kind kind)
{
    const bool table = kind == Kind::Table;
    // Spreadsheets read the mark; without it they take the letters for those of an old code page.
    m_text = table ? QChar(QChar::ByteOrderMark) + text : text;
    auto *dialog = new QFileDialog(m_window, table ? tr("Save as table") : tr("Save as text"), usualFolder(),
                                   table ? tr("Tables for spreadsheets (*.csv)") : tr("Text files (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(table ? u"csv"_s : u"txt"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked below, without a nested event loop
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &TextSaver::chosen);
    dialog->open();
}

void TextSaver::chosen(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        write(path);
        return;
    }
    auto *box = new MessageBox(u"ask"_s, Role::Accent, tr("Replace the file?"),
                               tr("There is a file of this name already. Replace it?"), m_window);
    box->setInformativeText(QDir::toNativeSeparators(path));
    QPushButton *replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(replace, &QPushButton::clicked, this, [this, path] { write(path); });
    box->open();
}

void TextSaver::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_text.toUtf8();
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (done) {
        Q_EMIT saved(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()));
    } else {
        Q_EMIT failed(file.errorString());
    }
}

} // namespace ats
