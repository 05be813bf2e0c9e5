// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/markingtranslator.h"

#include "tests/support/marks.h"
#include "tests/support/patience.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray keyOf(const QByteArray &context, const QByteArray &text, const QByteArray &comment)
{
    return context + '\0' + text + '\0' + comment;
}

} // namespace

Done MarkingTranslator::read()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"texts.ts"_s);
    const QString source = QStringLiteral(ATS_SOURCE_DIR);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(ATS_LUPDATE),
                  {u"-silent"_s, u"-I"_s, source, source + "/app"_L1, source + "/ui"_L1, u"-ts"_s, path});
    if (!lupdate.waitForFinished(patience)) {
        return Problem{u"lupdate: "_s + lupdate.errorString()};
    }
    const QString said = QString::fromLocal8Bit(lupdate.readAll()).trimmed();
    QFile file(path);
    if (lupdate.exitCode() != 0 || !said.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return Problem{u"lupdate says: "_s + said};
    }
    QByteArray context;
    QByteArray text;
    QByteArray comment;
    QStringList countless;
    bool counts = false;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"message") {
            text.clear();
            comment.clear();
            counts = xml.attributes().value(u"numerus"_s) == u"yes";
        } else if (xml.isStartElement() && xml.name() == u"name") {
            context = xml.readElementText().toUtf8();
        } else if (xml.isStartElement() && xml.name() == u"source") {
            text = xml.readElementText().toUtf8();
        } else if (xml.isStartElement() && xml.name() == u"comment") {
            comment = xml.readElementText().toUtf8();
        } else if (xml.isEndElement() && xml.name() == u"message") {
            m_known.insert(keyOf(context, text, comment));
            if (text.contains("%n") && !counts) {
                countless += QString::fromUtf8(text);
            }
        }
    }
    if (!countless.isEmpty()) {
        return Problem{u"no plural forms are asked for: "_s + countless.join(u" | "_s)};
    }
    return xml.hasError() || m_known.isEmpty() ? Done(Problem{u"lupdate's file: "_s + xml.errorString()})
                                               : Done();
}

QString MarkingTranslator::translate(const char *context, const char *text, const char *comment,
                                     int /*count*/) const
{
    const QByteArray from(context);
    if (!from.startsWith('Q') && !m_known.contains(keyOf(from, text, comment))) {
        return {};
    }
    const QString words = QString::fromUtf8(text);
    return marked(m_longer && !from.startsWith('Q') ? lengthened(words) : words);
}

} // namespace ats::test
