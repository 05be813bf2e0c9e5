// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/markdownfile.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

class MarkdownParser
{
public:
    MarkdownParser(QString file, ErrorList &errors)
        : m_file(std::move(file))
        , m_errors(errors)
    {
    }

    std::vector<MarkdownItem> run(const QString &source)
    {
        for (const QStringView line : QStringView(source).split(u'\n')) {
            ++m_line;
            readLine(line);
            if (m_errors.isFull()) {
                break;
            }
        }
        for (MarkdownItem &item : m_items) {
            if (item.kind == MarkdownItem::Kind::Step || item.kind == MarkdownItem::Kind::Task) {
                takeId(item);
            }
        }
        return std::move(m_items);
    }

private:
    Place here(qsizetype offset = 0) const { return {m_file, m_line, static_cast<int>(offset) + 1}; }

    void readLine(QStringView line)
    {
        while (!line.isEmpty() && line.back().isSpace()) {
            line.chop(1);
        }
        if (line.isEmpty()) {
            m_open = false;
        } else if (line.front().isSpace()) {
            continueTask(line);
        } else if (line.startsWith("# "_L1) || line.startsWith("## "_L1)) {
            const bool step = line.startsWith("##"_L1);
            add(step ? MarkdownItem::Kind::Step : MarkdownItem::Kind::Title, line, step ? 3 : 2);
        } else if (line.startsWith("- [ ] "_L1)) {
            add(MarkdownItem::Kind::Task, line, 6);
            m_open = true;
        } else if (line.front() == u'@') {
            addDirective(line);
        } else if (isForeign(line)) {
            m_errors.add(here(), quoted(line), Lint::tr("“# ”, “## ”, “- [ ] ”, “@directive” or plain text"));
            m_open = false;
        } else {
            addText(line);
        }
    }

    /// What Markdown would read as something this subset does not have: lists, quotes, tables, rules, code,
    /// HTML.
    static bool isForeign(QStringView line)
    {
        const QChar first = line.front();
        const QChar second = line.size() > 1 ? line[1] : QChar(u' ');
        const bool marker =
            (first == u'-' || first == u'+' || first == u'*') && (second.isSpace() || second == first);
        const bool bold = first == u'*' && line.startsWith("**"_L1) && !line.startsWith("***"_L1);
        qsizetype digits = 0;
        while (digits < line.size() && line[digits].isDigit()) {
            ++digits;
        }
        const bool numbered = digits > 0 && digits + 1 < line.size() &&
                              (line[digits] == u'.' || line[digits] == u')') && line[digits + 1].isSpace();
        return (marker && !bold) || numbered || u"#>|<~=_"_s.contains(first) || line.startsWith("```"_L1);
    }

    void add(MarkdownItem::Kind kind, QStringView line, qsizetype skipped)
    {
        while (skipped < line.size() && line[skipped].isSpace()) {
            ++skipped;
        }
        MarkdownItem item;
        item.kind = kind;
        item.place = here();
        item.text = PlacedText(line.sliced(skipped).toString(), here(skipped));
        m_items.push_back(std::move(item));
        m_open = false;
    }

    void addDirective(QStringView line)
    {
        qsizetype end = 1;
        while (end < line.size() && (line[end].isLetterOrNumber() || line[end] == u'-')) {
            ++end;
        }
        add(MarkdownItem::Kind::Directive, line, end);
        m_items.back().name = line.sliced(1, end - 1).toString();
    }

    void addText(QStringView line)
    {
        if (!m_open) {
            add(MarkdownItem::Kind::Paragraph, line, 0);
            m_open = true;
        } else if (m_items.back().kind == MarkdownItem::Kind::Paragraph) {
            m_items.back().text.append(line, m_line, 1);
        } else {
            m_errors.add(here(), Lint::tr("text right below a task"),
                         Lint::tr("an empty line before it, or two blanks to go on"));
            m_open = false;
        }
    }

    void continueTask(QStringView line)
    {
        const bool fits = m_open && m_items.back().kind == MarkdownItem::Kind::Task &&
                          line.startsWith("  "_L1) && line.size() > 2 && !line[2].isSpace() &&
                          !isForeign(line.sliced(2)) && line[2] != u'@';
        if (!fits) {
            m_errors.add(here(), Lint::tr("an indented line"),
                         Lint::tr("indentation by two blanks, to go on with a task's text"));
            m_open = false;
            return;
        }
        m_items.back().text.append(line.sliced(2), m_line, 3);
    }

    /// Takes "{#id}", "{#id seen}" or "{#id needed}" off the end of a heading or task.
    void takeId(MarkdownItem &item) const
    {
        const QString &text = item.text.text();
        const qsizetype open = text.lastIndexOf(u"{#"_s);
        if (open < 0 || !text.endsWith(u'}')) {
            m_errors.add(item.text.at(text.size()), Lint::tr("no id at the end"), Lint::tr("{#id}"));
            return;
        }
        QString id = text.sliced(open + 2, text.size() - open - 3);
        if (item.kind == MarkdownItem::Kind::Task && id.endsWith(u" seen"_s)) {
            item.seen = true;
            id.chop(5);
        } else if (item.kind == MarkdownItem::Kind::Task && id.endsWith(u" needed"_s)) {
            item.needed = true;
            id.chop(7);
        }
        item.id = PlacedText(id, item.text.at(open + 2));
        qsizetype end = open;
        while (end > 0 && text[end - 1].isSpace()) {
            --end;
        }
        item.text.truncate(end);
        if (end == 0) {
            m_errors.add(item.place, Lint::tr("no words before the id"), Lint::tr("text, then {#id}"));
        }
    }

    QString m_file;
    ErrorList &m_errors;
    std::vector<MarkdownItem> m_items;
    int m_line = 0;
    bool m_open = false; ///< the last item may go on in the next line
};

} // namespace

std::vector<MarkdownItem> parseMarkdown(const QByteArray &bytes, const QString &file, ErrorList &errors)
{
    return MarkdownParser(file, errors).run(QString::fromUtf8(bytes));
}

} // namespace ats
