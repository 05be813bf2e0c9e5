// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/sectionreader.h"

#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

SectionReader::SectionReader(const SectionContext &context, Shape shape, QString file, ErrorList &errors)
    : m_context(context)
    , m_shape(shape)
    , m_file(std::move(file))
    , m_errors(errors)
{
}

SectionText SectionReader::read(const QByteArray &bytes)
{
    for (const MarkdownItem &item : parseMarkdown(bytes, m_file, m_errors)) {
        if (!m_titled && item.kind != MarkdownItem::Kind::Title) {
            m_errors.add(item.place, Lint::tr("something before the title"), Lint::tr("“# Title” first"));
            m_titled = true;
        }
        readItem(item);
        if (m_errors.isFull()) {
            break;
        }
    }
    if (m_result.title.isEmpty() && !m_titled) {
        m_errors.add({m_file}, Lint::tr("a file without a title"), Lint::tr("“# Title” first"));
    }
    if (m_shape != Shape::Before && m_result.steps.empty()) {
        m_errors.add({m_file}, Lint::tr("a section without steps"), Lint::tr("at least one “## Step {#id}”"));
    }
    return std::move(m_result);
}

bool SectionReader::isLeftOut(const MarkdownItem &item) const
{
    // Looked for by name: listing all braces of a hostile text would take time by the square of its length.
    return std::ranges::any_of(m_context.unset, [&item](const QString &name) {
        return item.text.text().contains(u'{' + name + u'}');
    });
}

void SectionReader::readItem(const MarkdownItem &item)
{
    if (isLeftOut(item)) {
        return;
    }
    const bool heading = item.kind == MarkdownItem::Kind::Title || item.kind == MarkdownItem::Kind::Step;
    if (!heading && item.name != "when"_L1) {
        m_fresh = false;
    }
    switch (item.kind) {
    case MarkdownItem::Kind::Title:
        readTitle(item);
        return;
    case MarkdownItem::Kind::Step:
        readStep(item);
        return;
    case MarkdownItem::Kind::Task:
        readTask(item);
        return;
    case MarkdownItem::Kind::Paragraph:
        add(Paragraph{inlineText(item.text)});
        return;
    case MarkdownItem::Kind::Directive:
        readDirective(item);
        return;
    }
    Q_UNREACHABLE();
}

void SectionReader::readTitle(const MarkdownItem &item)
{
    if (m_titled) {
        m_errors.add(item.place, Lint::tr("a second title"), Lint::tr("one “# Title”, then “## Step {#id}”"));
        return;
    }
    m_titled = true;
    m_fresh = true;
    m_result.title = plainText(item.text);
}

void SectionReader::readStep(const MarkdownItem &item)
{
    if (m_shape == Shape::Before) {
        m_errors.add(item.place, Lint::tr("a step"), Lint::tr("tasks, text and notes in this file"));
        return;
    }
    Step step;
    step.id = item.id.text();
    step.title = plainText(item.text);
    if (!step.id.isEmpty() && checkId(item.id, m_errors) && m_stepIds.contains(step.id)) {
        m_errors.add(item.id.start(), Lint::tr("the id %1 twice").arg(quoted(step.id)),
                     Lint::tr("each step id once in a section"));
    }
    m_stepIds.insert(step.id);
    m_taskIds.clear();
    m_fresh = true;
    if (m_shape == Shape::Trouble) {
        m_result.marks.emplace_back();
    }
    m_result.steps.push_back(std::move(step));
}

void SectionReader::readTask(const MarkdownItem &item)
{
    if (m_shape == Shape::Trouble) {
        m_errors.add(item.place, Lint::tr("a task"), Lint::tr("text and directives in this file"));
        return;
    }
    if (m_shape == Shape::Steps && m_result.steps.empty()) {
        m_errors.add(item.place, Lint::tr("a task before the first step"),
                     Lint::tr("“## Step {#id}” above it"));
        return;
    }
    const QString id = item.id.text();
    if (!id.isEmpty() && checkId(item.id, m_errors) && m_taskIds.contains(id)) {
        m_errors.add(item.id.start(), Lint::tr("the id %1 twice").arg(quoted(id)),
                     Lint::tr("each task id once in a step"));
    }
    m_taskIds.insert(id);
    if (item.needed && m_shape != Shape::Before) {
        m_errors.add(item.id.start(), Lint::tr("“needed” at a task of a step"),
                     Lint::tr("“needed” in “Before you begin” alone"));
    }
    add(Task{id, inlineText(item.text), item.seen, item.needed});
}

void SectionReader::add(Block block)
{
    (m_result.steps.empty() ? m_result.intro : m_result.steps.back().blocks).push_back(std::move(block));
}

QString SectionReader::inlineText(const PlacedText &text)
{
    checkInline(text, m_context.linkHosts, m_errors);
    return fill(text, m_context.variables, {}, m_errors);
}

QString SectionReader::plainText(const PlacedText &text)
{
    checkPlain(text, m_errors);
    return fill(text, m_context.variables, {}, m_errors);
}

} // namespace ats
