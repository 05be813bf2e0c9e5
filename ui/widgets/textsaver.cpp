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
    QString title = tr("Save as text");
    QString filter = tr("Text files (*.txt)");
    QString suffix = u"txt"_s;
    m_text = text;
    switch (kind) {
    case Kind::Text:
        break;
    case Kind::Table:
        // Spreadsheets read the mark; without it they take the letters for those of an old code page.
        m_text.prepend(QChar(QChar::ByteOrderMark));
        title = tr("Save as table");
        filter = tr("Tables for spreadsheets (*.csv)");
        suffix = u"csv"_s;
        break;
    case Kind::Calendar:
        title = tr("Save the calendar file");
        filter = tr("Calendar files (*.ics)");
        suffix = u"ics"_s;
        break;
    }
    auto *dialog = new QFileDialog(m_window, title, usualFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
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
