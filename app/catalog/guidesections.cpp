// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidereader.h"
#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

void GuideReader::readBefore(TableReader &table)
{
    if (!table.has(u"before"_s)) {
        (void)table.text(u"before"_s, Need::Optional);
        return;
    }
    const QString folder = u"systems/"_s + m_system->system.id;
    if (auto text = readSectionFile(table, u"before"_s, folder, SectionReader::Shape::Before)) {
        m_guide.before = std::move(text->intro);
    }
}

void GuideReader::readSections(TableReader &table)
{
    for (const TomlNode *node : table.tables(u"sections"_s)) {
        TableReader entry(*node, m_file, m_errors);
        Section section = readSection(entry);
        entry.finish();
        m_guide.sections.push_back(std::move(section));
        if (m_errors.isFull()) {
            break;
        }
    }
    const std::pair<SectionKind, QString> once[] = {{SectionKind::Credentials, u"credentials"_s},
                                                    {SectionKind::Test, u"test"_s},
                                                    {SectionKind::Link, u"link"_s}};
    for (const auto &[kind, name] : once) {
        const auto count = std::ranges::count(m_guide.sections, kind, &Section::kind);
        if (count > 1 || (count == 0 && kind != SectionKind::Link)) {
            m_errors.add(
                table.place(u"sections"_s),
                Lint::tr("%n sections of the kind %1", nullptr, static_cast<int>(count)).arg(quoted(name)),
                kind == SectionKind::Link ? Lint::tr("at most one") : Lint::tr("exactly one"));
        }
    }
}

Section GuideReader::readSection(TableReader &entry)
{
    Section section;
    section.id = entry.text(u"id"_s);
    const PlacedText id = entry.placed(u"id"_s, section.id);
    if (!section.id.isEmpty() && checkId(id, m_errors)) {
        if (section.id == "before"_L1) {
            m_errors.add(id.start(), Lint::tr("the reserved id “before”"), Lint::tr("any other id"));
        } else if (m_guide.section(section.id) != nullptr) {
            m_errors.add(id.start(), Lint::tr("the section %1 twice").arg(quoted(section.id)),
                         Lint::tr("each section once"));
        }
    }
    const QStringList kinds{u"steps"_s, u"credentials"_s, u"test"_s, u"link"_s};
    section.kind = static_cast<SectionKind>(kinds.indexOf(entry.choice(u"kind"_s, kinds, Need::Optional)));
    if (section.kind == SectionKind::Credentials || section.kind == SectionKind::Test) {
        const auto text = [&](const QString &key, Need need) {
            const PlacedText placed = entry.placed(key, entry.text(key, need));
            key == "intro"_L1 ? checkInline(placed, context().linkHosts, m_errors)
                              : checkPlain(placed, m_errors);
            return fill(placed, m_guide.variables, {}, m_errors);
        };
        section.title = text(u"title"_s, Need::Required);
        section.hint = text(u"hint"_s, Need::Optional);
        if (const QString intro = text(u"intro"_s, Need::Optional); !intro.isEmpty()) {
            section.intro.emplace_back(Paragraph{intro});
        }
        return section;
    }
    const bool ofSystem = entry.choice(u"from"_s, {u"system"_s, u"platform"_s}) == "system"_L1;
    const QString folder =
        ofSystem ? u"systems/"_s + m_system->system.id : u"platforms/"_s + m_platform->platform.id;
    if (auto text = readSectionFile(entry, u"file"_s, folder, SectionReader::Shape::Steps)) {
        section.title = text->title;
        section.hint = text->hint;
        section.scopes = text->scopes;
        section.when = std::move(text->when);
        section.intro = std::move(text->intro);
        section.steps = std::move(text->steps);
    }
    return section;
}

std::optional<SectionText> GuideReader::readSectionFile(TableReader &entry, const QString &key,
                                                        const QString &folder, SectionReader::Shape shape)
{
    const QString name = entry.text(key);
    if (name.isEmpty()) {
        return std::nullopt;
    }
    const QString path = folder + u'/' + name;
    // Judging the name first keeps a file from reaching outside its folder.
    if (!name.endsWith(".md"_L1) || !isId(QStringView(name).chopped(3)) || !m_folder.exists(path)) {
        QStringList known = m_folder.files(folder);
        known.removeIf([](const QString &file) { return !file.endsWith(".md"_L1); });
        m_errors.add(entry.place(key), Lint::tr("the unknown file %1").arg(quoted(name)), oneOf(known));
        return std::nullopt;
    }
    const std::optional<QByteArray> bytes = m_folder.read(path);
    if (!bytes) {
        return std::nullopt;
    }
    const SectionContext known = context();
    SectionText text = SectionReader(known, shape, m_folder.shownName(path), m_errors).read(*bytes);
    std::ranges::copy(text.jumps, std::back_inserter(m_jumps));
    return text;
}

void GuideReader::readWhiteLabel(TableReader &table)
{
    const QString key = u"white-label-hides"_s;
    m_guide.whiteLabelHides = table.texts(key, Need::Optional);
    QStringList known;
    for (const Section &section : m_guide.sections) {
        if (section.kind == SectionKind::Steps || section.kind == SectionKind::Link) {
            known.append(section.id);
        }
    }
    for (qsizetype i = 0; i < m_guide.whiteLabelHides.size(); ++i) {
        if (!known.contains(m_guide.whiteLabelHides[i])) {
            m_errors.add(table.place(key, i),
                         Lint::tr("the section %1").arg(quoted(m_guide.whiteLabelHides[i])), oneOf(known));
        }
    }
}

} // namespace ats
