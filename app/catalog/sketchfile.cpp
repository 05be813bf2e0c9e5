// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/sketchfile.h"

#include "app/catalog/words.h"

#include <QtCore/QXmlStreamReader>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Walks over one drawing and lists what is no plain shape. Words are not drawn: they could not be
/// translated.
class SketchChecker
{
public:
    SketchChecker(const QByteArray &bytes, QString file, ErrorList &errors)
        : m_xml(bytes)
        , m_file(std::move(file))
        , m_errors(errors)
    {
    }

    void run()
    {
        while (!m_xml.atEnd() && !m_errors.isFull()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                element();
            } else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::ProcessingInstruction) {
                fail(Lint::tr("a document type or instruction"), Lint::tr("shapes only"));
            }
        }
        if (m_xml.hasError()) {
            fail(m_xml.errorString(), Lint::tr("an SVG drawing"));
        }
    }

private:
    void fail(const QString &found, const QString &allowed)
    {
        m_errors.add(
            {m_file, static_cast<int>(m_xml.lineNumber()), static_cast<int>(m_xml.columnNumber()) + 1}, found,
            allowed);
    }

    void element()
    {
        static const QStringList shapes{u"svg"_s,  u"g"_s,        u"rect"_s,    u"circle"_s, u"ellipse"_s,
                                        u"line"_s, u"polyline"_s, u"polygon"_s, u"path"_s};
        static const QStringList names{
            u"viewBox"_s, u"width"_s,  u"height"_s,       u"x"_s,      u"y"_s,
            u"rx"_s,      u"ry"_s,     u"cx"_s,           u"cy"_s,     u"r"_s,
            u"x1"_s,      u"y1"_s,     u"x2"_s,           u"y2"_s,     u"points"_s,
            u"d"_s,       u"fill"_s,   u"stroke-width"_s, u"stroke"_s, u"stroke-linecap"_s,
            u"opacity"_s, u"version"_s};
        static const QStringList colours{u"none"_s, u"#808080"_s, u"#2f6fde"_s};
        if (!shapes.contains(m_xml.name())) {
            fail(quoted(m_xml.name()), oneOf(shapes));
        }
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            const bool colour = attribute.name() == "fill"_L1 || attribute.name() == "stroke"_L1;
            if (!names.contains(attribute.qualifiedName())) {
                fail(quoted(attribute.qualifiedName()), oneOf(names));
            } else if (colour && !colours.contains(attribute.value())) {
                fail(quoted(attribute.value()), oneOf(colours));
            }
        }
    }

    QXmlStreamReader m_xml;
    QString m_file;
    ErrorList &m_errors;
};

} // namespace

QStringList readSketches(CatalogFolder &folder, bool look, ErrorList &errors)
{
    QStringList names;
    const QString ending = u".svg"_s;
    for (const QString &file : folder.files(u"sketches"_s)) {
        const QString path = u"sketches/"_s + file;
        if (!file.endsWith(ending) || !isId(QStringView(file).chopped(ending.size()))) {
            errors.add({folder.shownName(path)}, quoted(file), Lint::tr("files named <sketch>.svg"));
            continue;
        }
        if (look) {
            const std::optional<QByteArray> bytes = folder.read(path);
            if (!bytes) {
                continue;
            }
            SketchChecker(*bytes, folder.shownName(path), errors).run();
        }
        names.append(file.chopped(ending.size()));
    }
    return names;
}

} // namespace ats
