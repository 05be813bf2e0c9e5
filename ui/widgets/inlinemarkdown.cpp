// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/inlinemarkdown.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

/// Names and values of other systems stay left-to-right inside right-to-left text.
QString isolated(const QString &html)
{
    return QGuiApplication::isRightToLeft() ? u"\u2066"_s + html + u"\u2069"_s : html;
}

class Reader
{
public:
    explicit Reader(const QString &source)
        : m_source(source)
    {
    }

    InlineText read()
    {
        span(0, m_source.size());
        return m_out;
    }

private:
    void put(QStringView text)
    {
        m_out.html += text.toString().toHtmlEscaped().replace(u'\n', u"<br/>"_s);
        m_out.plain += text;
    }

    void wrapped(const QString &tag, qsizetype from, qsizetype to, bool asIs)
    {
        InlineText outside = std::exchange(m_out, {});
        if (asIs) {
            put(QStringView(m_source).mid(from, to - from));
        } else {
            span(from, to);
        }
        const QString inside = u'<' + tag + u'>' + m_out.html + u"</"_s + tag + u'>';
        outside.html += tag == "i"_L1 ? inside : isolated(inside);
        outside.plain += m_out.plain;
        outside.hasLinks = outside.hasLinks || m_out.hasLinks;
        m_out = outside;
    }

    /// Place where `mark` closes, or -1; an empty inside does not count.
    [[nodiscard]] qsizetype closing(const QString &mark, qsizetype from, qsizetype to) const
    {
        const qsizetype at = m_source.indexOf(mark, from + 1);
        return at > from && at + mark.size() <= to ? at : -1;
    }

    [[nodiscard]] bool link(qsizetype &at, qsizetype to)
    {
        const qsizetype middle = closing(u"]("_s, at + 1, to);
        const qsizetype end = middle < 0 ? -1 : closing(u")"_s, middle + 2, to);
        if (end < 0) {
            return false;
        }
        const QString address = m_source.mid(middle + 2, end - middle - 2).toHtmlEscaped();
        const qsizetype from = at + 1;
        m_out.html += u"<a href=\""_s + address + u"\">"_s;
        span(from, middle);
        m_out.html += u"</a>"_s;
        m_out.hasLinks = true;
        at = end + 1;
        return true;
    }

    [[nodiscard]] bool marked(const QString &mark, const QString &tag, qsizetype &at, qsizetype to)
    {
        if (QStringView(m_source).mid(at, mark.size()) != mark) {
            return false;
        }
        const qsizetype from = at + mark.size();
        // A mark before a blank is an ordinary asterisk.
        if (from >= to || m_source.at(from).isSpace()) {
            return false;
        }
        const qsizetype end = closing(mark, from, to);
        if (end < 0) {
            return false;
        }
        wrapped(tag, from, end, tag == "code"_L1);
        at = end + mark.size();
        return true;
    }

    void span(qsizetype at, qsizetype to)
    {
        while (at < to) {
            const QChar c = m_source.at(at);
            if (c == u'\\' && at + 1 < to && QStringView(u"*`[]()\\_").contains(m_source.at(at + 1))) {
                put(QStringView(m_source).mid(at + 1, 1));
                at += 2;
                continue;
            }
            if (c == u'`' && marked(u"`"_s, u"code"_s, at, to)) {
                continue;
            }
            // Two asterisks are bold or themselves, never an emphasis around one.
            const bool two = QStringView(m_source).mid(at, 2) == u"**";
            if (c == u'*' && (two ? marked(u"**"_s, u"b"_s, at, to) : marked(u"*"_s, u"i"_s, at, to))) {
                continue;
            }
            if (c == u'[' && link(at, to)) {
                continue;
            }
            const qsizetype length = two ? 2 : 1;
            put(QStringView(m_source).mid(at, length));
            at += length;
        }
    }

    const QString &m_source;
    InlineText m_out;
};

} // namespace

InlineText renderInline(const QString &markdown) { return Reader(markdown).read(); }

} // namespace ats
