// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/textsaver.h"

#include "ui/widgets/saveplace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtWidgets/QWidget>

namespace ats
{

using namespace Qt::StringLiterals;

TextSaver::TextSaver(QWidget *window)
    : QObject(window)
    , m_place(new SavePlace(window))
{
    connect(m_place, &SavePlace::chosen, this, &TextSaver::write);
}

void TextSaver::save(const QString &text, const QString &fileName, Kind kind)
{
    m_text = text;
    switch (kind) {
    case Kind::Text:
        m_place->ask(tr("Save as text"), tr("Text files"), u"txt"_s, fileName);
        break;
    case Kind::Table:
        // Spreadsheets read the mark; without it they take the letters for those of an old code page.
        m_text.prepend(QChar(QChar::ByteOrderMark));
        m_place->ask(tr("Save as table"), tr("Tables for spreadsheets"), u"csv"_s, fileName);
        break;
    case Kind::Calendar:
        m_place->ask(tr("Save the calendar file"), tr("Calendar files"), u"ics"_s, fileName);
        break;
    }
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
